namespace IncidentBot.Jobs;

/// <summary>A job as it stands in the store. The rows are the truth; whatever wakes the runner only says when to look.</summary>
internal sealed class JobRow
{
    /// <summary>In the order of recording.</summary>
    public long Id { get; private set; }

    /// <summary>Names a job that must not stand twice; null where it may.</summary>
    public string? Key { get; set; }

    /// <summary>The job as JSON, with its type.</summary>
    public string Payload { get; set; } = "";

    /// <summary>Jobs of one lane run one after another; null where it does not matter.</summary>
    public int? Lane { get; set; }

    /// <summary>Never before.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary><c>pending</c>, <c>done</c>, <c>failed</c>.</summary>
    public string State { get; set; } = Pending;

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>The runner that has claimed it; null for none.</summary>
    public string? Owner { get; set; }

    /// <summary>Until when the claim holds; then another runner may take over.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>When it was done, or given up.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What went wrong last; null where nothing did.</summary>
    public string? Error { get; set; }

    /// <summary>Waits for its time, or for its turn.</summary>
    public const string Pending = "pending";

    /// <summary>Did what it had to.</summary>
    public const string Done = "done";

    /// <summary>Given up.</summary>
    public const string Failed = "failed";
}
