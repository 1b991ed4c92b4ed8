using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Public;

namespace IncidentBot.Features.Statements.Previewing;

/// <summary>All that the preview of one revision shows to one person.</summary>
internal sealed record PreviewDocument
{
    /// <summary>The link that opened it.</summary>
    public required PreviewLink Link { get; init; }

    /// <summary>The name of the person it was given to.</summary>
    public required string Reader { get; init; }

    /// <summary>The incident's name and title, for insiders.</summary>
    public required string Incident { get; init; }

    /// <summary>What it was drafted from.</summary>
    public required string Template { get; init; }

    /// <summary>Where the statement stands.</summary>
    public required StatementState State { get; init; }

    /// <summary>Why it was sent back, is void or was withdrawn; null where it was not.</summary>
    public required string? Reason { get; init; }

    /// <summary>The revision that is shown.</summary>
    public required Revision Revision { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string WrittenBy { get; init; }

    /// <summary>Every revision, each with a link for the same person and as long.</summary>
    public required IReadOnlyList<PreviewLink> Revisions { get; init; }

    /// <summary>The approvals of the revision shown.</summary>
    public required IReadOnlyList<PreviewApproval> Approvals { get; init; }

    /// <summary>How many it needs.</summary>
    public required int Needed { get; init; }

    /// <summary>When it was published; null before.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The moment of publication that is shown: that one, the one it waits for, or the present.</summary>
    public required DateTimeOffset ShownAt { get; init; }

    /// <summary>Why it can no longer come out, though nobody has found out yet; null where it can, or where it is not to.</summary>
    public required string? WhyVoid { get; init; }

    /// <summary>What was changed; null for the first revision.</summary>
    public required RevisionChanges? Changes { get; init; }

    /// <summary>The incident as the public would read it, with this statement as the latest.</summary>
    public required PublicIncident Public { get; init; }

    /// <summary>What subscribers get by mail, in each of its languages.</summary>
    public required IReadOnlyList<PreviewMail> Mails { get; init; }

    /// <summary>Whether it goes out by mail.</summary>
    public required bool GoesByMail { get; init; }

    /// <summary>What the chats get; null where it does not go to any.</summary>
    public required PreviewChat? Chat { get; init; }

    /// <summary>Whether another revision has taken this one's place.</summary>
    public bool IsOld => Revisions[^1].Revision != Revision.Number;
}

/// <summary>One person's yes.</summary>
/// <param name="By">Their name.</param>
/// <param name="At">When.</param>
/// <param name="Override">Why they let it pass in spite of a check; null where none stopped it.</param>
internal sealed record PreviewApproval(string By, DateTimeOffset At, string? Override)
{
    /// <summary>The name of the absent approver for whom they said it; null where they are one themselves.</summary>
    public string? InsteadOf { get; init; }
}

/// <summary>A mail as a subscriber gets it; the links in it that are each reader's own lead nowhere.</summary>
/// <param name="Locale">In which language.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain form.</param>
/// <param name="Html">The same as a whole HTML page.</param>
internal sealed record PreviewMail(string Locale, string Subject, string Text, string Html);

/// <summary>What chats get.</summary>
/// <param name="Locale">In which language.</param>
/// <param name="Card">As it is posted.</param>
internal sealed record PreviewChat(string Locale, Card Card);

/// <summary>What became of a link: a document, or nothing.</summary>
/// <param name="Document">What it opens; null where it does not.</param>
/// <param name="ExpiredAt">For a link of ours that is too old: until when it opened.</param>
internal sealed record PreviewAnswer(PreviewDocument? Document, DateTimeOffset? ExpiredAt = null);
