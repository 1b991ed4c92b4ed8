using IncidentBot.Chat;

namespace IncidentBot.Commands;

/// <summary>What there is to say about verbs, from their declarations alone.</summary>
internal static class HelpText
{
    /// <summary>All verbs, in groups, each with what it does.</summary>
    public static Card Overview(CommandRegistry registry)
    {
        var blocks = new List<Block> { new TitleBlock(ChatText.Plain("What you can type")) };
        foreach (var group in registry.Verbs.Where(v => v.Name.Length > 0).GroupBy(v => v.Group))
        {
            blocks.Add(new TextBlock(ChatText.Of($"{Heading(group.Key):b}")));
            blocks.Add(new FactsBlock([.. group.Select(v => new Fact(v.Name, ChatText.Plain(v.Summary)))]));
        }
        blocks.Add(new NoteBlock(ChatText.Of($"{"help affect":code} tells about one verb. In Slack, put {"/incident":code} or {"/inc":code} before a verb; in Teams, mention the bot.")));
        return new(blocks) { Tone = Tone.Info };
    }

    /// <summary>One verb: how it is typed, its options, and an example with a button that types it.</summary>
    public static Card Of(Verb verb)
    {
        var facts = verb.Options.Where(o => !o.Hidden).Select(o => new Fact(Typed(o, verb), Meaning(o))).ToList();
        return Card.Of(
            new TitleBlock(ChatText.Plain(verb.Name.Length == 0 ? "(nothing)" : verb.Name)),
            new TextBlock(ChatText.Of($"{Sentence(verb.Summary)}\n{verb.Usage:code}")),
            facts.Count == 0 ? null : new FactsBlock(facts),
            new TextBlock(ChatText.Of($"Example: {verb.Example:code}")),
            Note(verb)) with { Tone = Tone.Info };
    }

    /// <summary>The heading of a group.</summary>
    public static string Heading(VerbGroup group) => group switch
    {
        VerbGroup.See => "See",
        VerbGroup.Change => "Open, change, end",
        VerbGroup.Tell => "Tell the public",
        VerbGroup.Keep => "Keep promises",
        VerbGroup.After => "After",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Every other word for a verb.</summary>
    public static IEnumerable<string> OtherWords(Verb verb) => verb.Synonyms.Concat(verb.Shorthands.Keys);

    private static string Typed(Option option, Verb verb) => option switch
    {
        { IsPositional: true } or { FreeText: true } => option.ValueName,
        { IsFlag: true } => "--" + option.Name,
        _ when verb.Text is null && option.Word is { } word => $"{word} {option.ValueName}, --{option.Name}",
        _ => $"--{option.Name} {option.ValueName}",
    };

    private static ChatText Meaning(Option option)
    {
        var summary = option.Summary.Length > 0 ? option.Summary : option.Name;
        return ChatText.Plain(summary + (option.Hint is { } hint ? $" ({hint})" : "") + (option.Required ? "" : ", if wanted"));
    }

    private static NoteBlock? Note(Verb verb)
    {
        var words = string.Join(", ", OtherWords(verb));
        var where = verb.Group is VerbGroup.Change or VerbGroup.Keep ? "Outside the incident's channel, add --incident INC-42." : "";
        var note = (words.Length > 0 ? $"Also: {words}. " : "") + where;
        return note.Length == 0 ? null : new(ChatText.Plain(note.Trim()));
    }

    private static string Sentence(string summary) => char.ToUpperInvariant(summary[0]) + summary[1..] + ".";
}
