using IncidentBot.Chat;
using IncidentBot.Features.Statements.Languages;
using IncidentBot.Features.Statements.Templates;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements;

/// <summary>How much room there is for words: less and less until a text fits.</summary>
/// <param name="Countries">How many countries are named at most; 0 for their number only.</param>
internal sealed record Room(int Countries)
{
    /// <summary>Whether what is affected may be listed line by line.</summary>
    public bool Lines { get; init; } = true;

    /// <summary>Whether what is being done is said in a few words.</summary>
    public bool Brief { get; init; }

    /// <summary>Whether the cause and what <c>--set</c> gave are said in full.</summary>
    public bool Extras { get; init; } = true;

    /// <summary>Whether every courtesy that can be spared is.</summary>
    public bool Terse { get; init; }

    /// <summary>Whether the recorded symptom is said, and not the wording by level.</summary>
    public bool Symptom { get; init; } = true;

    /// <summary>Whether there is room to say what customers see service by service, where it differs; else only the wording by level is true of all.</summary>
    public bool EachSymptom { get; init; }
}

/// <summary>The variables of a template, worded from the facts in one language.</summary>
internal static class FactsWords
{
    /// <summary>The most that is written of one value, in UTF-16 units.</summary>
    public const int MaxValue = 600;

    /// <summary>All variables, by name, for as much room as there is: a string, a flag, or <see cref="Missing"/>. What takes the same room always is worded once.</summary>
    public static Func<Room, IReadOnlyDictionary<string, object>> Of(Facts facts, WriteContext context, StatementTemplate template)
    {
        var language = template.Language;
        string Said(string typed) => Data(context.Phrases.InWords(typed, template.Locale, context.DefaultLocale));
        var services = facts.Services.Select(s => s with { Name = Data(s.Name) }).ToList();
        var groups = Groups(services);
        var (countries, everywhere) = (facts.AllCountries(), facts.Everywhere());
        var told = template.Tells is { } tells && tells > facts.Status ? tells : facts.Status;
        var common = Common(facts, context, language, services, countries);
        foreach (var name in template.Set.Where(n => n != "action")) common[name] = null;
        // A text is tried in many a room, and many have room for as many countries.
        var places = Once((int named) => (
            Regions: services.Count == 0 ? null : language.Regions(countries, everywhere, named),
            Lines: services.Count == 0 ? null : string.Join('\n', groups.Select(g => Line(language, g, groups, named)))));
        return room =>
        {
            var seen = facts.Symptom is { } recorded && room.Symptom && !facts.SymptomsDiffer() ? Said(recorded) : "";
            var usual = language.Symptom(Alike(facts), services.Count, room.Terse);
            var cause = room.Extras && facts.PublicCause is { } open ? Said(open) : null;

            var values = new Values(common);
            (values["regions"], values["impact_lines"]) = places(room.Countries);
            values["symptom"] = seen.Length > 0 ? seen : usual;
            values["symptom_sentence"] = facts.SymptomsDiffer() && room.EachSymptom ? SymptomLines(language, LevelsDiffer(groups) ? services.Where(s => s.Symptom is not null) : services, Said) : seen.Length > 0 ? language.SymptomSentence(seen) : language.Sentence(usual);
            values["cause"] = cause;
            values["cause_is"] = cause is null ? null : language.CauseSentence(cause, over: false);
            values["cause_was"] = cause is null ? null : language.CauseSentence(cause, over: true);
            values["action"] = language.Action(told, services.Count, room.Brief);
            if (room.Extras)
                foreach (var (name, value) in context.Set) values[name.ToLowerInvariant()] = Flag(name, Said(value));
            values.Flag("one_impact", groups.Count == 1 || !room.Lines);
            values.Flag("terse", room.Terse);
            values.Flag("bare", room is { Terse: true, Symptom: false });
            return values.All;
        };
    }

