using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Features.Statements.Templates;
using IncidentBot.Incidents;
using Microsoft.Extensions.Options;

namespace IncidentBot.Tests.Features.Statements;

/// <summary>The Apple day, and others like it, for the tests of texts and rules.</summary>
internal static class Outage
{
    public const string StatusUrl = "https://status.example.com/status/incidents/1";
    public const string Contact = "support.example.com";

    public static readonly string[] Storefronts =
    [
        "AE", "AR", "AT", "AU", "BE", "BR", "CA", "CH", "CL", "CN", "CO", "CZ", "DE", "DK", "ES", "FI", "FR", "GB", "GR", "HK", "HU", "ID", "IE", "IL", "IN", "IT",
        "JP", "LU", "MX", "MY", "NL", "NO", "NZ", "PH", "PL", "PT", "RO", "RU", "SA", "SE", "SG", "TH", "TR", "TW", "US", "ZA",
    ];

    public static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2015-03-11T{time}:00Z", System.Globalization.CultureInfo.InvariantCulture);

    public static ServiceFacts Service(string name, Level level = Level.MajorOutage, params string[] countries) =>
        new(name.ToLowerInvariant().Replace(' ', '-'), name, level, countries.Length == 0 ? Storefronts : countries, countries.Length == 0);

    public static Facts Apple { get; } = new()
    {
        Number = 1,
        Kind = IncidentKind.Outage,
        Severity = 1,
        Status = Status.Investigating,
        Since = At("08:55"),
        Services =
        [
            Service("App Store"), Service("iTunes Store"), Service("iBooks Store"), Service("Mac App Store"),
            Service("iCloud Mail"), Service("iCloud Account & Sign In"), Service("iTunes Connect"), Service("TestFlight"),
        ],
        Symptom = "customers can browse but cannot buy; some see an error page",
        Users = Users.All,
    };

    public static Facts Work { get; } = Apple with
    {
        Kind = IncidentKind.Maintenance,
        Severity = 4,
        Status = Status.Scheduled,
        Since = At("22:00"),
        Until = At("22:00").AddHours(6),
        Services = [Service("App Store", Level.UnderMaintenance)],
        Symptom = null,
    };

    public static StatementWriter Writer(string? folder = null) =>
        new(new TemplateShelf(Options.Create(new StatementsOptions { TemplatesFolder = folder })));

    public static WriteContext Context(string now, string? next, params (string Name, string Value)[] set) => new()
    {
        Locales = ["en"],
        DefaultLocale = "en",
        Set = set.ToDictionary(s => s.Name, s => s.Value),
        NextUpdateAt = next is null ? null : At(next),
        Zone = TimeZoneInfo.Utc,
        StatusUrl = StatusUrl,
        Contact = Contact,
        Now = At(now),
    };

    public static StatementText Write(string template, Facts facts, WriteContext context) => Writer().Write(template, facts, context).Single();

    public static CheckInput Input(StatementText text, string template, Facts facts, WriteContext context, TimeSpan? cadence = null) => new()
    {
        Text = text,
        Template = template,
        Facts = facts with { Symptom = InWords(facts.Symptom, text, context), PublicCause = InWords(facts.PublicCause, text, context) },
        NextUpdateAt = context.NextUpdateAt,
        Cadence = cadence ?? new Cadence(Options.Create(new CadenceOptions())).Public(facts.Severity, facts.Status),
        Now = context.Now,
        Zone = context.Zone,
        IsFirst = template == "investigating",
        StatusUrl = context.StatusUrl,
        Contact = context.Contact,
        Set = context.Set.ToDictionary(s => s.Key, s => InWords(s.Value, text, context)!),
        People = ["ada", "Ada Lovelace", "ben", "cleo", "dan", "will", "May"],
    };

    private static string? InWords(string? typed, StatementText text, WriteContext context) =>
        typed is null ? null : context.Phrases.InWords(typed, text.Locale, context.DefaultLocale);
}
