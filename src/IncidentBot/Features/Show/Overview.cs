using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Show;

/// <summary>The line without a word: the incident of the channel, or how everything is.</summary>
internal sealed record Overview : IChatCommand
{
    /// <inheritdoc/>
    public static Verb Verb { get; } = new("", "shows the channel's incident; elsewhere what is open, and the next steps")
    {
        Group = VerbGroup.See,
        Example = "",
        Build = _ => new Overview(),
    };
}

internal sealed class OverviewHandler(IncidentFinder incidents, IncidentCard card, IncidentLines lines) : IRequestHandler<Overview, Reply>
{
    private const int MostShown = 5;

    public async Task<Reply> Handle(Overview request, CancellationToken cancellationToken)
    {
        if (await incidents.HereAsync(cancellationToken) is { } here) return Reply.Tell(await card.RenderAsync(here, cancellationToken));
        var open = await incidents.OpenAsync(cancellationToken);
        return Reply.Tell(open.Count == 0 ? AllIsWell : WhatIsOpen(open));
    }

    /// <summary>Nothing is open.</summary>
    internal static Card AllIsWell { get; } = Card.Of(
        new TextBlock(ChatText.Of($"{"All is well.":b} No incident is open and no work is planned.")),
        new NoteBlock(ChatText.Of($"{"list --all":code} shows what has been, {"home":code} what waits for you, {"help":code} what can be typed.")),
        ButtonsBlock.Of(OpenOne with { Style = ButtonStyle.Primary }, new Button("What waits for me", new CommandLine("home")), new Button("Help", new CommandLine("help")))) with { Tone = Tone.Good };

    private Card WhatIsOpen(IReadOnlyList<Incident> open)
    {
        var blocks = new List<Block> { new TitleBlock(ChatText.Plain("What is open")) };
        foreach (var incident in open.Take(MostShown))
        {
            blocks.Add(new TextBlock(lines.Of(incident)));
            blocks.Add(new ButtonsBlock([IncidentLines.Show(incident), new("Join", new CommandLine("join").Value(incident.ToString()))]));
        }
        if (open.Count > MostShown) blocks.Add(new NoteBlock(ChatText.Of($"And {open.Count - MostShown} more.")));
        blocks.Add(new ButtonsBlock([OpenOne, new("List them", new CommandLine("list")), new("What waits for me", new CommandLine("home"))]));
        return new(blocks) { Tone = IncidentCard.ToneOf(open[0]) };
    }

    private static Button OpenOne => new("Open an incident", new CommandLine("open"));
}
