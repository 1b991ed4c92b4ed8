using IncidentBot.Features.Statements.Checks;
using IncidentBot.Features.Statements.Languages;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Phrases;

/// <summary>Words that somebody gave in one language, and that now stand in texts of another.</summary>
internal static class FreeText
{
    /// <summary>The rule that it belongs to: the same facts in every locale and form.</summary>
    public const int Rule = 27;

    /// <summary>What to look at, by name: <c>The cause is in English in de, fr, es and ja.</c>; null where every text is in its own language.</summary>
    public static CheckResult? Look(IReadOnlyList<StatementText> texts, Facts facts, IReadOnlyDictionary<string, string> set, PhraseBook phrases, string defaultLocale)
    {
        var strangers = Given(facts, set)
            .SelectMany(given => texts.Select(text => (given.Name, Tongue: ForeignIn(text, given.Value, phrases, defaultLocale), text.Locale)))
            .Where(s => s.Tongue is not null)
            .GroupBy(s => (s.Name, s.Tongue!.EnglishName))
            .Select(g => (g.Key.Name, g.Key.EnglishName, Locales: g.Select(s => s.Locale).Distinct().ToList()))
            .ToList();
        if (strangers.Count == 0) return null;

        var sentences = strangers.Select(s => $"The {s.Name.Replace('_', ' ')} is in {s.EnglishName} in {string.Join(", ", s.Locales)}.");
        var locales = strangers.SelectMany(s => s.Locales).Distinct().ToList();
        return new(Rule, "speaks each reader's language", CheckLevel.Warn, false,
            $"{string.Join(" ", sentences)} Edit it with --locale {locales[0]}, or give a phrase that is there in every language (templates lists them).", string.Join(", ", locales));
    }

    private static IEnumerable<(string Name, string Value)> Given(Facts facts, IReadOnlyDictionary<string, string> set)
    {
        foreach (var symptom in facts.Services.Select(s => s.Symptom).Append(facts.Symptom).OfType<string>().Distinct()) yield return ("symptom", symptom);
        if (facts.PublicCause is { } cause) yield return ("cause", cause);
        foreach (var (name, value) in set.Where(s => s.Key != "nothing_new")) yield return (name, value);
    }

    /// <summary>The language of given words that stand in a text of another; null where they do not, or are in the text's own.</summary>
    private static Language? ForeignIn(StatementText text, string value, PhraseBook phrases, string defaultLocale)
    {
        var (spoken, words) = phrases.Find(value) is { } phrase
            ? (Language.For(phrase.Spoken(text.Locale, defaultLocale).Locale), phrase.Spoken(text.Locale, defaultLocale).Words)
            : (Tongue.Of(value) ?? Language.For(defaultLocale), value);
        if (spoken is null || spoken.Code == Language.For(text.Locale)?.Code) return null;

        // A sentence may have changed the first letter and the full stop.
        var core = Chat.OutsideText.OneLine(words).TrimEnd('.', '。', '!', '?', '…');
        core = core.Length > 1 ? core[1..] : core;
        return core.Length > 0 && (text.Full.Contains(core, StringComparison.OrdinalIgnoreCase) || text.Short.Contains(core, StringComparison.OrdinalIgnoreCase)) ? spoken : null;
    }
}
