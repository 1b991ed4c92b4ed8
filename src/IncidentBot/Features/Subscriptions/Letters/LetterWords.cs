using System.Collections.Concurrent;
using System.Collections.Frozen;
using IncidentBot.Catalog;
using IncidentBot.Features.Statements.Languages;
using IncidentBot.Public;

namespace IncidentBot.Features.Subscriptions.Letters;

/// <summary>What we write to subscribers around a statement, in one language: a file for each in the folder <c>Words</c>.</summary>
internal sealed class LetterWords
{
    private const int MostCountriesNamed = 12;

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByLanguage = WordFiles.Read(typeof(LetterWords).Assembly, "letters/");
    private static readonly ConcurrentDictionary<string, LetterWords> Known = new(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> _words;
    private readonly Language _language;

    private LetterWords(string locale)
    {
        var known = Language.For(locale) is { } spoken && ByLanguage.ContainsKey(spoken.Code);
        _language = known ? Language.For(locale)! : Language.For("en")!;
        _words = ByLanguage[_language.Code];
        Locale = known ? locale : "en";
    }

    /// <summary>The words for a reader's locale; English where there are none in it.</summary>
    public static LetterWords For(string locale) => Known.GetOrAdd(locale, l => new(l));

    /// <summary>The locale that they are in.</summary>
    public string Locale { get; }

    /// <summary>The words of a key.</summary>
    public string this[string key] => _words[key];

    /// <summary>The words of a key around something.</summary>
    public string With(string key, string value) => _words[key].Replace("{0}", value);

    /// <summary>The words of a key around an instant: <c>Published on 11 March 2015, 09:02 UTC</c>.</summary>
    public string With(string key, DateTimeOffset at, TimeZoneInfo zone) => With(key, _language.Full(at, zone));

    /// <summary>What somebody hears of: <c>App Store and iTunes Store in Germany and France</c>.</summary>
    public string Scope(SubscriptionChoice choice, ServiceCatalog catalog)
    {
        var services = choice.Services.Count == 0 ? _words["Scope.services"] : _language.List([.. choice.Services.Select(catalog.NameOf)]);
        var countries = _language.Regions(choice.Countries, everywhere: choice.Countries.Count == 0, MostCountriesNamed);
        return _words["Scope"].Replace("{0}", services).Replace("{1}", _language.Standing(countries));
    }
}
