using IncidentBot.Chat;
using IncidentBot.Commands.Reading;

namespace IncidentBot.Commands;

/// <summary>What could stand at the end of a line that is still being typed.</summary>
internal sealed class LineCompletion(CommandRegistry registry)
{
    private const int Most = 20;

    /// <summary>Ways to go on: verbs first, then values and options of the verb.</summary>
    public IReadOnlyList<Completion> Of(string text, ParseContext context)
    {
        if (text.Length > CommandParser.LongestLine) return [];
        var line = OutsideText.Clean(text);
        var words = Tokens.Of(line);
        var behindSpace = line.Length == 0 || char.IsWhiteSpace(line[^1]);
        var last = behindSpace || words.Count == 0 ? null : words[^1];
        var done = last is null ? words : [.. words.Take(words.Count - 1)];
        var head = last is null ? line : line[..last.Start];
        if (done.Count > 0 && done[0].Text is "/incident" or "/inc") done = [.. done.Skip(1)];
        var found = done.Count == 0 ? VerbsFor(head, last?.Text ?? "") : registry.Find(done[0].Text) is { } verb ? Within(verb, head, done, last, context) : [];
        return [.. found.DistinctBy(c => c.Text).Take(Most)];
    }

    private IEnumerable<Completion> VerbsFor(string head, string start) => registry.Verbs
        .Where(v => v.Name.Length > 0)
        .SelectMany(v => HelpText.OtherWords(v).Where(w => start.Length > 0).Prepend(v.Name).Where(w => w.StartsWith(start, StringComparison.OrdinalIgnoreCase)).Take(1).Select(w => (Word: w, Verb: v)))
        .Select(v => new Completion(head + v.Word + " ", v.Word, v.Verb.Summary));

    private static IEnumerable<Completion> Within(Verb verb, string head, IReadOnlyList<Token> done, Token? last, ParseContext context)
    {
        var start = last?.Text ?? "";
        var current = Current(verb, done);
        var values = current is null ? [] : ValuesOf(current, head, start, context);
        var used = done.Skip(1).Select(w => OptionOf(verb, w)).OfType<Option>().ToHashSet();
        return values.Concat(OptionsOf(verb, head, start, used));
    }

    /// <summary>The option whose value is being typed: the one named last, or the next that stands by its place.</summary>
    private static Option? Current(Verb verb, IReadOnlyList<Token> done)
    {
        var behind = 0;
        for (var i = done.Count - 1; i > 0; i--, behind++)
        {
            if (OptionOf(verb, done[i]) is not { IsFlag: false } option) continue;
            if (behind == 0 || done[^1].GoesOn) return option;
            break;
        }
        var taken = done.Skip(1).TakeWhile(w => OptionOf(verb, w) is null).ToList();
        if (taken.Count != done.Count - 1) return null;
        var starts = taken.Where((_, i) => i == 0 || !taken[i - 1].GoesOn).Count() - (taken is [.., { GoesOn: true }] ? 1 : 0);
        return verb.Options.Where(o => o.IsPositional).ElementAtOrDefault(starts);
    }

    private static Option? OptionOf(Verb verb, Token word) =>
        word.OptionName is { } name ? verb.FindOption(name) : verb.Text is null && !word.Quoted ? verb.Options.FirstOrDefault(o => o.IsWord(word.Text)) : null;

    private static IEnumerable<Completion> ValuesOf(Option option, string head, string start, ParseContext context)
    {
        // In a list, what stands behind the last comma is completed.
        var comma = option.Type.IsList ? start.LastIndexOf(',') + 1 : 0;
        return option.Type.Complete(start[comma..], context)
            .Select(v => new Completion(head + start[..comma] + CommandLine.Quote(v.Value) + " ", v.Value, v.Hint));
    }

    private static IEnumerable<Completion> OptionsOf(Verb verb, string head, string start, HashSet<Option> used) => verb.Options
        .Where(o => !o.IsPositional && !o.FreeText && !o.Hidden && (o.Repeated || !used.Contains(o)))
        .Select(o => (Option: o, Typed: verb.Text is null && !start.StartsWith('-') && !o.IsFlag ? o.Word ?? o.Name : "--" + o.Name))
        .Where(o => o.Typed.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        .Select(o => new Completion(head + o.Typed + " ", o.Typed, o.Option.Summary));
}
