using IncidentBot.Chat;
using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Outbound;

/// <summary>
/// Fields to type in. Slack's hold 3000 characters: a longer text stands in several, the first with the field's name for its id, the others with
/// <c>#2</c>, <c>#3</c> behind it, and a letter that says what stood where it was cut: nothing for a line break, <c>s</c> for a space, <c>c</c> for nothing at all.
/// </summary>
internal static class TextInputs
{
    /// <summary>The longest that one holds.</summary>
    public const int Longest = 3000;

    // With less room than this in the last one, another stands ready.
    private const int Ready = 1000;

    /// <summary>Draws as many as the text needs.</summary>
    public static IEnumerable<InputBlock> Draw(Field field, string value, bool multiline, int? maxLength)
    {
        var parts = Parts(OutsideText.Clean(value));
        var most = maxLength is { } given and > 0 ? given : Longest;
        if (multiline && parts[^1].Text.Length > Longest - Ready && most > parts.Count * Longest) parts.Add(("", ""));
        foreach (var (n, (joint, text)) in parts.Index())
        {
            var id = n == 0 ? field.Name : $"{field.Name}#{n + 1}{joint}";
            var input = FormFields.Input(field, new PlainTextInput
            {
                ActionId = id,
                InitialValue = text.Length == 0 ? null : text,
                Multiline = multiline || text.Contains('\n') || parts.Count > 1 ? true : null,
                MaxLength = Math.Clamp(most, Math.Max(1, text.Length), Longest),
            });
            yield return n == 0 ? input : input with { BlockId = id, Label = new(OutsideText.Cut(FormFields.Label(field), 1900) + $" (part {n + 1})"), Hint = null, Optional = true };
        }
    }

    /// <summary>Puts them together again.</summary>
    /// <param name="parts">By what stands behind the name in their ids: empty, <c>#2</c>, <c>#3s</c>; in order.</param>
    public static string Joined(IEnumerable<(string Suffix, string Text)> parts)
    {
        var whole = "";
        foreach (var (suffix, text) in parts.Where(p => p.Text.Length > 0))
            whole += (whole.Length == 0 ? "" : suffix.Length == 0 ? "\n" : suffix[^1] switch { 's' => " ", 'c' => "", _ => "\n" }) + text;
        return whole;
    }

    private static List<(string Joint, string Text)> Parts(string text)
    {
        var parts = new List<(string Joint, string Text)>();
        var joint = "";
        while (text.Length > Longest)
        {
            var (length, next) = CutAt(text);
            parts.Add((joint, text[..length]));
            text = text[(next == "c" ? length : length + 1)..];
            joint = next;
        }
        parts.Add((joint, text));
        return parts;
    }

    // Where it is cut, no white space stands at either side that Slack might take for nothing.
    private static (int Length, string Joint) CutAt(string text)
    {
        foreach (var (mark, joint) in (ReadOnlySpan<(char, string)>)[('\n', ""), (' ', "s")])
            for (var at = Longest; at > Longest / 2; at--)
                if (text[at] == mark && !char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])) return (at, joint);
        return (char.IsLowSurrogate(text[Longest]) ? Longest - 1 : Longest, "c");
    }
}
