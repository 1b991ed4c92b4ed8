using System.Text.RegularExpressions;
using IncidentBot.Chat;

namespace IncidentBot.Features.Statements.Languages;

internal abstract partial class Language
{
    /// <summary>Half a sentence made a whole one.</summary>
    public virtual string Sentence(string text)
    {
        var start = Capital(text.Trim());
        return start.Length == 0 || IsClosed(start) ? start : start.TrimEnd(',', ';', ':', '-', ' ') + ".";
    }

    /// <summary>A text on one line.</summary>
    public virtual string OneLine(string text) => OutsideText.OneLine(text);

    /// <summary>With a capital letter at its head; "iCloud" and "eBay" keep their small one.</summary>
    protected static string Capital(string text)
    {
        var first = FirstWord().Match(text).Value;
        return first.Length == 0 || first.Any(char.IsUpper) ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>With a small letter at its head, where it begins an ordinary word: "An error" in the middle of a sentence.</summary>
    protected static string Small(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Whether it is a whole sentence already.</summary>
    protected static bool IsClosed(string text) => Closing().IsMatch(text);

    [GeneratedRegex(@"^\S+")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"[.!?…。！？][""')\]”’»」）]*$")]
    private static partial Regex Closing();
}
