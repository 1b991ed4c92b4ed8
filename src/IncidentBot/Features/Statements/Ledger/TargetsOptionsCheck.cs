using IncidentBot.Chat;
using IncidentBot.Features.Statements.Ledger.Webhooks;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Mail;
using Microsoft.Extensions.Options;
using MimeKit;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>Says in sentences what is wrong with the settings under <c>Targets</c>; a secret is never shown.</summary>
internal sealed class TargetsOptionsCheck : IValidateOptions<TargetsOptions>
{
    private static readonly string[] Tls = ["", "required", "none"];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TargetsOptions options)
    {
        List<string> faults = [.. options.Webhooks.SelectMany((w, i) => Webhook(options, w, $"Targets:Webhooks:{i}")), .. Mail(options.Mail)];
        if (options.Webhooks.Select(w => w.Url).Distinct(StringComparer.Ordinal).Count() < options.Webhooks.Count) faults.Add("Targets:Webhooks: the same Url stands there twice.");
        if (options.WebhooksAtOnce is < 1 or > 256) faults.Add("Targets:WebhooksAtOnce: must be from 1 to 256.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Webhook(TargetsOptions options, WebhookOptions webhook, string key)
    {
        if (!WebhookUrl.TryRead(webhook.Url, allowPlain: true, out var url))
            yield return $"{key}:Url: “{OutsideText.OneLine(webhook.Url, 100)}” is no address that can be posted to; write it as in https://example.com/hooks/status.";
        else if (!WebhookUrl.TryRead(url, options.AllowPlainHttp || new Uri(url).IsLoopback, out _))
            yield return $"{key}:Url: must begin with https://, or Targets:AllowPlainHttp must be true.";
        if (!WebhookSecret.TryRead(webhook.Secret, out _))
            yield return $"{key}:Secret: must be whsec_ and 24 to 64 random bytes in base64, as “echo whsec_$(openssl rand -base64 32)” prints it.";
    }

    private static IEnumerable<string> Mail(MailOptions mail)
    {
        if (!Tls.Contains(mail.Tls, StringComparer.OrdinalIgnoreCase)) yield return "Targets:Mail:Tls: must be required, none, or empty.";
        if (mail.Port is < 1 or > 65535) yield return "Targets:Mail:Port: must be from 1 to 65535.";
        if (mail.AtOnce is < 1 or > 64) yield return "Targets:Mail:AtOnce: must be from 1 to 64.";
        if (mail.PerSecond is < 1 or > 10_000) yield return "Targets:Mail:PerSecond: must be from 1 to 10000.";
        if (mail.Host.Length == 0)
        {
            if (mail.From.Length > 0 || mail.User.Length > 0) yield return "Targets:Mail:Host: must name the server that takes mail, as in smtp.example.com.";
            yield break;
        }
        if (Uri.CheckHostName(mail.Host) == UriHostNameType.Unknown) yield return $"Targets:Mail:Host: “{OutsideText.OneLine(mail.Host, 100)}” is no host's name; write it as in smtp.example.com, and the port in Targets:Mail:Port.";
        if (!IsAddress(mail.From)) yield return "Targets:Mail:From: must be an address, as in status@example.com or Example status <status@example.com>.";
        if (mail.ReplyTo.Length > 0 && !IsAddress(mail.ReplyTo)) yield return "Targets:Mail:ReplyTo: must be an address, as in support@example.com.";
        if (mail.User.Length == 0 && mail.Password.Length > 0) yield return "Targets:Mail:User: must say whose the password is.";
    }

    private static bool IsAddress(string text) => MailboxAddress.TryParse(text, out var mailbox) && MailAddress.TryRead(mailbox.Address, out _);
}
