using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Features.Statements.Phrases;
using IncidentBot.Incidents;
using IncidentBot.Public;
using IncidentBot.Store;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements;

/// <summary>Writes a revision: the facts as they are now, the texts from them or from a person, and the checks of both.</summary>
internal sealed class StatementComposer(
    IncidentStore store, StatementWriter writer, ServiceCatalog catalog, PhraseBook phrases, Cadence cadence, Targets targets,
    IOptions<StatementsOptions> statements, IOptions<StatusPageOptions> page, TimeProvider time)
{
    /// <summary>Writes the texts from a template and the facts.</summary>
    /// <exception cref="RefusalException">The facts lack something that the template needs; says which command supplies it.</exception>
    public async Task<Revision> DraftAsync(Incident incident, Wish wish, int? corrects, string by, CancellationToken cancellationToken)
    {
        var facts = incident.Facts(catalog);
        var before = await BeforeAsync(incident, corrects, cancellationToken);
        if (TakesWorkaround(wish.Template)) wish = wish with { Set = Workaround.Keep(wish.Set, before?.Set) };
        var next = WholeMinute(wish.NextUpdateAt ?? UsualNextUpdate(incident, wish));
        var texts = writer.Write(wish.Template, facts, new()
        {
            Locales = wish.Locales ?? statements.Value.Locales,
            DefaultLocale = statements.Value.DefaultLocale,
            Set = wish.Set,
            Phrases = phrases,
            NextUpdateAt = next,
            Zone = Zone,
            StatusUrl = page.Value.PublicUrl,
            Contact = statements.Value.Contact,
            Now = time.GetUtcNow(),
        });
        return Revise(incident, wish with { NextUpdateAt = next }, facts, before, texts, 1, by);
    }

    /// <summary>Takes the texts as they are given, against the facts as they are now.</summary>
    public async Task<Revision> ReviseAsync(Incident incident, Statement statement, IReadOnlyList<StatementText> texts, string by, CancellationToken cancellationToken)
    {
        var old = statement.Current;
        var wish = new Wish(statement.Template) { Targets = old.Targets, NextUpdateAt = old.NextUpdateAt, Set = old.Set };
        var before = await BeforeAsync(incident, statement.Corrects, cancellationToken);
        return Revise(incident, wish, incident.Facts(catalog), before, texts, statement.Revision + 1, by);
    }

    private Revision Revise(Incident incident, Wish wish, Facts facts, EarlierStatement? before, IReadOnlyList<StatementText> texts, int number, string by)
    {
        var (now, people, impaired) = (time.GetUtcNow(), incident.People, StillImpaired(incident));
        var revision = new Revision
        {
            Number = number,
            By = by,
            At = now,
            Texts = texts,
            Facts = facts,
            NextUpdateAt = wish.NextUpdateAt,
            Targets = targets.Complete(wish.Targets),
            Set = wish.Set,
            Checks = [.. StatementChecker.Check([.. texts.Select(text => new CheckInput
            {
                Text = text,
                Template = wish.Template,
                Facts = facts with { Symptom = InWords(facts.Symptom, text.Locale), PublicCause = InWords(facts.PublicCause, text.Locale) },
                NextUpdateAt = wish.NextUpdateAt,
                Cadence = incident.PublicInterval(cadence),
                Now = now,
                Zone = Zone,
                IsFirst = !incident.IsTold,
                StatusUrl = page.Value.PublicUrl,
                Contact = statements.Value.Contact,
                People = people,
                Set = InWords(wish.Set, text.Locale),
                Before = before,
                StillImpaired = impaired,
            })]), .. FreeText.Look(texts, facts, wish.Set, phrases, statements.Value.DefaultLocale) is { } stranger ? [stranger] : Array.Empty<CheckResult>()],
        };
        return revision.Sealed();
    }

    private List<string> StillImpaired(Incident incident)
    {
        var keys = incident.Impacts.Where(i => i.To is null).Select(i => i.Service).ToHashSet();
        return [.. catalog.Services.Where(s => !s.Hidden && keys.Contains(s.Key)).Select(s => s.Name)];
    }

    private async Task<EarlierStatement?> BeforeAsync(Incident incident, int? corrects, CancellationToken cancellationToken)
    {
        if (incident.LastRead(corrects) is not { } last) return null;
        await store.LoadTextsAsync(last, cancellationToken);
        return new(last.ToString(), last.Current.Texts, last.Current.Set);
    }

    // A phrase is compared in the words in which it stands there.
    private string? InWords(string? typed, string locale) => typed is null ? null : phrases.InWords(typed, locale, statements.Value.DefaultLocale);

    private Dictionary<string, string> InWords(IReadOnlyDictionary<string, string> set, string locale) => set.ToDictionary(s => s.Key, s => InWords(s.Value, locale)!);

    private bool TakesWorkaround(string template) =>
        writer.Templates.FirstOrDefault(t => t.Name.Equals(template, StringComparison.OrdinalIgnoreCase))?.Set.Contains(Workaround.Name, StringComparer.OrdinalIgnoreCase) == true;

    private DateTimeOffset? UsualNextUpdate(Incident incident, Wish wish) =>
        wish.Template is "resolved" or "maintenance" || !incident.IsOpen ? null : time.GetUtcNow() + (incident.PublicInterval(cadence) ?? Extended(incident, wish));

    // "Nothing new" extends a promise for as long as it was made, also where no cadence asks for another.
    private static TimeSpan? Extended(Incident incident, Wish wish) =>
        wish.Set.ContainsKey("nothing_new") && incident.Statements.Where(s => s.IsPublic && s.NextUpdateAt is not null).MaxBy(s => s.Number) is { } last
            ? last.NextUpdateAt - last.PublishedAt
            : null;

    // Whoever reads "by 09:17" must not hear at 09:17:40, and find the promise called kept.
    private DateTimeOffset? WholeMinute(DateTimeOffset? promised)
    {
        if (promised is not { } at) return null;
        var minute = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
        return minute > time.GetUtcNow() ? minute : at;
    }

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(page.Value.TimeZone);
}

/// <summary>What a statement is to be.</summary>
/// <param name="Template">What it is drafted from.</param>
internal sealed record Wish(string Template)
{
    /// <summary>In which locales; null for all configured.</summary>
    public IReadOnlyList<string>? Locales { get; init; }

    /// <summary>Where it goes; null for everywhere.</summary>
    public IReadOnlyList<string>? Targets { get; init; }

    /// <summary>Its promise; null for the cadence's.</summary>
    public DateTimeOffset? NextUpdateAt { get; init; }

    /// <summary>The length of time that the promise was given as; null where it was a time, or none was given.</summary>
    public TimeSpan? NextAfter { get; init; }

    /// <summary>The void statement in whose place it is; null for none.</summary>
    public int? Replaces { get; init; }

    /// <summary>What <c>--set</c> gave.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();
}
