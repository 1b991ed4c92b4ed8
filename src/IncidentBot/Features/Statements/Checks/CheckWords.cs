using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>The words by which rules read a text in one language. A language is a file beside this one; it is found by itself.</summary>
internal abstract partial class CheckWords
{
    private static readonly Dictionary<string, CheckWords> ByCode = typeof(CheckWords).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(CheckWords)) && !t.IsAbstract)
        .Select(t => (CheckWords)Activator.CreateInstance(t)!)
        .ToDictionary(w => w.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a locale (<c>en-GB</c> is English); null where nobody has written them yet.</summary>
    public static CheckWords? For(string locale) => ByCode.GetValueOrDefault(locale) ?? ByCode.GetValueOrDefault(locale.Split('-')[0]);

    /// <summary>ISO 639: <c>en</c>.</summary>
    public abstract string Code { get; }

    /// <summary><c>and 7 other services</c>; group <c>n</c> is the number, empty for "other services" without one.</summary>
    public abstract Regex OtherServices { get; }

    /// <summary><c>in all countries</c>, <c>worldwide</c>.</summary>
    public abstract Regex AllCountries { get; }

    /// <summary><c>12 more countries</c>; group <c>n</c>.</summary>
    public abstract Regex MoreCountries { get; }

    /// <summary><c>in 46 countries</c>; group <c>n</c>.</summary>
    public abstract Regex CountedCountries { get; }

    /// <summary>Says of a place that it has no problem.</summary>
    public abstract Regex Unaffected { get; }

    /// <summary>Every name of a country that may stand in a text → its code; null for what only sounds like one ("South America").</summary>
    public abstract IReadOnlyDictionary<string, string?> CountryNames { get; }

    /// <summary>What stands before the time at which it began, at the end of the text before the time.</summary>
    public abstract Regex BeforeStart { get; }

    /// <summary>Announces an update, with no time yet.</summary>
    public abstract Regex Announcement { get; }

    /// <summary>A length of time from now: <c>within 30 minutes</c>.</summary>
    public abstract Regex RelativeTime { get; }

    /// <summary>Says sorry.</summary>
    public abstract Regex Apology { get; }

    /// <summary>Says sorry as everybody does.</summary>
    public abstract Regex StockPhrase { get; }

    /// <summary>Puts it on a person or a team.</summary>
    public abstract Regex Blame { get; }

    /// <summary>Promises a time of repair.</summary>
    public abstract Regex RepairPromise { get; }

    /// <summary>Names of people that are also ordinary words.</summary>
    public abstract IReadOnlySet<string> OrdinaryNames { get; }
}
