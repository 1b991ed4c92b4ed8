using IncidentBot.Chat;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Mail;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>Sends statements by mail: one message a person, which is the same message on every try.</summary>
internal sealed class MailSender(IMailer mailer, IStatementMail mails, IOptions<TargetsOptions> options) : ISender
{
    /// <inheritdoc/>
    public Medium Medium => Medium.Mail;

    /// <inheritdoc/>
    public int AtOnce => options.Value.Mail.AtOnce;

    /// <inheritdoc/>
    public int? PerSecond => options.Value.Mail.PerSecond;

    /// <inheritdoc/>
    public async Task<Outcome> SendAsync(Recipient recipient, Subscriber subscriber, StatementNews news, CancellationToken cancellationToken)
    {
        if (!mailer.IsConfigured) return Outcome.Of(DeliveryException.ForGood("No mail server is set up any more (Targets:Mail:Host)."));
        try
        {
            return new(await mailer.SendAsync(mails.Write(news, subscriber) with
            {
                Key = recipient.Key,
                Thread = $"INC-{news.Incident.Number}",
                Date = recipient.QueuedAt,
            }, cancellationToken));
        }
        catch (DeliveryException problem)
        {
            return Outcome.Of(problem);
        }
    }

    /// <inheritdoc/>
    public Task RestAsync() => mailer.RestAsync();
}
