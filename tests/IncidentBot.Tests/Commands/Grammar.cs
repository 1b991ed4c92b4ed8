using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Tests.Commands;

/// <summary>The grammar over verbs of every shape that the product has, on the sample catalog, on the morning of 11 March 2015.</summary>
internal static class Grammar
{
    public static readonly DateTimeOffset Now = new(2015, 3, 11, 8, 58, 0, TimeSpan.Zero);

    public static ParseContext Context { get; } = new(Now, TimeZoneInfo.Utc, CatalogSettings.Sample(), SeverityNames.Plain) { Locales = ["en", "de", "fr"] };

    public static CommandRegistry Registry { get; } = new(Verbs());

    public static CommandParser Parser { get; } = new(Registry);

    /// <summary>What was made: the verb, and what was given.</summary>
    internal sealed record Made(string Verb, Arguments Arguments) : IRequest<Reply>;

    public static ParsedCommand Parse(string line, IReadOnlyDictionary<string, IReadOnlyList<string>>? answers = null) => Parser.Parse(line, answers, Context);

    /// <summary>The line as it was read, written in one way: <c>affect services=app-store regions=gb</c>.</summary>
    public static string Read(string line)
    {
        var parsed = Parse(line);
        return string.Join(' ', parsed.Arguments.Raw.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key}={string.Join("+", r.Value)}").Prepend(parsed.Verb.Name))
            + (parsed.Missing is null ? "" : " ?");
    }

    public static RefusalException Refused(string line) => Xunit.Assert.Throws<RefusalException>(() => Parse(line));

    private static IEnumerable<Verb> Verbs() =>
    [
        Verb("", []),
        Verb("show", [], about: true),
        Verb("list", [Option.Flag("all", "also the ended ones"), Option.Named("service", Values.Service), Option.Named("region", Values.Regions) with { Word = null }], "ls"),
        Verb("open", [
            Option.Title("what customers see"), Option.Named("sev", Values.Severity) with { Aliases = ["severity"], InForm = true }, Option.Named("services", Values.Services, "what is affected") with { InForm = true },
            Option.Named("regions", Values.Regions), Option.Named("as", Values.Level), Option.Named("since", Values.PastTime), Option.Flag("private"), Option.Named("lead", Values.Person), Option.Named("link", Values.Url)], "declare", "new"),
        Verb("affect", [
            Option.Positional("services", Values.Services, "what is affected"), Option.Named("regions", Values.Regions, "where") with { InForm = true }, Option.Named("as", Values.Level, "how bad it is") with { InForm = true },
            Option.Named("since", Values.PastTime, "since when"), Option.Named("users", Values.Users), Option.Named("symptom", Values.Text(), "what customers see")], "impact", "mark"),
        Verb("restore", [Option.Positional("services", Values.Services), Option.Named("regions", Values.Regions), Option.Named("at", Values.PastTime)], "clear", "recovered"),
        Verb("status", [Option.Positional("status", Values.Status), Option.Text().OrNothing]),
        Verb("severity", [Option.Positional("sev", Values.Severity), Option.Text().OrNothing], "sev"),
        Verb("resolve", [Option.Text().OrNothing, Option.Named("at", Values.PastTime)], "close", "end"),
        Verb("merge", [Option.Positional("into", Values.Number("INC"))]),
        Verb("cause", [Option.Text(), Option.Named("public", Values.Text())]),
        Verb("assign", [Option.Positional("role", Values.Role), Option.Positional("person", Values.Person)], "role"),
        Verb("note", [Option.Text(), Option.Named("at", Values.PastTime), Option.Named("link", Values.Url)], "log"),
        Verb("task", [Option.Text(), Option.Named("to", Values.Person), Option.Named("due", Values.FutureTime)], "todo"),
        Verb("report", [Option.Positional("service", Values.Service), Option.Positional("region", Values.Country), Option.Text()]),
        Verb("draft", [
            Option.Positional("template", Values.Template).OrNothing, Option.Named("locales", Values.Locales), Option.Named("to", Values.Words), Option.Named("next", Values.TimeOrDuration),
            Option.Repeats("set", Values.NameValue)], shorthands: new() { ["apology"] = "draft apology", ["apologise"] = "draft apology" }),
        Verb("edit", [Option.Positional("statement", Values.Number("S")), Option.Text().OrNothing, Option.Named("locale", Values.Locale)]),
        Verb("approve", [Option.Positional("statement", Values.Number("S")), Option.Named("rev", Values.Count)]),
        Verb("reject", [Option.Positional("statement", Values.Number("S")), Option.Text(), Option.Named("rev", Values.Count)]),
        Verb("every", [Option.Positional("cadence", Values.DurationOrOff)], "cadence"),
        Verb("remind", [
            Option.Text(), Option.Named("after", Values.Duration) with { LeadingWords = ["in", "after", "me in", ""] }, Option.Named("at", Values.FutureTime) with { LeadingWords = ["at", "me at", ""] },
            Option.Named("every", Values.Duration) with { LeadingWords = ["every", "me every"] }, Option.Named("to", Values.Person)]),
        Verb("snooze", [Option.Positional("reminder", Values.LetteredNumber("R")).OrNothing, Option.Positional("for", Values.Duration).OrNothing]),
        Verb("maintenance", [
            Option.Title(), Option.Named("services", Values.Services).Needed, Option.Named("from", Values.FutureTime).Needed, Option.Named("to", Values.FutureTime).Needed, Option.Named("regions", Values.Regions)]),
        Verb("export", [Option.Positional("format", Values.OneOf("md", "html", "json")).OrNothing], true, "postmortem"),
        Verb("say", [Option.Positional("word", Values.Text()), Option.Named("with", Values.Text()), Option.Named("and", Values.Word)]),
    ];

    private static Verb Verb(string name, IReadOnlyList<Option> options, params string[] synonyms) => Verb(name, options, false, synonyms);

    private static Verb Verb(string name, IReadOnlyList<Option> options, bool about, params string[] synonyms) => Verb(name, options, null, about, synonyms);

    private static Verb Verb(string name, IReadOnlyList<Option> options, Dictionary<string, string>? shorthands, bool about = false, params string[] synonyms) => new(name, $"does {name}")
    {
        Options = options,
        Synonyms = synonyms,
        AboutIncident = about,
        Shorthands = shorthands ?? [],
        Example = (name + " …").Trim(),
        Build = a => new Made(name, a),
    };
}
