using IncidentBot.Chat;

namespace IncidentBot.Commands.Reading;

/// <summary>Gives the words without a name to the options that stand by their place.</summary>
internal sealed class PositionalReader(Given given, ParseContext context)
{
    private readonly List<Option> _options = [.. given.Verb.Options.Where(o => o.IsPositional && !given.Has(o))];

    /// <summary>Gives every word to one of them: as many as make a value, and an optional one is passed over where that reads better.</summary>
    /// <exception cref="RefusalException">A word belongs nowhere.</exception>
    public void Read(IReadOnlyList<Token> words)
    {
        if (words.Count == 0) return;
        if (Fit(words, 0, 0) is { } counts) Give(words, counts);
        else throw Refusal(words);
    }

    private List<int>? Fit(IReadOnlyList<Token> words, int option, int from)
    {
        if (option == _options.Count) return from == words.Count ? [] : null;
        for (var count = words.Count - from; count > 0; count--)
        {
            if (_options[option].Type.LooksLike(Phrase.Value(words, from, count), context) && Fit(words, option + 1, from + count) is { } rest)
                return [count, .. rest];
        }
        var passedOver = from == words.Count || !_options[option].Required ? Fit(words, option + 1, from) : null;
        return passedOver is null ? null : [0, .. passedOver];
    }

    private void Give(IReadOnlyList<Token> words, List<int> counts)
    {
        var from = 0;
        for (var i = 0; i < _options.Count; i++)
        {
            if (counts[i] > 0) given.Add(_options[i], Phrase.Value(words, from, counts[i]));
            from += counts[i];
        }
    }

    /// <summary>The refusal of the first value that cannot be read, or of what is left over.</summary>
    private RefusalException Refusal(IReadOnlyList<Token> words)
    {
        var from = 0;
        foreach (var option in _options)
        {
            var count = Phrase.Longest(option, words, from, words.Count - from, context);
            var last = option == _options[^1];
            if (count == 0 && from < words.Count && (option.Required || last))
                option.ParseAll([Phrase.Value(words, from, last || option.Type.IsList ? words.Count - from : 1)], context);
            if (count > 0) given.Add(option, Phrase.Value(words, from, count));
            from += count;
        }
        var left = Phrase.Value(words, Math.Min(from, words.Count - 1), words.Count);
        return new RefusalException(ChatText.Of($"I do not know what “{OutsideText.OneLine(left, 60)}” means there. It is typed {given.Verb.Usage:code}."));
    }
}
