using System.Text.Json;

namespace IncidentBot.Features.Statements.Phrases;

/// <summary>
/// What is said often, in every language under one key: <c>symptom cannot-buy</c>, <c>cause --public dns</c>. The key is recorded; the words are put
/// in its place, in the language of each text, when a statement is drafted. The operator adds more, or words them otherwise, under <c>Catalog:Phrases</c>.
/// </summary>
internal sealed class PhraseBook
{
    // Before what is made of it.
    private static readonly Lazy<Dictionary<string, Phrase>> ShippedPhrases = new(() =>
    {
        using var file = typeof(PhraseBook).Assembly.GetManifestResourceStream("IncidentBot.Features.Statements.Phrases.phrases.json")!;
        var kinds = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, Dictionary<string, string>>>>(file)!;
        return kinds.SelectMany(kind => kind.Value.Select(p => new Phrase(p.Key, kind.Key, p.Value))).ToDictionary(p => p.Key, StringComparer.OrdinalIgnoreCase);
    });

    private readonly Dictionary<string, Phrase> _byKey;

    /// <summary>Makes a book of the phrases that are shipped and of the operator's own (key → locale → words), which go before them.</summary>
    public PhraseBook(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> own)
    {
        var ofOperator = own.Select(p => new Phrase(p.Key, ShippedPhrases.Value.GetValueOrDefault(p.Key)?.Kind, Over(ShippedPhrases.Value.GetValueOrDefault(p.Key), p.Value)));
        _byKey = ShippedPhrases.Value.Values.Where(p => !own.ContainsKey(p.Key)).Concat(ofOperator).ToDictionary(p => p.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Those that are shipped.</summary>
    public static PhraseBook Shipped { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, string>>());

    /// <summary>All of them, the shipped ones first.</summary>
    public IReadOnlyCollection<Phrase> All => _byKey.Values;

    /// <summary>The phrase of a key, in any case; null where the text is none.</summary>
    public Phrase? Find(string text) => _byKey.GetValueOrDefault(text.Trim());

    /// <summary>Those that may be said as a symptom, a cause, or what <c>--set</c> gives; the operator's own may stand anywhere.</summary>
    public IEnumerable<Phrase> For(string kind) => All.Where(p => p.Kind is null || p.Kind == kind);

    /// <summary>What a recorded text says in a locale: a phrase's words in it, else those in the default locale, else in any; what is no phrase, as it stands.</summary>
    public string InWords(string text, string locale, string defaultLocale) =>
        Find(text) is { } phrase ? phrase.Spoken(locale, defaultLocale).Words : text;

    private static Dictionary<string, string> Over(Phrase? shipped, IReadOnlyDictionary<string, string> own)
    {
        var words = new Dictionary<string, string>(shipped?.Words ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase);
        foreach (var (locale, text) in own) words[locale] = text;
        return words;
    }
}

/// <summary>What is said in every language under one key.</summary>
/// <param name="Key">As it is typed and recorded: <c>cannot-buy</c>.</param>
/// <param name="Kind">For what: <c>symptom</c>, <c>cause</c>, <c>action</c>, <c>workaround</c>, <c>data_safe</c>, <c>repair</c>; null for anything.</param>
/// <param name="Words">Locale → half a sentence.</param>
internal sealed record Phrase(string Key, string? Kind, IReadOnlyDictionary<string, string> Words)
{
    /// <summary>The words for a locale, and the locale that they are in.</summary>
    public (string Locale, string Words) Spoken(string locale, string defaultLocale)
    {
        foreach (var wanted in new[] { locale, locale.Split('-')[0], defaultLocale, defaultLocale.Split('-')[0] })
            if (Words.FirstOrDefault(w => w.Key.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { Key: { } key, Value: { } words }) return (key, words);
        var first = Words.OrderBy(w => w.Key, StringComparer.Ordinal).First();
        return (first.Key, first.Value);
    }
}
