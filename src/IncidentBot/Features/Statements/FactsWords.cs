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

    /// <summary>Whether the recorded symptom is said, and not the wording by level.</summary>
    public bool Symptom { get; init; } = true;
}

/// <summary>The variables of a template, worded from the facts in one language.</summary>
internal static class FactsWords
{
    private const int MaxValue = 600;

    /// <summary>All variables, by name: a string, a flag, or <see cref="Missing"/>.</summary>
    public static IReadOnlyDictionary<string, object> Of(Facts facts, WriteContext context, StatementTemplate template, Room room)
    {
        var language = template.Language;
        var services = facts.Services.Select(s => s with { Name = Data(s.Name) }).ToList();
        var lead = services.Find(s => s.Level == facts.WorstLevel());
        var groups = Groups(services);
        var ended = facts.Status is Status.Resolved or Status.Completed;
        var told = template.Tells is { } tells && tells > facts.Status ? tells : facts.Status;
        var symptom = Or(facts.Symptom is { } seen && room.Symptom ? Data(seen) : null, language.Symptom(Alike(facts), services.Count));
        var cause = room.Extras && facts.PublicCause is { } open ? Data(open) : null;
        var regions = language.Regions(facts.AllCountries(), facts.Everywhere(), room.Countries);

        var values = new Values();
        values["services"] = services.Count == 0 ? null : language.List([.. services.Select(s => s.Name)]);
        values["lead_service"] = lead?.Name;
        values["services_short"] = lead is null ? null : language.Lead(lead.Name, services.Count - 1);
        values["regions"] = services.Count == 0 ? null : regions;
        values["countries"] = services.Count == 0 ? null : language.List([.. facts.AllCountries().Select(Catalog.Countries.Name)]);
        values["impact_lines"] = services.Count == 0 ? null : string.Join('\n', groups.Select(g => Line(language, g, groups, room)));
        values["level"] = services.Count == 0 ? null : language.Level(facts.WorstLevel());
        values["users"] = language.Users(facts.Users);
        values["symptom"] = symptom;
        values["symptom_sentence"] = language.SymptomSentence(symptom);
        values["since"] = language.Time(facts.Since, context.Now, context.Zone);
        values["until"] = facts.Until is { } until ? language.Time(until, context.Now, context.Zone) : null;
        values["window"] = facts.Until is { } to ? language.Window(facts.Since, to, context.Zone) : null;
        values["day_part"] = language.DayPart(facts.Since, context.Now, context.Zone);
        values["duration"] = language.Length((facts.Until ?? context.Now) - facts.Since);
        values["cause"] = cause;
        values["cause_is"] = cause is null ? null : language.CauseSentence(cause, over: false);
        values["cause_was"] = cause is null ? null : language.CauseSentence(cause, over: true);
        values["action"] = language.Action(told, services.Count, room.Brief);
        values["next_update"] = context.NextUpdateAt is { } next ? language.Time(next, context.Now, context.Zone) : null;
        values["status_url"] = Data(context.StatusUrl);
        values["contact"] = Data(context.Contact);
        values["severity"] = facts.Severity.ToString();
        values["status"] = Names.InWords(facts.Status);

        foreach (var name in template.Set.Where(n => n != "action")) values[name] = null;
        if (room.Extras)
            foreach (var (name, value) in context.Set) values[name.ToLowerInvariant()] = Flag(name, Data(value));

        foreach (var status in Enum.GetValues<Status>()) values.Flag(Names.Of(status), facts.Status == status);
        values.Flag("one_impact", groups.Count == 1 || !room.Lines);
        values.Flag("one_service", services.Count == 1);
        values.Flag("recovered", services.Count == 0 && facts.Status == Status.Monitoring && !ended);
        return values.All;
    }

    /// <summary>Services that fare alike in the same countries, in the record's order.</summary>
    private static List<List<ServiceFacts>> Groups(IEnumerable<ServiceFacts> services) =>
        [.. services.SelectMany(Rows).GroupBy(s => (s.Level, s.Everywhere, Where: s.Everywhere ? "" : string.Join(',', s.Countries))).Select(g => g.ToList())];

    // Who can buy slowly is not told that they cannot buy at all.
    private static IEnumerable<ServiceFacts> Rows(ServiceFacts service) => service.Levels.Count == 0 ? [service]
        : service.Levels.Select(l => service with { Level = l.Level, Countries = l.Countries, Everywhere = false, Levels = [] });

    private static string Line(Language language, List<ServiceFacts> group, List<List<ServiceFacts>> groups, Room room)
    {
        var level = groups.Any(g => g[0].Level != group[0].Level) ? language.Level(group[0].Level) : null;
        return language.ImpactLine([.. group.Select(s => s.Name)], level, language.Regions(group[0].Countries, group[0].Everywhere, room.Countries));
    }

    /// <summary>What came from outside, as text on one line: no template, markup or line break of it does anything.</summary>
    private static string Data(string value) => OutsideText.OneLine(value, MaxValue);

    private static Level? Alike(Facts facts) => facts.Services.All(s => s.Level == facts.WorstLevel() && s.Levels.Count == 0) ? facts.WorstLevel() : null;

    private static string Or(string? value, string otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;

    private static string? Flag(string name, string value) =>
        name.Equals("nothing_new", StringComparison.OrdinalIgnoreCase) && value.ToLowerInvariant() is "no" or "false" or "0" or "off" ? null : value;

    private sealed class Values
    {
        public Dictionary<string, object> All { get; } = [];

        public string? this[string name]
        {
            set => All[name] = string.IsNullOrEmpty(value) ? new Missing(name) : value;
        }

        public void Flag(string name, bool value) => All[name] = value;
    }
}
