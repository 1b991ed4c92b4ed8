using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Inbound.Receiving;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>Shows who comes into an incident's channel how things stand, to them alone.</summary>
internal sealed class Greeting(CommandDesk desk, Teller teller, Workspace workspace)
{
    public async Task<Outcome> HandleAsync(MemberJoinedChannel joined, CancellationToken cancellationToken)
    {
        if (joined.User == (await workspace.SelfAsync(cancellationToken)).UserId) return Outcome.Done;
        // Where no incident lives, the line is refused, and nobody is greeted.
        var where = new Whereabouts(joined.User, new(joined.Channel, null, null));
        var reply = await desk.SendAsync(new("show", joined.User, where.Place, CommandSource.Button, null) { CanAsk = false }, cancellationToken);
        if (reply is { Ok: true, Card: { } card }) await teller.TellAsync(where, card, $"joined/{joined.Channel}/{joined.User}", cancellationToken);
        return Outcome.Done;
    }
}
