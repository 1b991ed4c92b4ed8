using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using IncidentBot.Catalog;
using IncidentBot.Features.Statements.Languages;

namespace IncidentBot.StatusPage.Pages;

/// <summary>The page's own words in a reader's language: a file for each in the folder <c>Words</c>, and what that language says of times and places.</summary>
internal sealed partial class Wording
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByLanguage = WordFiles.Read(typeof(Wording).Assembly, "words/");

    private static readonly ConcurrentDictionary<string, Wording> Known = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Country>> ByName = new();
    private readonly FrozenDictionary<string, string> _words;
    private readonly Language _language;

    private Wording(string locale)
    {
        var known = Language.For(locale) is { } spoken && ByLanguage.ContainsKey(spoken.Code);
        _language = known ? Language.For(locale)! : Language.For("en")!;
        _words = ByLanguage[_language.Code];
        Locale = known ? locale : "en";
    }

    /// <summary>The languages that there are words in.</summary>
    public static IEnumerable<string> Languages => ByLanguage.Keys;

    /// <summary>The words for a reader's locale; English where there are none in it yet.</summary>
    public static Wording For(string locale) => Known.GetOrAdd(locale, l => new(l));

    /// <summary>The locale that they are in.</summary>
    public string Locale { get; }

    /// <summary>All countries in the order in which a reader looks for them: Åland among the As.</summary>
    public IReadOnlyList<Country> Countries => ByName.GetOrAdd(_language.Code,
        _ => [.. _language.Sorted(Catalog.Countries.All.Select(c => c.Code)).Select(code => Catalog.Countries.Find(code)!)]);

    /// <summary>A country by itself: <c>United Kingdom</c>.</summary>
    public string Country(string code) => _language.Country(code);

    /// <summary>Codes in the order of their names.</summary>
    public IReadOnlyList<string> Sorted(IEnumerable<string> codes) => _language.Sorted(codes);

    /// <summary><c>08:55 UTC</c>, or with the date.</summary>
    public string Time(DateTimeOffset at, bool dated, TimeZoneInfo zone) => dated ? _language.Full(at, zone) : _language.Clock(TimeZoneInfo.ConvertTime(at, zone));

    /// <summary><c>11 March 2015</c>, <c>11 March</c>.</summary>
    public string Day(DateOnly day, bool year) => _language.Date(day, year);

    /// <summary><c>March 2015</c>.</summary>
    public string Month(DateOnly month) => _language.Month(month);

    /// <summary>What a locale calls itself.</summary>
    public static string NameOf(string locale) => locale.Split('-')[0] switch
    {
        "en" => "English", "de" => "Deutsch", "fr" => "Français", "es" => "Español", "ja" => "日本語",
        "it" => "Italiano", "nl" => "Nederlands", "pt" => "Português", "pl" => "Polski", "sv" => "Svenska",
        "zh" => "中文", "ko" => "한국어", "ar" => "العربية", _ => locale,
    };

    /// <summary>The words of a key.</summary>
    private string Own([CallerMemberName] string key = "") => _words[key];

    /// <summary>The words of the first of these keys that there is one of.</summary>
    private string First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (_words.TryGetValue(key, out var words)) return words;
        return "";
    }
}
