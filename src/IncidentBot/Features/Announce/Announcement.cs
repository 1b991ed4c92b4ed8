using IncidentBot.Chat;
using IncidentBot.Features.Show;
using IncidentBot.Incidents;
using IncidentBot.Messages;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Announce;

/// <summary>An incident in the announcement channel: one line that is kept true.</summary>
/// <param name="Number">Which.</param>
internal sealed record Announcement(int Number) : ILiveCard
{
    /// <inheritdoc/>
    public string Key => $"INC-{Number}/announcement";
}

internal sealed class AnnouncementHandler(IncidentStore store, SeverityNames severities) : IRequestHandler<Announcement, LiveCard?>
{
    public async Task<LiveCard?> Handle(Announcement request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Number, cancellationToken) is not { } incident) return null;
        return new(Card.Of(
            new TextBlock(ChatText.Of($"{incident.ToString():b} {incident.Title}\n{severities.InWords(incident.Severity)}, {Names.InWords(incident.Status)}, since {incident.StartedAt:full}")),
            ButtonsBlock.Of(
                new Button("Show", new CommandLine("show").Value(incident.ToString())),
                incident.IsOpen ? new Button("Join", new CommandLine("join").Value(incident.ToString())) { Style = ButtonStyle.Primary } : null)) with { Tone = IncidentCard.ToneOf(incident) });
    }
}
