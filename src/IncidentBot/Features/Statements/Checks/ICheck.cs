using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>One rule that a statement's text is held against. A rule is a file; it is found by itself.</summary>
internal interface ICheck
{
    /// <summary>The number by which people know it.</summary>
    int Rule { get; }

    /// <summary>What it asks for, in a few words: <c>names what is affected</c>.</summary>
    string Asks { get; }

    /// <summary>
    /// What is wrong with the text; null where nothing is, or where the rule does not apply to this kind of statement.
    /// Called once a locale.
    /// </summary>
    Finding? Check(CheckInput input);
}

/// <summary>What is wrong with a text, in one sentence that says what to change.</summary>
/// <param name="Level">Whether it stops the approval.</param>
/// <param name="Message">For the author.</param>
internal sealed record Finding(CheckLevel Level, string Message);

/// <summary>How grave a finding is.</summary>
internal enum CheckLevel
{
    /// <summary>The approver sees it.</summary>
    Warn,
    /// <summary>Cannot be approved until it is mended, or overridden by an approver with a reason.</summary>
    Block,
}

/// <summary>A text and all that it is compared with.</summary>
internal sealed record CheckInput
{
    /// <summary>The text, in one locale.</summary>
    public required StatementText Text { get; init; }

    /// <summary><c>investigating</c>, <c>identified</c>, <c>update</c>, <c>apology</c>, <c>resolved</c>, <c>maintenance</c>, or the operator's own.</summary>
    public required string Template { get; init; }

    /// <summary>The record.</summary>
    public required Facts Facts { get; init; }

    /// <summary>The promise in the text; null where it makes none.</summary>
    public required DateTimeOffset? NextUpdateAt { get; init; }

    /// <summary>How often the public must hear something now; null where the cadence is off.</summary>
    public required TimeSpan? Cadence { get; init; }

    /// <summary>When the check is made.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The zone in which the text gives times.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Whether nothing has been published on this incident before.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>The incident's page, or the status page.</summary>
    public required string StatusUrl { get; init; }

    /// <summary>How to reach someone.</summary>
    public required string Contact { get; init; }

    /// <summary>Names and handles of those who work on the incident, whom no statement names.</summary>
    public required IReadOnlyList<string> People { get; init; }
}
