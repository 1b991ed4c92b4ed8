using System.Globalization;
using IncidentBot.Chat;

namespace IncidentBot.Commands.ValueTypes;

/// <summary>One of a few things of ours, each with its spellings; underscores, hyphens and spaces are the same.</summary>
internal sealed class WordsType<T>(string name, string what, IReadOnlyList<(T Value, string[] Spellings)> words) : ValueType<T>(name)
{
    public override int MostWords => 2;

    public override T Parse(string text, ParseContext context)
    {
        foreach (var (value, spellings) in words)
            if (spellings.Contains(Plain(text), StringComparer.Ordinal)) return value;
        throw Refuse.Unknown(text, what, Nearest.Of(Plain(text), words.SelectMany(w => w.Spellings)),
            ChatText.Of($"It is one of {string.Join(", ", words.Select(w => w.Spellings[0]))}."));
    }

    public override Field? Field(Option option, IReadOnlyList<string> typed, ParseContext context) =>
        Ask.Choose(option, [.. words.Select(w => new Choice(w.Spellings[0], Label(w.Spellings[0])))], [.. typed.TakeLast(1).Select(t => SpellingOf(t, context))]);

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) =>
        words.Select(w => w.Spellings[0]).Where(s => s.StartsWith(start, StringComparison.OrdinalIgnoreCase)).Select(s => (s, what));

    private string SpellingOf(string text, ParseContext context)
    {
        var value = Parse(text, context);
        return words.First(w => Equals(w.Value, value)).Spellings[0];
    }

    private static string Label(string spelling) => char.ToUpperInvariant(spelling[0]) + spelling[1..].Replace('_', ' ');

    private static string Plain(string text) => text.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
}

/// <summary>One of a few words.</summary>
internal sealed class OneOfType(string name, string what, Func<ParseContext, IReadOnlyList<string>> words) : ValueType<string>(name)
{
    public override string Parse(string text, ParseContext context) =>
        words(context).FirstOrDefault(w => w.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw Refuse.Unknown(text, what, Nearest.Of(text, words(context)), ChatText.Of($"It is one of {string.Join(", ", words(context))}."));

    public override Field? Field(Option option, IReadOnlyList<string> typed, ParseContext context) =>
        Ask.Choose(option, [.. words(context).Select(w => new Choice(w, w))], [.. typed.TakeLast(1).Select(t => Parse(t, context))]);

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) =>
        words(context).Where(w => w.StartsWith(start, StringComparison.OrdinalIgnoreCase)).Select(w => (w, what));
}

/// <summary>1 to 4, and the configuration's names.</summary>
internal sealed class SeverityType() : ValueType<int>("SEV")
{
    public override int Parse(string text, ParseContext context) =>
        context.Severities.Find(text)
        ?? throw Refuse.Unknown(text, "severity", [], ChatText.Of($"It is one of {string.Join(", ", Incidents.SeverityNames.All.Select(Word(context)))}, 1 being the worst."));

    public override Field? Field(Option option, IReadOnlyList<string> typed, ParseContext context) =>
        Ask.Choose(option, [.. Incidents.SeverityNames.All.Select(s => new Choice(Text(s), context.Severities.InWords(s)))],
            [.. typed.TakeLast(1).Select(t => Text(Parse(t, context)))]);

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) =>
        Incidents.SeverityNames.All.Where(s => Text(s).StartsWith(start, StringComparison.Ordinal)).Select(s => (Text(s), context.Severities.InWords(s)));

    private static string Text(int severity) => severity.ToString(CultureInfo.InvariantCulture);

    private static Func<int, string> Word(ParseContext context) => s => context.Severities.NameOf(s) is { } name ? $"{s} ({name})" : Text(s);
}

/// <summary>A locale that statements are written in.</summary>
internal sealed class LocaleType() : ValueType<string>("L")
{
    public override string Parse(string text, ParseContext context)
    {
        var typed = text.Trim().Replace('_', '-');
        if (context.Locales.Count == 0 && typed.Length is >= 2 and <= 35 && typed.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return typed;
        return context.Locales.FirstOrDefault(l => l.Equals(typed, StringComparison.OrdinalIgnoreCase))
            ?? throw Refuse.Unknown(text, "locale", Nearest.Of(text, context.Locales),
                context.Locales.Count == 0 ? ChatText.Of($"Write it like {"en":code} or {"pt-BR":code}.") : ChatText.Of($"Statements are written in {string.Join(", ", context.Locales)}."));
    }

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) =>
        context.Locales.Where(l => l.StartsWith(start, StringComparison.OrdinalIgnoreCase)).Select(l => (l, "locale"));
}

/// <summary>Several, separated by commas.</summary>
internal sealed class ListType<T>(string name, ValueType<T> item) : ValueType<IReadOnlyList<T>>(name)
{
    public override bool IsList => true;

    public override IReadOnlyList<T> Parse(string text, ParseContext context)
    {
        var items = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (items.Length == 0) throw new RefusalException(ChatText.Of($"The list is empty. Write its items with commas between them."));
        return [.. items.Select(i => item.Parse(i, context)).Distinct()];
    }

    public override IReadOnlyList<T> ParseAll(IReadOnlyList<string> texts, ParseContext context) => Parse(string.Join(',', texts), context);

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) => item.Complete(start, context);
}