    private static Values Common(Facts facts, WriteContext context, Language language, List<ServiceFacts> services, IReadOnlyList<string> countries)
    {
        string When(TimeUse use, DateTimeOffset at) => language.Time(use, at, context.Now, context.Zone);
        var lead = services.Find(s => s.Level == facts.WorstLevel());
        var values = new Values();
        values["services"] = services.Count == 0 ? null : language.List([.. services.Select(s => s.Name)]);
        values["lead_service"] = lead?.Name;
        values["services_short"] = lead is null ? null : language.Lead(lead.Name, services.Count - 1);
        values["countries"] = services.Count == 0 ? null : language.List([.. language.Sorted(countries).Select(language.Country)]);
        values["level"] = services.Count == 0 ? null : language.Level(facts.WorstLevel());
        values["users"] = UsersIn(language, facts.Users);
        values["since"] = When(TimeUse.Alone, facts.Since);
        values["since_when"] = When(TimeUse.Since, facts.Since);
        values["began"] = When(TimeUse.At, facts.Since);
        values["until"] = facts.Until is { } until ? When(TimeUse.Alone, until) : null;
        values["ended"] = facts.Until is { } end ? When(TimeUse.At, end) : null;
        values["window"] = facts.Until is { } to ? language.Window(facts.Since, to, context.Zone) : null;
        values["day_part"] = language.DayPart(facts.Since, context.Now, context.Zone);
        values["duration"] = language.Length((facts.Until ?? context.Now) - facts.Since);
        values["next_update"] = context.NextUpdateAt is { } next ? When(TimeUse.Alone, next) : null;
        values["next_update_by"] = context.NextUpdateAt is { } by ? When(TimeUse.By, by) : null;
        values["status_url"] = Data(context.StatusUrl);
        values["contact"] = Data(context.Contact);
        values["severity"] = facts.Severity.ToString();
        values["status"] = Names.InWords(facts.Status);
        foreach (var status in Enum.GetValues<Status>()) values.Flag(Names.Of(status), facts.Status == status);
        values.Flag("one_service", services.Count == 1);
        values.Flag("everywhere", services.Count > 0 && facts.Everywhere());
        values.Flag("recovered", facts.Status == Status.Monitoring && facts.WorstLevel() == Level.Operational);
        return values;
    }

    private static Func<TKey, TValue> Once<TKey, TValue>(Func<TKey, TValue> make) where TKey : notnull
    {
        var made = new Dictionary<TKey, TValue>();
        return key => made.TryGetValue(key, out var value) ? value : made[key] = make(key);
    }

    /// <summary>Services that fare alike in the same countries, in the record's order.</summary>
    private static List<List<ServiceFacts>> Groups(IEnumerable<ServiceFacts> services) =>
        [.. services.SelectMany(Rows).GroupBy(s => (s.Level, s.Everywhere, s.Users, Where: s.Everywhere ? "" : string.Join(',', s.Countries))).Select(g => g.ToList())];

    // Who can buy slowly is not told that they cannot buy at all.
    private static IEnumerable<ServiceFacts> Rows(ServiceFacts service) => service.Levels.Count == 0 ? [service]
        : service.Levels.Select(l => service with { Level = l.Level, Countries = l.Countries, Everywhere = false, Levels = [] });

    private static string Line(Language language, List<ServiceFacts> group, List<List<ServiceFacts>> groups, int named)
    {
        var level = LevelsDiffer(groups) ? language.Level(group[0].Level) : null;
        var (names, regions) = (group.Select(s => s.Name).ToList(), language.Regions(group[0].Countries, group[0].Everywhere, named));
        return groups.Any(g => g[0].Users != group[0].Users)
            ? language.ImpactLine(names, level, regions, UsersIn(language, group[0].Users))
            : language.ImpactLine(names, level, regions);
    }

    // The lines that say what is affected then say how badly.
    private static bool LevelsDiffer(List<List<ServiceFacts>> groups) => groups.Any(g => g[0].Level != groups[0][0].Level);

    // Those of whom nobody said what they see are told by their level, unless they are already. What comes after a list begins a paragraph.
    private static string SymptomLines(Language language, IEnumerable<ServiceFacts> services, Func<string, string> said) => string.Join('\n', services
        .GroupBy(s => (s.Symptom, Level: s.Symptom is null ? s.Level : (Level?)null))
        .Select(g => language.SymptomLine([.. g.Select(s => s.Name)], g.Key.Symptom is { } symptom ? said(symptom) : language.Symptom(g.Key.Level, g.Count(), brief: true)))) + "\n";

    private static string UsersIn(Language language, Users? users) => users is { } alike ? language.Users(alike) : language.SomeOrAllUsers;

    /// <summary>What came from outside, as text on one line: no template, markup or line break of it does anything.</summary>
    private static string Data(string value) => OutsideText.OneLine(value, MaxValue);

    private static Level? Alike(Facts facts) => facts.Services.All(s => s.Level == facts.WorstLevel() && s.Levels.Count == 0) ? facts.WorstLevel() : null;

    private static string? Flag(string name, string value) =>
        name.ToLowerInvariant() is "nothing_new" or Workaround.Name && Workaround.IsNone(value) ? null : value;

    private sealed class Values(Values? common = null)
    {
        public Dictionary<string, object> All { get; } = common is null ? [] : new(common.All);

        public string? this[string name]
        {
            set => All[name] = string.IsNullOrEmpty(value) ? new Missing(name) : value;
        }

        public void Flag(string name, bool value) => All[name] = value;
    }
}
