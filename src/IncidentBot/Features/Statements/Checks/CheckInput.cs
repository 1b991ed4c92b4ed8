using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

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

    /// <summary>What <c>--set</c> gave.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();

    /// <summary>What customers read last; null where they read nothing yet.</summary>
    public EarlierStatement? Before { get; init; }

    /// <summary>The public names of what the record has as impaired at this moment.</summary>
    public IReadOnlyList<string> StillImpaired { get; init; } = [];

    /// <summary>The same for the statement's first locale, with which the others are compared; null where there is this one only, and for the first itself.</summary>
    public CheckInput? First { get; init; }

    /// <summary>Whether it tells of something that lasts: every status but the ended ones, and no planned work.</summary>
    public bool Lasts => Facts.Kind == IncidentKind.Outage && Facts.Status is not (Status.Resolved or Status.Cancelled) && Template != "resolved";

    /// <summary>Whether it tells of something that lasts and still is impaired; what is mended and being watched has no symptom any more.</summary>
    public bool LastsImpaired => Lasts && Facts.WorstLevel() > Level.Operational;

    /// <summary>Whether nothing is impaired any more: it is mended and being watched, or it has ended.</summary>
    public bool IsOver => IsLast || (Lasts && !LastsImpaired);

    /// <summary>Whether it tells of an outage whose cause is known, or that is over.</summary>
    public bool IsKnown => Facts is { Kind: IncidentKind.Outage, Status: Status.Identified or Status.Monitoring or Status.Resolved };

    /// <summary>Whether it tells that an outage is over; a false alarm has nothing to explain or to put right.</summary>
    public bool IsResolved => Facts is { Kind: IncidentKind.Outage, Status: not Status.Cancelled } && (Facts.Status == Status.Resolved || Template == "resolved");

    /// <summary>Whether it is the last word: resolved, completed or cancelled.</summary>
    public bool IsLast => Template == "resolved" || Facts.Status is Status.Resolved or Status.Completed or Status.Cancelled;

    /// <summary>The wording rules of the text's locale; null where nobody has written them yet.</summary>
    public CheckWords? Words => CheckWords.For(Text.Locale);

    /// <summary>The forms that must each stand alone, with what a finding calls them.</summary>
    public IEnumerable<(string Name, string Text)> Forms => [("The full text", Text.Full), ("The short form", Text.Short)];

    /// <summary>What <c>--set</c> gave by a name, in any case of it; null where it gave nothing.</summary>
    public string? Given(string name) => Set.Where(s => s.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(s => s.Value).LastOrDefault();

    /// <summary>All that can be read, with what a finding calls it.</summary>
    public IEnumerable<(string Name, string Text)> All => [("title", Text.Title), ("full text", Text.Full), ("short form", Text.Short)];

    /// <summary>A text without the names, addresses and links that are the product's own, so that no rule trips over them.</summary>
    public string Bare(string text) => Read.Bare(text);

    /// <summary>A text's sentences, and the lines of its lists.</summary>
    public IReadOnlyList<string> Sentences(string text) => Read.Sentences(text);

    /// <summary>All times in a text, in its order.</summary>
    public IReadOnlyList<TimeMention> Times(string text) => Read.Times(text);

    /// <summary>What a text says of the next update; nothing in a language without words.</summary>
    public IReadOnlyList<Announcement> Announcements(string text) => Words is { } words ? Read.Announcements(text, words) : [];

    /// <summary>What a text says about where, a sentence or line each.</summary>
    public IReadOnlyList<PlaceClaim> Claims(string text) => Read.Claims(text, this);

    /// <summary>The facts that a text tells.</summary>
    public ToldFacts Told(string text) => Read.Told(text, this);

    /// <summary>The countries of the record: sorted codes.</summary>
    public IReadOnlyList<string> Countries => Read.Countries;

    private Readings Read => _readings?.IsFor(this) == true ? _readings : _readings = new(this);

    private Readings? _readings;
}

/// <summary>What customers read before the statement that is checked.</summary>
/// <param name="Name"><c>S-3</c>.</param>
/// <param name="Texts">Its words.</param>
/// <param name="Set">What <c>--set</c> gave for it.</param>
internal sealed record EarlierStatement(string Name, IReadOnlyList<StatementText> Texts, IReadOnlyDictionary<string, string> Set);
