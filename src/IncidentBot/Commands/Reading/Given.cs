using IncidentBot.Chat;

namespace IncidentBot.Commands.Reading;

/// <summary>What a line gave for each option, as text.</summary>
internal sealed class Given(Verb verb)
{
    private readonly Dictionary<string, List<string>> _texts = [];

    /// <summary>The verb.</summary>
    public Verb Verb => verb;

    /// <summary>By the name of the option.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Texts => _texts.ToDictionary(t => t.Key, t => (IReadOnlyList<string>)t.Value);

    /// <summary>Whether it was given.</summary>
    public bool Has(Option option) => _texts.ContainsKey(option.Name);

    /// <summary>One more text for an option.</summary>
    public void Add(Option option, string text)
    {
        if (_texts.TryGetValue(option.Name, out var texts)) texts.Add(text);
        else _texts[option.Name] = [text];
    }

    /// <summary>What the form answered stands for what was typed; an empty answer takes it back.</summary>
    public void Answer(IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        foreach (var (name, texts) in answers)
        {
            if (verb.FindOption(name) is not { } option) continue;
            _texts.Remove(option.Name);
            foreach (var text in texts.Where(t => !string.IsNullOrWhiteSpace(t))) Add(option, text);
        }
    }

    /// <summary>Reads every value.</summary>
    public Arguments Read(ParseContext context)
    {
        var values = new Dictionary<string, object>();
        foreach (var (name, texts) in _texts) values[name] = verb.FindOption(name)!.ParseAll(texts, context);
        return new(values, Texts);
    }

    /// <summary>What of it makes sense, for a refusal to say that it was understood: <c>services app-store, since 08:55</c>.</summary>
    public string Understood(ParseContext context) => string.Join(", ", _texts
        .Select(t => (Option: verb.FindOption(t.Key)!, Texts: t.Value))
        .OrderBy(t => verb.Options.ToList().IndexOf(t.Option))
        .Where(t => !t.Option.FreeText && t.Texts.All(text => t.Option.IsFlag || t.Option.Type.Accepts(text, context)))
        .Select(t => (t.Option.Name + " " + OutsideText.OneLine(string.Join(", ", t.Texts), 60)).Trim()));
}
