namespace IncidentBot.Public;

// What customers may see, and all that the status page can read. It is written when a statement is published, from the approved
// revision and its snapshot alone, and stored as JSON: no word of it comes from an incident's own fields.

/// <summary>An incident, or planned work, as last told to the public.</summary>
internal sealed record PublicIncident
{
    /// <summary>The incident's number; its page is <c>/status/incidents/42</c> (planned work: <c>/status/maintenance/42</c>).</summary>
    public required int Number { get; init; }

    /// <summary><c>outage</c> or <c>maintenance</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Locale → the title of the latest statement that stands.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>The status told by the latest statement: <c>investigating</c>, …, <c>resolved</c>; planned work: <c>scheduled</c>, <c>in_progress</c>, <c>verifying</c>, <c>completed</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Statuspage's word for how bad it is: <c>none</c>, <c>minor</c>, <c>major</c>, <c>critical</c>, <c>maintenance</c>.</summary>
    public required string Impact { get; init; }

    /// <summary>Since when customers feel it; planned work: when it begins.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, as told; planned work: when it is to end; null while it lasts.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>When the latest statement told that it was over; null before.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>When the first statement was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When the latest was.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The promise of the latest statement; null where it makes none.</summary>
    public DateTimeOffset? NextUpdateAt { get; init; }

    /// <summary>What is impaired as last told (of an ended incident: what was).</summary>
    public required IReadOnlyList<PublicImpact> Impacts { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<PublicStatement> Statements { get; init; }

    /// <summary>Its page.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string PagePath => $"/status/{(Kind == "maintenance" ? "maintenance" : "incidents")}/{Number}";

    /// <summary>Whether the drill mark is on it.</summary>
    public bool Drill { get; init; }
}

/// <summary>A service's impact as told.</summary>
/// <param name="Service">Its key.</param>
/// <param name="Name">Its public name when it was told.</param>
/// <param name="Level">Statuspage's word: <c>degraded_performance</c>, <c>partial_outage</c>, <c>major_outage</c>, <c>under_maintenance</c>.</param>
/// <param name="Countries">Where: sorted ISO codes.</param>
/// <param name="Everywhere">Whether that is all of where it is offered.</param>
internal sealed record PublicImpact(string Service, string Name, string Level, IReadOnlyList<string> Countries, bool Everywhere);

/// <summary>A published statement.</summary>
internal sealed record PublicStatement
{
    /// <summary>Its number, as in <c>S-7</c>.</summary>
    public required int Number { get; init; }

    /// <summary>What it was drafted from.</summary>
    public required string Template { get; init; }

    /// <summary>The incident's status that it told.</summary>
    public required string Status { get; init; }

    /// <summary><c>published</c>, <c>withdrawn</c> or <c>corrected</c>.</summary>
    public required string State { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Its promise; null where it makes none.</summary>
    public DateTimeOffset? NextUpdateAt { get; init; }

    /// <summary>Whether it is in the feeds too.</summary>
    public bool InFeed { get; init; } = true;

    /// <summary>Locale → its words; those of a withdrawn one are kept out and <see cref="Withdrawal"/> stands instead.</summary>
    public required IReadOnlyDictionary<string, PublicText> Texts { get; init; }

    /// <summary>When it was taken back, and the public reason; null while it stands.</summary>
    public PublicWithdrawal? Withdrawal { get; init; }

    /// <summary>The number of the statement that corrects it; null where none does.</summary>
    public int? CorrectedBy { get; init; }

    /// <summary>What was impaired when it was told.</summary>
    public required IReadOnlyList<PublicImpact> Impacts { get; init; }
}

/// <summary>A statement's words in one locale: plain text, paragraphs separated by an empty line.</summary>
internal sealed record PublicText(string Title, string Full, string Short);

/// <summary>A statement that was taken back.</summary>
/// <param name="At">When.</param>
/// <param name="Reason">As told to the public.</param>
internal sealed record PublicWithdrawal(DateTimeOffset At, string Reason);
