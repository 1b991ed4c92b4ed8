using IncidentBot.Chat;
using IncidentBot.Commands;
using MediatR;

namespace IncidentBot.Features.Help;

/// <summary>Tells what can be typed.</summary>
/// <param name="About">A verb or another word for it; null for all of them.</param>
internal sealed record Help(string? About) : IChatCommand
{
    private static readonly Option<string> VerbName = Option.Positional("verb", Values.Verb, "the verb to tell about").OrNothing;

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("help", "tells what can be typed; of a verb, its options and an example")
    {
        Synonyms = ["?", "commands"],
        Group = VerbGroup.See,
        Example = "help affect",
        Options = [VerbName],
        Build = a => new Help(a.Get(VerbName)),
    };
}

/// <summary>Answers <see cref="Help"/>.</summary>
internal sealed class HelpHandler(CommandRegistry registry) : IRequestHandler<Help, Reply>
{
    public Task<Reply> Handle(Help request, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Tell(request.About is null ? HelpText.Overview(registry) : HelpText.Of(Find(request.About))));

    private Verb Find(string word)
    {
        if (registry.Find(word) is { } verb) return verb;
        var near = registry.Nearest(word);
        var guess = near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
        throw new RefusalException(ChatText.Of($"“{OutsideText.OneLine(word, 40)}” is no verb that I know.{guess}"), near.Count == 0 ? "help" : "help " + near[0]);
    }
}
