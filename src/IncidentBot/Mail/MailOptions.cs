namespace IncidentBot.Mail;

/// <summary>The settings under <c>Targets:Mail</c>. Without a host there is no mail.</summary>
internal sealed class MailOptions
{
    /// <summary>The server that takes mail for everybody (a relay).</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whom mail comes from: <c>status@example.com</c>, or with a name, <c>Example status &lt;status@example.com&gt;</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>Where answers go; empty for <see cref="From"/>.</summary>
    public string ReplyTo { get; set; } = "";

    /// <summary>Who signs in; empty where the server asks nobody.</summary>
    public string User { get; set; } = "";

    /// <summary>The user's password.</summary>
    public string Password { get; set; } = "";

    /// <summary><c>required</c> (TLS from the start on port 465, else <c>STARTTLS</c>), <c>none</c>; empty: required, and on this machine only where it is offered.</summary>
    public string Tls { get; set; } = "";

    /// <summary>How many connections at most.</summary>
    public int AtOnce { get; set; } = 4;

    /// <summary>How many mails a second at most.</summary>
    public int PerSecond { get; set; } = 100;
}
