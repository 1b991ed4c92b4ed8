using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Slack.Outbound;
using Microsoft.Extensions.Options;

namespace IncidentBot.Slack;

/// <summary>Stops the start with a sentence where the settings are wrong. No token and no secret is ever shown.</summary>
internal sealed partial class SlackOptionsCheck : IValidateOptions<SlackOptions>
{
    private const string AppSettings = "the app's settings (https://api.slack.com/apps)";
    private const string BotTokenPlace = $"it begins with xoxb- and stands in {AppSettings} under OAuth & Permissions, “Bot User OAuth Token”, once the app is installed";
    private const string AppTokenPlace = $"it begins with xapp-, and is made in {AppSettings} under Basic Information, “App-Level Tokens”, with the scope connections:write";
    private const string SecretPlace = $"it stands in {AppSettings} under Basic Information, “App Credentials”, “Signing Secret”";

    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        List<string> faults = [.. Door(options), .. Addresses(options), .. Names(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    // What lets the bot in, and what proves that it is Slack who calls.
    private static IEnumerable<string> Door(SlackOptions options)
    {
        if (options.BotToken.Length == 0)
            yield return $"Slack:BotToken is missing; {BotTokenPlace}. Where there is no Slack, leave the whole section out.";
        else if (Token(options.BotToken, "xoxb-") is { } wrong)
            yield return $"Slack:BotToken {wrong}; {BotTokenPlace}.";

        if (!options.IsSocket && !options.IsHttp)
            yield return $"Slack:Mode is “{Shown(options.Mode)}”; write socket, where the bot connects to Slack and needs no address of its own, or http, where Slack calls the bot. "
                + $"It must be as Socket Mode is switched in {AppSettings} under “Socket Mode”.";
        else if (options.IsSocket && options.AppToken.Length == 0)
            yield return $"Slack:AppToken is missing, and Slack:Mode socket needs it; {AppTokenPlace}.";
        else if (options.IsSocket && Token(options.AppToken, "xapp-") is { } wrong)
            yield return $"Slack:AppToken {wrong}; {AppTokenPlace}.";
        else if (options.IsHttp && options.SigningSecret.Length == 0)
            yield return $"Slack:SigningSecret is missing, and Slack:Mode http needs it; {SecretPlace}.";
        else if (options.IsHttp && Secret(options.SigningSecret) is { } amiss)
            yield return $"Slack:SigningSecret {amiss}; {SecretPlace}.";
    }

    private static IEnumerable<string> Addresses(SlackOptions options)
    {
        var isAddress = Uri.TryCreate(options.ApiBaseUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            && url is { UserInfo: "", Query: "", Fragment: "" };
        if (!isAddress)
            yield return $"Slack:ApiBaseUrl is “{Shown(options.ApiBaseUrl)}”, and that is no address; leave it out for Slack's own, {SlackOptions.SlacksOwnApi}, or give GovSlack's, https://slack-gov.com/api/.";
        else if (url!.Scheme == "http" && !url.IsLoopback)
            yield return $"Slack:ApiBaseUrl is “{Shown(options.ApiBaseUrl)}”, and the token would go there unencrypted; write https, as in {SlackOptions.SlacksOwnApi}.";
    }

    private static IEnumerable<string> Names(SlackOptions options)
    {
        if (options.AnnounceChannel.Length > 0 && !ChannelName().IsMatch(options.AnnounceChannel))
            yield return $"Slack:AnnounceChannel is “{Shown(options.AnnounceChannel)}”; give a channel's name, as in incidents, or its id, as in C0123ABCD: it stands at the foot of the channel's details in Slack.";
        if (!Prefix().IsMatch(options.ChannelPrefix))
            yield return $"Slack:ChannelPrefix is “{Shown(options.ChannelPrefix)}”; Slack's channels are named in lower case letters, digits, hyphens and underscores, and the prefix has at most 20, as in inc-.";
        if (!ArchiveTime.TryParse(options.ArchiveAfter, out _))
            yield return $"Slack:ArchiveAfter is “{Shown(options.ArchiveAfter)}”; write days or hours, as in 7d or 12h, or off.";
        if (options.TimelineEmoji.Length > 0 && !Emoji().IsMatch(options.TimelineEmoji))
            yield return $"Slack:TimelineEmoji is “{Shown(options.TimelineEmoji)}”; write the name that Slack shows for it, without colons, as in memo, or nothing for none.";
        foreach (var group in options.InviteGroups.Where(g => !Group().IsMatch(g)))
            yield return $"Slack:InviteGroups names “{Shown(group)}”; give a user group's id, as in S0123ABCD, or its handle, as in on-call.";
    }

    private static string? Token(string token, string prefix)
    {
        if (token.StartsWith("xoxe", StringComparison.Ordinal))
            return "is a token that expires, and the bot renews none; make the app from IncidentBot's manifest, which has no token rotation";
        if (!token.StartsWith(prefix, StringComparison.Ordinal)) return Kind(token) is { } kind ? $"is {kind}" : $"does not begin with {prefix}";
        return TokenText().IsMatch(token) ? null : "holds characters that no token has; copy it again, whole and without spaces";
    }

    private static string? Secret(string secret)
    {
        if (Kind(secret) is { } kind) return $"is {kind}";
        return secret.Length < 16 || !SecretText().IsMatch(secret) ? "is none of Slack's, which have 32 letters and digits" : null;
    }

    private static string? Kind(string token) => token.Split('-')[0] switch
    {
        "xoxb" => "the bot token, which belongs in Slack:BotToken",
        "xapp" => "an app-level token, which belongs in Slack:AppToken",
        "xoxp" => "a person's token, and the bot never acts as a person",
        _ => null,
    };

    private static string Shown(string value) => OutsideText.OneLine(value, 80);

    [GeneratedRegex(@"^[A-Za-z0-9._-]{6,500}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TokenText();

    [GeneratedRegex(@"^[A-Za-z0-9]{1,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SecretText();

    // Letters of every script: Slack's names may have them.
    [GeneratedRegex(@"^([CG][A-Z0-9]{2,30}|#?[\p{Ll}\p{Lo}\p{M}\p{Nd}_-]{1,80})\z", RegexOptions.CultureInvariant)]
    private static partial Regex ChannelName();

    [GeneratedRegex(@"^[a-z0-9_-]{0,20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^[a-z0-9_+'-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Emoji();

    [GeneratedRegex(@"^@?[\p{L}\p{M}\p{Nd}._-]{1,80}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Group();
}
