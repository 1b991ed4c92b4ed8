using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Resolve;

/// <summary>Back to investigating.</summary>
internal sealed record Reopen(string? Text) : IChatCommand
{
    private static readonly Option<string> TextOption = Option.Text("text", "Why", 2000) with { Required = false };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("reopen", "goes back to investigating")
    {
        Group = VerbGroup.Change,
        Example = "reopen It is back in France",
        Options = [TextOption],
        Build = a => new Reopen(a.Get(TextOption)),
    };
}

internal sealed class ReopenHandler(IncidentFinder incidents, CommandContext context) : IRequestHandler<Reopen, Reply>
{
    public async Task<Reply> Handle(Reopen request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        incident.Reopen(request.Text, context.Act);
        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"{incident.ToString():b} is open again. Its clocks start anew.")),
            ButtonsBlock.Of(new Button("Mark what is affected", new CommandLine("affect").Option("incident", incident.ToString())) { Style = ButtonStyle.Primary })));
    }
}

/// <summary>A false alarm.</summary>
internal sealed record Cancel(string? Text) : IChatCommand
{
    private static readonly Option<string> TextOption = Option.Text("text", "Why", 2000) with { Required = false };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("cancel", "ends a false alarm, or planned work that will not be")
    {
        Group = VerbGroup.Change,
        Example = "cancel A monitor was wrong",
        Options = [TextOption],
        Build = a => new Cancel(a.Get(TextOption)),
    };
}

internal sealed class CancelHandler(IncidentFinder incidents, CommandContext context) : IRequestHandler<Cancel, Reply>
{
    public async Task<Reply> Handle(Cancel request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        incident.Cancel(request.Text, context.Act);
        var told = incident.IsTold;
        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"{incident.ToString():b} is cancelled. No more nudges come.{(told ? " Customers still read what was published: tell them that it is over, or withdraw it." : "")}")),
            told ? ButtonsBlock.Of(
                new Button("Draft the closing statement", new CommandLine("draft").Option("incident", incident.ToString())) { Style = ButtonStyle.Primary },
                new Button("Statements", new CommandLine("statements").Option("incident", incident.ToString()))) : null));
    }
}

/// <summary>This one is the same as that one.</summary>
internal sealed record Merge(int Other) : IChatCommand
{
    private static readonly Option<int> OtherOption = Option.Positional("other", Values.Number("INC"), "The incident that it turned out to be");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("merge", "moves people, impacts and record into another incident")
    {
        Group = VerbGroup.Change,
        Example = "merge INC-1",
        Options = [OtherOption],
        Build = a => new Merge(a.Require(OtherOption)),
    };
}

internal sealed class MergeHandler(IncidentFinder incidents, Store.IncidentStore store, CommandContext context) : IRequestHandler<Merge, Reply>
{
    public async Task<Reply> Handle(Merge request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        var other = await incidents.GetAsync(request.Other, cancellationToken);
        incident.MergeInto(other, context.Act);
        await MergedRecord.CopyAsync(store.Db, incident, other, cancellationToken);
        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"{incident.ToString():b} was merged into {other.ToString():b} “{other.Title}”. Its people, impacts, tasks, reports and record are there now.")),
            !incident.IsTold ? null : new NoteBlock(ChatText.Of($"Customers still read what was published about {incident.ToString()}: close it there, or withdraw it.")),
            ButtonsBlock.Of(
                !incident.IsTold ? null : new Button("Draft the closing statement", new CommandLine("draft").Option("incident", incident.ToString())) { Style = ButtonStyle.Primary },
                new Button($"Show {other}", new CommandLine("show").Value(other.ToString())))));
    }
}
