using IncidentBot.Chat;

namespace IncidentBot.Commands.Reading;

/// <summary>A line with its verb found.</summary>
/// <param name="Verb">Which.</param>
/// <param name="Text">The mended line that the words are places in.</param>
/// <param name="Words">Behind the verb.</param>
/// <param name="Incident">The incident, where it stood before the verb; else null.</param>
/// <param name="Marked">What the platform's markup stood for.</param>
internal sealed record CommandText(Verb Verb, string Text, IReadOnlyList<Token> Words, string? Incident, IReadOnlyDictionary<string, string> Marked)
{
    private static readonly string[] Slashes = ["/incident", "/inc"];

    /// <summary>Finds the verb of a line, behind the bot's own name and <c>/incident</c>.</summary>
    /// <exception cref="RefusalException">There is no such verb.</exception>
    public static CommandText Read(string line, CommandRegistry registry)
    {
        var mended = LineMender.Mend(line);
        var (text, words) = (mended.Text, Tokens.Of(mended.Text));
        var at = 0;
        while (at < words.Count && words[at] is { Quoted: false } word && (word.Text[0] == '@' || Slashes.Contains(word.Text, StringComparer.OrdinalIgnoreCase))) at++;
        var incident = at < words.Count && IncidentWord.IsOne(words[at]) ? words[at++].Text : null;
        if (at < words.Count && words[at].OptionName is not null && VerbBehind(words, at, registry) is { } behind)
        {
            // "-i 42 show": options may stand anywhere, before the verb too.
            text = $"{text[behind.Start..behind.End]} {text[words[at].Start..behind.Start]}{text[behind.End..]}";
            (words, at) = (Tokens.Of(text), 0);
        }
        var first = at < words.Count ? words[at] : null;
        var verb = registry.Find(first?.Text ?? "") ?? throw Unknown(first?.Text ?? "", registry);
        var begun = registry.LineOf(first?.Text ?? "")!;
        if (first is null || begun == verb.Name) return new(verb, text, [.. words.Skip(at + 1)], incident, mended.Marked);
        // A shorthand: "apology --next 45m" goes on as "draft apology --next 45m".
        text = text[..first.Start] + begun + text[first.End..];
        return new(verb, text, [.. Tokens.Of(text).Skip(at + 1)], incident, mended.Marked);
    }

    private static Token? VerbBehind(IReadOnlyList<Token> words, int options, CommandRegistry registry) =>
        words.Skip(options).FirstOrDefault(w => !w.Quoted && w.OptionName is null && registry.Find(w.Text) is not null);

    private static RefusalException Unknown(string word, CommandRegistry registry)
    {
        var typed = OutsideText.OneLine(word, 40);
        if (typed.Length == 0) return new(ChatText.Of($"Type a verb; {"help":code} lists them."), "help");
        var near = registry.Nearest(word);
        if (near.Count == 0) return new(ChatText.Of($"“{typed}” is no verb that I know; {"help":code} lists them."), "help");
        return new(ChatText.Of($"“{typed}” is no verb that I know. Did you mean {ChatText.Join(" or ", near.Select(n => ChatText.Of($"{n:code}")))}?"), registry.Find(near[0])!.Example);
    }
}
