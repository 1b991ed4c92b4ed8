using IncidentBot.Chat;

namespace IncidentBot.Commands;

/// <summary>Reads a line into the command that it means.</summary>
internal sealed class CommandParser(CommandRegistry registry)
{
    /// <summary>The verbs it knows.</summary>
    public CommandRegistry Registry => registry;

    /// <summary>Reads a line, and a form's answers to it.</summary>
    /// <exception cref="RefusalException">It cannot be read; says why, and what would work.</exception>
    public ParsedCommand Parse(string text, IReadOnlyDictionary<string, IReadOnlyList<string>>? answers, ParseContext context) =>
        throw new RefusalException(ChatText.Of($"“{OutsideText.OneLine(text, 40)}” is none of {registry.Verbs.Count} verbs."));
}
