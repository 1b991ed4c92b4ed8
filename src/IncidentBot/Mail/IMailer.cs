using IncidentBot.Chat;

namespace IncidentBot.Mail;

/// <summary>Brings mail to a server.</summary>
internal interface IMailer
{
    /// <summary>Whether there is a server: <c>Targets:Mail:Host</c>.</summary>
    bool IsConfigured { get; }

    /// <summary>Sends one mail to one person; what the server answered, in a line.</summary>
    /// <exception cref="DeliveryException">It was not taken: for good where the server refused it with 5xx, else it can be tried again.</exception>
    /// <exception cref="MailServerException">The server cannot be reached, or lets nobody in: no mail can be sent, this one or another.</exception>
    Task<string> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>Ends the connections that are kept open between two mails.</summary>
    Task RestAsync();
}

/// <summary>The mail server cannot be reached, or lets nobody in.</summary>
internal sealed class MailServerException(string message, Exception inner) : Exception(message, inner);
