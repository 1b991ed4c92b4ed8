namespace IncidentBot.Commands.Reading;

/// <summary>Reads the words of a verb with free text: options by their dashes, values by their place, and the rest as it stands.</summary>
internal sealed class FreeTextReader(string line, IReadOnlyList<Token> words, Given given, ParseContext context)
{
    // Words of the text, in stretches that no option interrupts.
    private readonly List<List<Token>> _stretches = [[]];

    /// <summary>Reads them all.</summary>
    public void Read()
    {
        for (var i = 0; i < words.Count;)
        {
            if (OptionAt(i) is { } option) i = ReadOption(option, i);
            else _stretches[^1].Add(words[i++]);
        }
        ReadPositionals();
        ReadLeading();
        if (Rest() is { Length: > 0 } text) given.Add(given.Verb.Text!, text);
    }

    /// <summary>The option of a word; null where it is text. Only the verb's own names count, so that "a --b" stays a text.</summary>
    private Option? OptionAt(int i)
    {
        if (words[i].OptionName is not { } name || given.Verb.FindOption(name) is not { FreeText: false } option) return null;
        var takesNothing = option.IsFlag || words[i].OptionValue is not null;
        // "grep -i foo" is a text.
        return name.Length > 1 || takesNothing || (i + 1 < words.Count && option.Type.LooksLike(words[i + 1].Text, context)) ? option : null;
    }

    private int ReadOption(Option option, int i)
    {
        _stretches.Add([]);
        var (value, next) = option.IsFlag ? ("", i + 1)
            : words[i].OptionValue is { } inline ? (inline, i + 1)
            : (null, i + 1);
        if (value is null)
        {
            var count = CountOfValue(option, next);
            if (count == 0) throw WordReader.Valueless(option);
            value = Phrase.Value(words, next, count);
            next += count;
        }
        while (option.Type.IsList && value.EndsWith(',') && next < words.Count && OptionAt(next) is null) value += " " + words[next++].Text;
        given.Add(option, value);
        return next;
    }

    // A list's next word may be the text's first ("--regions gb in the shop …"), so a list goes on behind a comma only.
    private int CountOfValue(Option option, int at)
    {
        if (at >= words.Count || OptionAt(at) is not null) return 0;
        if (words[at].Quoted) return 1;
        // A text without quotes goes on to the next option, "cause TEXT --public a mistake of ours", or to the quoted text of a button.
        if (option.Type.IsText) return words.Skip(at).TakeWhile((w, n) => !w.Quoted && OptionAt(at + n) is null).Count();
        if (option.Type.IsList && option.Type.LooksLike(words[at].Text.TrimEnd(','), context)) return 1;
        return Math.Max(1, Phrase.Longest(option, words, at, option.Type.MostWords, context));
    }

    private void ReadPositionals()
    {
        foreach (var option in given.Verb.Options.Where(o => o.IsPositional && !given.Has(o)))
        {
            var words = Head();
            if (words.Count == 0) return;
            var count = Phrase.Longest(option, words, 0, option.Type.MostWords, context);
            if (count == 0 && !option.Required) continue;
            given.Add(option, Phrase.Value(words, 0, Math.Max(1, count)));
            words.RemoveRange(0, Math.Max(1, count));
        }
    }

    /// <summary>Reads what the verb lets stand at the head of its text: <c>remind in 20m TEXT</c>.</summary>
    private void ReadLeading()
    {
        foreach (var option in given.Verb.Options.Where(o => o.LeadingWords.Count > 0))
        {
            foreach (var lead in option.LeadingWords)
            {
                var words = Head();
                var leads = lead.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words.Count <= leads.Length || !words.Take(leads.Length).Select(w => w.Text).SequenceEqual(leads, StringComparer.OrdinalIgnoreCase)) continue;
                if (words[0].Quoted || (leads.Length == 0 && words[0].Text.All(char.IsAsciiDigit) && !HasUnit(words))) continue;
                var count = Phrase.Longest(option, words, leads.Length, option.Type.MostWords, context);
                if (count == 0) continue;
                given.Add(option, Phrase.Value(words, leads.Length, count));
                words.RemoveRange(0, leads.Length + count);
                return;
            }
        }
    }

    // "remind 45 customers wait" is no reminder in 45 minutes; "remind 45 minutes …" is.
    private static bool HasUnit(List<Token> words) => words.Count > 1 && DurationText.Read(words[0].Text + " " + words[1].Text) is not null && !words[1].Text.All(char.IsAsciiDigit);

    private List<Token> Head() => _stretches.FirstOrDefault(s => s.Count > 0) ?? [];

    private string Rest()
    {
        var stretches = _stretches.Where(s => s.Count > 0).ToList();
        return stretches.Count == 1 ? Phrase.AsTyped(line, stretches[0]) : string.Join(' ', stretches.Select(s => Phrase.AsTyped(line, s)));
    }
}
