using IncidentBot.Chat;
using IncidentBot.Mail;

namespace IncidentBot.Tests.Features.Subscriptions.Support;

/// <summary>A mail server that keeps everything; what is meant for <see cref="NoSuchMailbox"/> it refuses.</summary>
internal sealed class MailBag : IMailer
{
    public const string NoSuchMailbox = "nobody@example.com";

    private readonly List<OutgoingMail> _mails = [];

    public bool IsConfigured { get; init; } = true;

    public bool IsDown { get; set; }

    public IReadOnlyList<OutgoingMail> Mails
    {
        get { lock (_mails) return [.. _mails]; }
    }

    public IReadOnlyList<OutgoingMail> To(string address) => [.. Mails.Where(m => m.To == address)];

    public Task<string> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (IsDown) throw new MailServerException("The mail server cannot be reached.", new IOException());
        if (mail.To == NoSuchMailbox) throw DeliveryException.ForGood("550 no such mailbox");
        lock (_mails) _mails.Add(mail);
        return Task.FromResult("250 OK");
    }

    public Task RestAsync() => Task.CompletedTask;
}
