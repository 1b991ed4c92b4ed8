using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>A text cut into what is read as one thought.</summary>
internal static partial class Sentences
{
    /// <summary>Its sentences; the lines of a list are sentences too.</summary>
    public static IEnumerable<string> In(string text) => End().Split(text).Where(s => s.Length > 0);

    /// <summary>The sentence in which a place of the text stands: where it begins, and where it ends.</summary>
    public static (int From, int To) Around(string text, int place)
    {
        var (from, to) = (0, text.Length);
        foreach (Match end in End().Matches(text))
        {
            if (end.Index + end.Length <= place) from = end.Index + end.Length;
            else if (end.Index > place) return (from, end.Index);
        }
        return (from, to);
    }

    // "St. Helena", "the U.S. Virgin Islands", "am 11. März", "9 p.m. UTC", "z. B. Videos" and "EE. UU." end no sentence.
    [GeneratedRegex(@"(?<!\b(?:St|U\.S|EE|z\.\s?B|u\.\s?a|d\.\s?h|ca|bzw|ggf|inkl|Nr|Mr|Mrs|Sr|Sra|M)\.)(?<!\b[ap]\.\s?m\.(?=\s+[A-Z]{2,}))(?<!\d\.(?=\s+(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)))(?<=[.!?])\s+(?=[\p{Lu}¿¡«„“])|(?<=[。！？])\s*|\n+")]
    private static partial Regex End();
}
