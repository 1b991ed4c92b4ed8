using IncidentBot.Chat;
using IncidentBot.Commands.Reading;

namespace IncidentBot.Commands;

/// <summary>Reads a line into the command that it means.</summary>
internal sealed class CommandParser(CommandRegistry registry)
{
    /// <summary>The longest line.</summary>
    public const int LongestLine = 20_000;

    /// <summary>The verbs it knows.</summary>
    public CommandRegistry Registry => registry;

    /// <summary>Reads a line, and a form's answers to it.</summary>
    /// <param name="text">The line.</param>
    /// <param name="answers">The form's; null for no form's.</param>
    /// <param name="context">Who reads, and when.</param>
    /// <param name="asksFirst">Whether the form is wanted even where nothing is missing.</param>
    /// <exception cref="RefusalException">It cannot be read; says why, and what would work.</exception>
    public ParsedCommand Parse(string text, IReadOnlyDictionary<string, IReadOnlyList<string>>? answers, ParseContext context, bool asksFirst = false)
    {
        if (text.Length > LongestLine)
            throw new RefusalException(ChatText.Of($"That line has {text.Length} characters; {LongestLine} are the most. Put the long part into a note or a link."), "help");
        var line = CommandText.Read(text, registry);
        var given = new Given(line.Verb);
        context = context with { Marked = line.Marked };
        try
        {
            Read(line, given, context);
            if (answers is not null) given.Answer(answers);
            return Finish(given, context, asksFirst);
        }
        catch (RefusalException refusal) when (refusal.TryInstead is null)
        {
            throw WithHelp(refusal, given, context);
        }
    }

    private static void Read(CommandText line, Given given, ParseContext context)
    {
        if (line.Incident is { } incident) given.Add(Option.Incident, incident);
        var words = IncidentWord.Take(line.Words, given);
        if (given.Verb.Text is null) new WordReader(line.Text, words, given, context).Read();
        else new FreeTextReader(line.Text, words, given, context).Read();
    }

    private static ParsedCommand Finish(Given given, ParseContext context, bool asksFirst)
    {
        var arguments = given.Read(context);
        var missing = given.Verb.Options.Where(o => o.Required && !arguments.Has(o)).ToList();
        return missing.Count == 0 && !asksFirst
            ? new(given.Verb, arguments, given.Verb.Build(arguments), null)
            : new(given.Verb, arguments, null, new(VerbForm.Of(given, missing, context), Missing(given, missing, context)));
    }

    private static RefusalException Missing(Given given, List<Option> missing, ParseContext context) => missing.Count == 0
        ? new(ChatText.Of($"{given.Verb.Name:code} was to be looked over in a form first, and none can be shown here."))
        : WithHelp(new(ChatText.Of($"{given.Verb.Name:code} also needs {string.Join(" and ", missing.Select(m => m.ValueName))}."), field: missing[0].Name), given, context);

    private static RefusalException WithHelp(RefusalException refusal, Given given, ParseContext context)
    {
        var understood = given.Understood(context);
        var reason = understood.Length == 0 ? refusal.Reason : ChatText.Of($"{refusal.Reason} Understood: {given.Verb.Name} with {understood}.");
        return new(reason, given.Verb.Example, refusal.Field) { Buttons = refusal.Buttons };
    }
}
