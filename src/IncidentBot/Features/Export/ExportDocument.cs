using System.Text.Json.Serialization;

namespace IncidentBot.Features.Export;

// The export format, property by property in the order in which it is written; a contract with whoever reads it.
// Lists come sorted as the contract says; countries are sorted ISO codes.

/// <summary>An incident as it is exported.</summary>
internal sealed record ExportIncident
{
    public required int Number { get; init; }
    public required string Title { get; init; }
    public required string Kind { get; init; }
    public required int Severity { get; init; }
    public required string Status { get; init; }
    public bool Private { get; init; }
    public bool Drill { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? IdentifiedAt { get; init; }
    public DateTimeOffset? MonitoringAt { get; init; }
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>From the beginning of the impact to its end; null while it lasts.</summary>
    public long? DurationSeconds { get; init; }

    public string? Cause { get; init; }
    public string? PublicCause { get; init; }

    /// <summary>Role → handle.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();

    /// <summary>One for each service, level, set of countries and window; by start, then service.</summary>
    public IReadOnlyList<ExportImpact> Impacts { get; init; } = [];

    /// <summary>By number.</summary>
    public IReadOnlyList<ExportStatement> Statements { get; init; } = [];

    /// <summary>By when they are due.</summary>
    public IReadOnlyList<ExportPromise> Promises { get; init; } = [];

    /// <summary>By number.</summary>
    public IReadOnlyList<ExportReminder> Reminders { get; init; } = [];

    /// <summary>Null where no service of the incident has a known revenue.</summary>
    public ExportCost? Cost { get; init; }

    /// <summary>By time.</summary>
    public IReadOnlyList<ExportEvent> Timeline { get; init; } = [];
}

/// <summary>One service at one level in a set of countries, in a time window; <paramref name="To"/> is null while it lasts.</summary>
internal sealed record ExportImpact(
    string Service, IReadOnlyList<string> Countries, string Level, string Users, string? Symptom, DateTimeOffset From, DateTimeOffset? To);

/// <summary>A statement in its present revision.</summary>
internal sealed record ExportStatement
{
    public required int Number { get; init; }
    public required string Template { get; init; }
    public required string State { get; init; }
    public required int Revision { get; init; }
    public required string Hash { get; init; }
    public required string Author { get; init; }
    public IReadOnlyList<ExportApproval> Approvals { get; init; } = [];
    public DateTimeOffset? PublishedAt { get; init; }
    public DateTimeOffset? NextUpdateAt { get; init; }
    public IReadOnlyList<ExportText> Texts { get; init; } = [];
    public IReadOnlyList<ExportCheck> Checks { get; init; } = [];
    public IReadOnlyList<ExportPublication> Publications { get; init; } = [];
}

/// <summary>One person's yes to one revision.</summary>
internal sealed record ExportApproval(string By, int Revision, DateTimeOffset At)
{
    /// <summary>Only where they said it as the delegate of an approver who was away: whose.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? InsteadOf { get; init; }

    /// <summary>Only where a check stopped it: why they let it pass.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Override { get; init; }
}

/// <summary>A statement's words in one locale.</summary>
internal sealed record ExportText(string Locale, string Title, string Full, string Short);

/// <summary>What a rule found.</summary>
internal sealed record ExportCheck(int Rule, string Level, bool Ok);

/// <summary>A delivery to one target; <paramref name="At"/> is null until it was tried.</summary>
internal sealed record ExportPublication(string Target, string State, int Attempts, DateTimeOffset? At)
{
    /// <summary>Of a target with recipients of its own: how far it has come; left out of all others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExportRecipients? Recipients { get; init; }
}

/// <summary>How many of a target's recipients have got it, and how many never will.</summary>
internal sealed record ExportRecipients(int All, int Sent, int Failed);

/// <summary>A next update that was promised; <paramref name="Kept"/> is null while it is not yet due.</summary>
internal sealed record ExportPromise(DateTimeOffset DueAt, DateTimeOffset? KeptAt, bool? Kept);

/// <summary>A reminder.</summary>
internal sealed record ExportReminder(int Number, string Text, DateTimeOffset DueAt, string State);

/// <summary>What it cost.</summary>
internal sealed record ExportCost(string Currency, decimal Low, decimal High, IReadOnlyList<ExportCostLine> Lines);

/// <summary>What one service cost.</summary>
internal sealed record ExportCostLine(string Service, decimal PerHour, decimal Hours, decimal Low, decimal High, string? Source)
{
    /// <summary>Only where it is another than that of the sum, in which the line is then not counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}

/// <summary>A line of the timeline.</summary>
internal sealed record ExportEvent(DateTimeOffset At, string By, string Kind, string Text);
