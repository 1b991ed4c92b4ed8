using IncidentBot.Chat;
using IncidentBot.Commands;
using MediatR;

namespace IncidentBot.Features.Note;

/// <summary>A line on the timeline, at its own time.</summary>
internal sealed record Note(string Text, DateTimeOffset? At, Uri? Link) : IChatCommand
{
    private static readonly Option<string> TextOption = Option.Text("text", "What happened");
    private static readonly Option<DateTimeOffset> AtOption = Option.Named("at", Values.PastTime, "when; now, where no time is given") with { InForm = true, Label = "When", Usual = "now" };
    private static readonly Option<Uri> LinkOption = Option.Named("link", Values.Url, "what it points at");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("note", "writes a line on the timeline")
    {
        Synonyms = ["log"],
        Group = VerbGroup.Change,
        Example = "note Rolled back the resolver push --at 5m ago",
        FormTitle = "A note for the timeline",
        SubmitLabel = "Write it down",
        Options = [TextOption, AtOption, LinkOption],
        Build = a => new Note(a.Require(TextOption), a.Get(AtOption), a.Get(LinkOption)),
    };
}

internal sealed class NoteHandler(IncidentFinder incidents, CommandContext context) : IRequestHandler<Note, Reply>
{
    public async Task<Reply> Handle(Note request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        incident.Note(request.Text, request.At ?? context.Now, request.Link?.ToString(), context.Act);
        return Reply.Tell(ChatText.Of($"Written down in {incident.ToString():b}, at {request.At ?? context.Now}."));
    }
}
