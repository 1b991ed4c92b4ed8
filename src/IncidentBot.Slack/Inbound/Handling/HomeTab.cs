using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Blocks;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Inbound.Receiving;
using IncidentBot.Slack.Outbound;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>The bot's Home tab: what is open, and what waits for the one who looks.</summary>
internal sealed class HomeTab(CommandDesk desk, SlackApiClient api, CommandShelf shelf)
{
    public async Task<Outcome> HandleAsync(AppHomeOpened opened, CancellationToken cancellationToken)
    {
        if (opened.Tab == "home") await PublishAsync(opened.User, cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Draws somebody's Home tab as things are now.</summary>
    public async Task PublishAsync(string userId, CancellationToken cancellationToken)
    {
        var cards = new List<Card>();
        foreach (var line in (string[])["home", "list"])
            if ((await desk.SendAsync(new(line, userId, null, CommandSource.Button, null) { CanAsk = false }, cancellationToken)).Card is { } card) cards.Add(card);
        var drawn = BlockKit.DrawHome(cards);
        await shelf.PutAsync(drawn.LongCommands, 0, cancellationToken);
        await api.Views.Publish(userId, new HomeViewDefinition(drawn.Blocks), cancellationToken);
    }
}
