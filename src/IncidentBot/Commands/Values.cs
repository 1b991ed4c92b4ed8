using IncidentBot.Catalog;
using IncidentBot.Commands.ValueTypes;
using IncidentBot.Features.Statements.Phrases;
using IncidentBot.Incidents;

namespace IncidentBot.Commands;

/// <summary>The kinds of values of the grammar.</summary>
internal static class Values
{
    /// <summary>Keys, aliases, names, groups, <c>all</c>; in the catalog's order, each once.</summary>
    public static ValueType<IReadOnlyList<Service>> Services { get; } = new ServicesType();

    /// <summary>One service.</summary>
    public static ValueType<Service> Service { get; } = new ServiceType();

    /// <summary>Countries, sets of them, <c>all</c>, and what is left out of them with <c>!</c>.</summary>
    public static ValueType<RegionSelection> Regions { get; } = new RegionsType();

    /// <summary>One country.</summary>
    public static ValueType<Country> Country { get; } = new CountryType();

    /// <summary><c>ok</c>, <c>degraded</c>, <c>partial</c>, <c>major</c>, <c>maintenance</c>, and the long names.</summary>
    public static ValueType<Level> Level { get; } = new WordsType<Level>("LEVEL", "level", Vocabulary.Levels);

    /// <summary>Where an incident stands.</summary>
    public static ValueType<Status> Status { get; } = new WordsType<Status>("STATUS", "status", Vocabulary.Statuses);

    /// <summary><c>all</c> or <c>some</c>.</summary>
    public static ValueType<Users> Users { get; } = new WordsType<Users>("all|some", "choice", Vocabulary.Users);

    /// <summary>A time that must not lie in the future.</summary>
    public static ValueType<DateTimeOffset> PastTime { get; } = new TimeType(future: false);

    /// <summary>A time that must not lie in the past.</summary>
    public static ValueType<DateTimeOffset> FutureTime { get; } = new TimeType(future: true);

    /// <summary><c>30m</c>, <c>1h30m</c>, <c>2 hours</c>, <c>45</c> (minutes).</summary>
    public static ValueType<TimeSpan> Duration { get; } = new DurationType();

    /// <summary>A length, or <c>off</c>: null.</summary>
    public static ValueType<DurationOrOff> DurationOrOff { get; } = new DurationOrOffType();

    /// <summary>A length from now, or a time that is to come: the instant.</summary>
    public static ValueType<DateTimeOffset> TimeOrDuration { get; } = new TimeOrDurationType();

    /// <summary><c>@ada</c>, a platform's mention, a mail address.</summary>
    public static ValueType<PersonReference> Person { get; } = new PersonType();

    /// <summary><c>1</c>, <c>sev1</c>, <c>SEV-1</c>, <c>p1</c>, the configuration's names.</summary>
    public static ValueType<int> Severity { get; } = new SeverityType();

    /// <summary>A role in an incident: the usual ones and the configuration's.</summary>
    public static ValueType<string> Role { get; } = new OneOfType("ROLE", "role", c => c.Roles);

    /// <summary>A statement's template.</summary>
    public static ValueType<string> Template { get; } = new OneOfType("TEMPLATE", "template", c => c.Templates);

    /// <summary>One of the locales that statements are written in.</summary>
    public static ValueType<string> Locale { get; } = new LocaleType();

    /// <summary>Some of the locales that statements are written in.</summary>
    public static ValueType<IReadOnlyList<string>> Locales { get; } = new ListType<string>("LIST", new LocaleType());

    /// <summary>Any words, separated by commas.</summary>
    public static ValueType<IReadOnlyList<string>> Words { get; } = new ListType<string>("LIST", new WordType("WORD"));

    /// <summary>One word.</summary>
    public static ValueType<string> Word { get; } = new WordType("WORD");

    /// <summary>One of our verbs, or another word for it.</summary>
    public static ValueType<string> Verb { get; } = new WordType("VERB");

    /// <summary>A web address.</summary>
    public static ValueType<Uri> Url { get; } = new UrlType();

    /// <summary><c>NAME=VALUE</c>.</summary>
    public static ValueType<NameValue> NameValue { get; } = new NameValueType();

    /// <summary>A number above zero: <c>--rev 2</c>.</summary>
    public static ValueType<int> Count { get; } = new NumberType("");

    /// <summary>A numbered thing of ours: <c>S-7</c>, <c>s7</c>, <c>7</c> of the letters <c>S</c>.</summary>
    public static ValueType<int> Number(string letters) => new NumberType(letters);

    /// <summary>A numbered thing of ours, with its letters only: <c>R-3</c>, but not <c>3</c>.</summary>
    public static ValueType<int> LetteredNumber(string letters) => new NumberType(letters) { LettersNeeded = true };

    /// <summary>A text as the value of an option: in plain words it goes on until the next option's word.</summary>
    public static ValueType<string> Text(int maxLength = TextType.LongestText) => new TextType("TEXT", maxLength);

    /// <summary>Words of somebody's own, or the key of a phrase of a kind (<c>symptom</c>, <c>cause</c>) that is said in every language.</summary>
    public static ValueType<string> Phrase(string kind, int maxLength) => new PhraseType(kind, maxLength);

    /// <summary>One of a few words.</summary>
    public static ValueType<string> OneOf(params string[] words) => new OneOfType(string.Join('|', words), "choice", _ => words);

    /// <summary>One of a few words that depend on where it is said.</summary>
    public static ValueType<string> OneOf(string name, string what, Func<ParseContext, IReadOnlyList<string>> words) => new OneOfType(name, what, words);
}

/// <summary>A length of time, or none.</summary>
/// <param name="Length">How long; null for <c>off</c>.</param>
internal readonly record struct DurationOrOff(TimeSpan? Length);

/// <summary>A name and what it is set to.</summary>
internal sealed record NameValue(string Name, string Value);

/// <summary>A person as typed; who that is, people's directory knows.</summary>
/// <param name="Text">As typed, without the <c>@</c>.</param>
internal sealed record PersonReference(string Text)
{
    /// <summary>The platform's own id, where the platform marked the mention; null where a name was only typed.</summary>
    public string? AccountId { get; init; }

    /// <summary>Whether it is a mail address.</summary>
    public bool IsEmail => Text.Contains('@', StringComparison.Ordinal);
}
