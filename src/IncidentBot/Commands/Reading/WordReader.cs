using IncidentBot.Chat;

namespace IncidentBot.Commands.Reading;

/// <summary>Reads the words of a verb without free text, where plain words name options too: <c>app-store in gb,fr as major since 08:55</c>.</summary>
internal sealed class WordReader(string line, IReadOnlyList<Token> words, Given given, ParseContext context)
{
    // Beyond this nobody means a list of services.
    private const int MostWords = 300;

    private readonly List<Token> _loose = [];
    private readonly List<Token> _bucket = [];
    private Option? _current;

    /// <summary>Reads them all.</summary>
    public void Read()
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].OptionName is { } name) StartNamed(words[i], name);
            else if (NamesOption(i) is { } option) Start(option);
            else if (_current is null) _loose.Add(words[i]);
            else _bucket.Add(words[i]);
        }
        Finish();
        if (_loose.Count > MostWords) throw TooMany();
        new PositionalReader(given, context).Read(_loose);
    }

    private void StartNamed(Token word, string name)
    {
        var option = given.Verb.FindOption(name) ?? throw UnknownOption(name);
        Start(option);
        if (word.OptionValue is { } value) _bucket.Add(word with { Text = value, Start = word.End - value.Length, Quoted = true, Whole = true });
    }

    private void Start(Option option)
    {
        Finish();
        if (option.IsFlag) given.Add(option, "");
        else _current = option;
    }

    /// <summary>The option that a plain word names; null where it is a value although an option is called so.</summary>
    private Option? NamesOption(int i)
    {
        if (words[i].Quoted || given.Verb.Options.FirstOrDefault(o => o.IsWord(words[i].Text)) is not { } option) return null;
        if (_current is { Type.IsText: true }) return _bucket.Count > 0 && HasValueAt(option, i + 1) ? option : null;
        var goingOn = i > 0 && (_current is null ? _loose : _bucket) is [.., { GoesOn: true }];
        var beginning = _current is null ? _loose.Count == 0 : _bucket.Count == 0;
        // India is "in", Tonga is "to": a word that a value must stand at is that value if it can be.
        var wanted = _current ?? given.Verb.Options.FirstOrDefault(o => o.IsPositional);
        return (goingOn || (beginning && wanted is not { IsPositional: true, Required: false })) && wanted?.Type.LooksLike(words[i].Text.TrimEnd(','), context) == true ? null : option;
    }

    /// <summary>Whether a value of the option stands at a place: in the midst of a text, its word alone is no option.</summary>
    private bool HasValueAt(Option option, int at)
    {
        if (at >= words.Count || option.IsFlag || words[at].OptionName is not null) return false;
        if (!words[at].Quoted && given.Verb.Options.Any(o => o.IsWord(words[at].Text))) return false;
        return option.Type.IsText || option.Type.LooksLike(words[at].Text.TrimEnd(','), context) || Phrase.Longest(option, words, at, option.Type.MostWords, context) > 0;
    }

    private void Finish()
    {
        if (_current is not { } option) return;
        _current = null;
        if (_bucket.Count == 0) throw Valueless(option);
        if (option.Type.IsText) given.Add(option, Phrase.AsTyped(line, _bucket));
        else if (_bucket.Count > MostWords) throw TooMany();
        else if (option.Repeated) _bucket.ForEach(w => given.Add(option, w.Text));
        else AddLongest(option);
        _bucket.Clear();
    }

    // "draft --next 15m update": what is too much for the option stands by its place.
    private void AddLongest(Option option)
    {
        var count = Phrase.Longest(option, _bucket, 0, _bucket.Count, context);
        if (count == 0 || _loose.Count > 0) count = _bucket.Count;
        given.Add(option, Phrase.Value(_bucket, 0, count));
        _loose.AddRange(_bucket.Skip(count));
    }

    internal static RefusalException Valueless(Option option) =>
        new(ChatText.Of($"{"--" + option.Name:code} needs a value behind it: {option.ValueName}."), field: option.Name);

    private RefusalException UnknownOption(string name)
    {
        var names = given.Verb.Options.Where(o => !o.Hidden && !o.IsPositional).Select(o => "--" + o.Name).Append("--incident").ToList();
        var near = Nearest.Of("--" + name, names);
        var guess = near.Count > 0 ? ChatText.Of($" Did you mean {near[0]:code}?") : ChatText.Empty;
        return new(ChatText.Of($"{given.Verb.Name:code} has no option {"--" + OutsideText.OneLine(name, 40):code}.{guess} It has {string.Join(", ", names)}."));
    }

    private static RefusalException TooMany() => new(ChatText.Of($"That is more than {MostWords} words where a value stands. Put a text in quotes."));
}
