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

    /// <summary>The countries by all their names.</summary>
    public abstract Places Places { get; }

    /// <summary>Two to twelve as they are written out, with bars between them.</summary>
    protected abstract string Numbers { get; }

    /// <summary>What stands before the time at which it began, at the end of the text before the time.</summary>
    public abstract Regex BeforeStart { get; }

    /// <summary>What stands after that time, at the beginning of the text after it; null where a language says it before.</summary>
    public virtual Regex? AfterStart => null;

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

    /// <summary>Promises a time of repair; several patterns, since one of them all would be more than is made fast.</summary>
    public abstract IReadOnlyList<Regex> RepairPromises { get; }

    /// <summary>Names of people that are also ordinary words.</summary>
    public abstract IReadOnlySet<string> OrdinaryNames { get; }

    /// <summary>Whether a capital letter in the middle of a sentence may begin any noun, so that it does not tell a name from one.</summary>
    public virtual bool CapitalisesNouns => false;

    /// <summary>The number in group <c>n</c>, in digits or words; −1 where it counts nothing.</summary>
    public int Number(Match match)
    {
        var said = match.Groups["n"].Value;
        return Digits.Read(said) ?? (Array.FindIndex(Numbers.Split('|'), word => word.Equals(said, StringComparison.OrdinalIgnoreCase)) is >= 0 and var i ? i + 2 : -1);
    }

    /// <summary>Whether a time in a text is said of the beginning.</summary>
    public bool IsStart(string text, TimeMention time) =>
        BeforeStart.IsMatch(text[..time.Index]) || AfterStart?.IsMatch(text[(time.Index + time.Text.Length)..]) == true;

    /// <summary>How all patterns read: in any case, and on every machine alike.</summary>
    protected const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What accounts are called after their work, and not after a person.</summary>
    protected static string[] Roles =>
    [
        "admin", "alert", "bot", "chat", "comms", "desk", "dev", "duty", "lead", "mail", "oncall", "on-call", "online", "ops", "page", "post", "sale", "status", "store", "support", "team", "update", "web",
    ];
}
