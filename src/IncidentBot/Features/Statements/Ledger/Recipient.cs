using IncidentBot.Features.Subscriptions;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>What a recipient is told of a statement.</summary>
internal enum Occasion
{
    /// <summary>It was published; a correction, too.</summary>
    Published,
    /// <summary>It was taken back.</summary>
    Withdrawn,
}

/// <summary>Where a recipient stands.</summary>
internal enum RecipientState
{
    /// <summary>Waits for its time, or is on its way.</summary>
    Queued,
    /// <summary>The other side took it.</summary>
    Sent,
    /// <summary>Given up: refused for good, or refused for about a day.</summary>
    Failed,
    /// <summary>Of no use any more before it was sent: its reader left, or its statement was withdrawn.</summary>
    Dropped,
}

/// <summary>A row of the ledger: what one subscriber is told of one revision of a statement on one occasion. The rows are the truth about who got what.</summary>
internal sealed class Recipient
{
    /// <summary>In the order in which they were queued.</summary>
    public long Id { get; private set; }

    /// <summary><c>S-7/2/published/41</c>: statement, revision, occasion, subscriber. Unique, and what the other side knows it by on every try.</summary>
    public string Key { get; set; } = "";

    /// <summary>Which statement.</summary>
    public int StatementNumber { get; set; }

    /// <summary>Which revision of it.</summary>
    public int Revision { get; set; }

    /// <summary>What it tells.</summary>
    public Occasion Occasion { get; set; }

    /// <summary>To whom.</summary>
    public long SubscriberId { get; set; }

    /// <summary>How they are reached.</summary>
    public Medium Medium { get; set; }

    /// <summary>Where it stands.</summary>
    public RecipientState State { get; set; }

    /// <summary>How often it was tried to an end.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was queued; about a day later it is given up.</summary>
    public DateTimeOffset QueuedAt { get; set; }

    /// <summary>Not tried before.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Until when whoever has claimed it is given; null where nobody ever began to send it.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>When it was sent, given up or dropped; null before.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What the other side answered last, or why it could not be asked; null before.</summary>
    public string? Answer { get; set; }
}
