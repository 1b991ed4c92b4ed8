using IncidentBot.Chat;
using IncidentBot.Features.Statements.Phrases;

namespace IncidentBot.Commands.ValueTypes;

/// <summary>Words for people, as typed.</summary>
internal sealed class TextType(string name, int maxLength) : ValueType<string>(name)
{
    /// <summary>The longest title.</summary>
    public const int LongestTitle = 200;

    /// <summary>The longest text.</summary>
    public const int LongestText = 10_000;

    /// <summary>Whether line breaks become spaces.</summary>
    public bool OneLine { get; init; }

    public override bool IsText => true;

    public override string Parse(string text, ParseContext context)
    {
        var value = OneLine ? OutsideText.OneLine(text) : OutsideText.Clean(text);
        if (value.Length > maxLength)
            throw new RefusalException(ChatText.Of($"{Name} may have {maxLength} characters; this one has {value.Length}. Shorten it, and put the details into a note."));
        if (string.IsNullOrWhiteSpace(value)) throw new RefusalException(ChatText.Of($"{Name} is empty. Write a few words."));
        return value;
    }

    public override Field Field(Option option, IReadOnlyList<string> typed, ParseContext context) =>
        new TextField(option.Name, Ask.Label(option))
        {
            Required = option.Required,
            Hint = option.Hint,
            Value = typed.Count > 0 ? typed[^1] : "",
            Multiline = option.FreeText && !OneLine,
            MaxLength = maxLength,
        };
}

/// <summary>A single word.</summary>
internal sealed class WordType(string name) : ValueType<string>(name)
{
    private const int Longest = 200;

    public override string Parse(string text, ParseContext context)
    {
        var word = OutsideText.Clean(text);
        return word.Length switch
        {
            0 => throw new RefusalException(ChatText.Of($"A word is missing.")),
            > Longest => throw new RefusalException(ChatText.Of($"“{OutsideText.OneLine(word, 40)}” is too long: {Longest} characters are the most.")),
            _ => word,
        };
    }
}

/// <summary>A web address.</summary>
internal sealed class UrlType() : ValueType<Uri>("URL")
{
    private const int Longest = 2000;

    public override Uri Parse(string text, ParseContext context)
    {
        var typed = context.Marked.GetValueOrDefault(text, text).Trim();
        var address = typed.Contains("://", StringComparison.Ordinal) ? typed : "https://" + typed;
        if (typed.Length is > 0 and <= Longest && !typed.Any(char.IsWhiteSpace) && Uri.TryCreate(address, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https" && url.Host.Length > 0 && url.UserInfo.Length == 0)
            return url;
        throw new RefusalException(ChatText.Of($"“{OutsideText.OneLine(text, 80)}” is not a web address that starts with http:// or https://. Write it like {"https://example.com/graph":code}."));
    }

    protected override string Hint(ParseContext context) => "https://example.com/graph";
}

/// <summary>A name and what it is set to.</summary>
internal sealed class NameValueType() : ValueType<NameValue>("NAME=VALUE")
{
    public override NameValue Parse(string text, ParseContext context)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals > 0 ? text[..equals].Trim() : "";
        if (name.Length is 0 or > 60 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            throw new RefusalException(ChatText.Of($"“{OutsideText.OneLine(text, 60)}” is not NAME=VALUE. Write it like {"workaround=\"Try again later.\"":code}."));
        return new(name.ToLowerInvariant(), PhraseType.Read(OutsideText.Clean(text[(equals + 1)..]).Trim(), context));
    }

    // The phrases that are there in every language, each behind the name that it is for.
    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) => context.Phrases.All
        .Where(p => p.Kind is not (null or "symptom" or "cause"))
        .Select(p => (Value: $"{p.Kind}={p.Key}", Hint: p.Spoken("en", "en").Words))
        .Where(p => p.Value.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Each time that an option was given.</summary>
internal sealed class EachType<T>(ValueType<T> type) : ValueType<IReadOnlyList<T>>(type.Name)
{
    public override int MostWords => type.MostWords;

    public override IReadOnlyList<T> Parse(string text, ParseContext context) => [type.Parse(text, context)];

    public override IReadOnlyList<T> ParseAll(IReadOnlyList<string> texts, ParseContext context) => [.. texts.Select(t => type.Parse(t, context))];

    public override Field? Field(Option option, IReadOnlyList<string> typed, ParseContext context) => typed.Count > 1 ? null : type.Field(option, typed, context);

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) => type.Complete(start, context);
}

/// <summary>Presence alone; a form answers it with yes or no.</summary>
internal sealed class FlagType() : ValueType<bool>("")
{
    public static FlagType Instance { get; } = new();

    public override bool Parse(string text, ParseContext context) => text.ToLowerInvariant() switch
    {
        "" or "yes" or "true" or "on" or "1" => true,
        "no" or "false" or "off" or "0" => false,
        _ => throw new RefusalException(ChatText.Of($"“{OutsideText.OneLine(text, 40)}” is neither yes nor no.")),
    };

    public override Field? Field(Option option, IReadOnlyList<string> typed, ParseContext context) =>
        Ask.Choose(option, [new("yes", "Yes"), new("no", "No")], [.. typed.Select(t => t.Length == 0 ? "yes" : t)]);
}
