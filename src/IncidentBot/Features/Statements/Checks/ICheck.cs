using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>One rule that a statement's text is held against. A rule is a file; it is found by itself.</summary>
internal interface ICheck
{
    /// <summary>The number by which people know it.</summary>
    int Rule { get; }

    /// <summary>What it asks for, in a few words: <c>names what is affected</c>.</summary>
    string Asks { get; }

    /// <summary>How grave it is at worst.</summary>
    CheckLevel Level { get; }

    /// <summary>Whether it reads words and not only names, times and lengths, so that it needs <see cref="CheckWords"/> for the locale.</summary>
    bool ReadsWords { get; }

    /// <summary>Whether it holds for this kind of statement.</summary>
    bool Applies(CheckInput input);

    /// <summary>What is wrong with the text; nothing where all is well. Called once a locale, only where the rule applies and can read it.</summary>
    IEnumerable<Finding> Check(CheckInput input);

    /// <summary>What is worth knowing even where nothing is wrong; null for most rules.</summary>
    string? Note(CheckInput input) => null;
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

    /// <summary>Whether it tells of something that lasts: every status but the ended ones, and no planned work.</summary>
    public bool Lasts => Facts.Kind == IncidentKind.Outage && Facts.Status is not (Status.Resolved or Status.Cancelled) && Template != "resolved";

    /// <summary>Whether it is the last word: resolved, completed or cancelled.</summary>
    public bool IsLast => Template == "resolved" || Facts.Status is Status.Resolved or Status.Completed or Status.Cancelled;

    /// <summary>The wording rules of the text's locale; null where nobody has written them yet.</summary>
    public CheckWords? Words => CheckWords.For(Text.Locale);

    /// <summary>The forms that must each stand alone, with what a finding calls them.</summary>
    public IEnumerable<(string Name, string Text)> Forms => [("The full text", Text.Full), ("The short form", Text.Short)];

    /// <summary>A text without the names, addresses and links that are the product's own, so that no rule trips over them.</summary>
    public string Bare(string text) => OwnNames.Remove(text, [.. Facts.Services.Select(s => s.Name), StatusUrl, Contact]);
}
