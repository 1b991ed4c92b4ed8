namespace IncidentBot.Commands.Reading;

/// <summary>Words of a line that belong together.</summary>
internal static class Phrase
{
    /// <summary>As a value: the words without their quotes.</summary>
    public static string Value(IReadOnlyList<Token> words, int from, int count) => string.Join(' ', words.Skip(from).Take(count).Select(w => w.Text));

    /// <summary>As a text: as it stands in the line, but for quotes that hold all of it.</summary>
    public static string AsTyped(string line, IReadOnlyList<Token> words) =>
        words is [{ Whole: true } only] ? only.Text : Tokens.Plain(line[words[0].Start..words[^1].End]);

    /// <summary>How many of the words from a place on are the longest value of an option; 0 where none is.</summary>
    public static int Longest(Option option, IReadOnlyList<Token> words, int from, int most, ParseContext context)
    {
        for (var count = Math.Min(most, words.Count - from); count > 0; count--)
            if (option.Type.LooksLike(Value(words, from, count), context)) return count;
        return 0;
    }
}
