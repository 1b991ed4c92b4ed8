namespace IncidentBot.Mail;

/// <summary>A mail to one person. Nothing in it can become a header that is not meant: each field is written by what encodes it.</summary>
/// <param name="To">One bare address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain form.</param>
/// <param name="Html">The same as a whole HTML page.</param>
/// <param name="Locale">BCP 47: the language of both forms.</param>
internal sealed record OutgoingMail(string To, string Subject, string Text, string Html, string Locale)
{
    /// <summary>What makes the same mail sent twice recognisably the same: its <c>Message-ID</c> comes of it. Null for a random one.</summary>
    public string? Key { get; init; }

    /// <summary>What it belongs to, so that mail programs show what has the same together; null for nothing.</summary>
    public string? Thread { get; init; }

    /// <summary>When it was written; null for when it is sent.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Where one tap ends the subscription; it is written as <c>List-Unsubscribe</c> with one click (RFC 8058). Null for mail that is no list's.</summary>
    public string? Unsubscribe { get; init; }

    /// <summary>More headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
