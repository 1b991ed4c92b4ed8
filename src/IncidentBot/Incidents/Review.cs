namespace IncidentBot.Incidents;

/// <summary>How far the asking has come for the revision that is in review; a new revision, or a new submission, begins anew.</summary>
/// <param name="Since">When it was submitted; tells one review from another.</param>
internal sealed record Review(DateTimeOffset Since)
{
    /// <summary>How many steps were taken: asked, reminded, the next asked, all.</summary>
    public int Steps { get; init; }

    /// <summary>When the last of them was taken.</summary>
    public DateTimeOffset SteppedAt { get; init; } = Since;

    /// <summary>How many entries of the approvers' list have been asked, in its order.</summary>
    public int UpTo { get; init; }

    /// <summary>Who was asked, in order.</summary>
    public IReadOnlyList<Asked> Asked { get; init; } = [];

    /// <summary>Who was asked in earlier reviews of the statement.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Who was not asked, since they are away.</summary>
    public IReadOnlyList<PassedOver> PassedOver { get; init; } = [];
}

/// <summary>Somebody who was asked for their approval.</summary>
/// <param name="Who">Their handle.</param>
/// <param name="At">When.</param>
/// <param name="RemindedAt">When they were reminded; null where they were not.</param>
internal sealed record Asked(string Who, DateTimeOffset At, DateTimeOffset? RemindedAt = null);

/// <summary>Somebody who would have been asked, and is away.</summary>
/// <param name="Who">Their handle.</param>
/// <param name="Until">Until when.</param>
/// <param name="Instead">Who was asked instead; null for nobody.</param>
internal sealed record PassedOver(string Who, DateTimeOffset Until, string? Instead);
