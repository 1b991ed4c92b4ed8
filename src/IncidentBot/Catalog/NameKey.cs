using System.Text;

namespace IncidentBot.Catalog;

/// <summary>Names as they are compared: case, accents, punctuation and white space do not count.</summary>
internal static class NameKey
{
    /// <summary><c>Côte d’Ivoire</c> → <c>cote divoire</c>; <c>Bosnia &amp; Herzegovina</c> → <c>bosnia and herzegovina</c>.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant())
        {
            if (c is ' ' or '-' or '_' or '\u00A0') Space(key);
            else if (c == '&') { Space(key); key.Append("and "); }
            else if (Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i) key.Append(Plain[i]);
            else if (char.IsLetterOrDigit(c)) key.Append(c);
        }
        return key.ToString().TrimEnd();
    }

    // Not by decomposition: without ICU that is not to be had on every platform.
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿß";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyys";

    private static void Space(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
    }
}
