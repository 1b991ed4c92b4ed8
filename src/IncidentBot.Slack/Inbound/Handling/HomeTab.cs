using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Blocks;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Inbound.Receiving;
using IncidentBot.Slack.Outbound;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>The bot's Home tab: what is open, and what waits for the one who looks.</summary>
internal sealed partial class HomeTab(CommandDesk desk, SlackApiClient api, CommandShelf shelf, ILogger<HomeTab> log)
{
    public async Task<Outcome> HandleAsync(AppHomeOpened opened, CancellationToken cancellationToken)
    {
        if (opened.Tab == "home") await PublishAsync(opened.User, cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Draws it again after something was done: that is done, whether or not this can be.</summary>
    public async Task RefreshAsync(string userId, CancellationToken cancellationToken)
    {
        try
        {
            await PublishAsync(userId, cancellationToken);
        }
        catch (SlackException e)
        {
            Log.NotRefreshed(log, e.Message);
        }
    }

    private async Task PublishAsync(string userId, CancellationToken cancellationToken)
    {
        var cards = new List<Card>();
        foreach (var line in (string[])["home", "list"])
            if ((await desk.SendAsync(new(line, userId, null, CommandSource.Button, null) { CanAsk = false }, cancellationToken)).Card is { } card) cards.Add(card);
        var drawn = BlockKit.DrawHome(cards);
        await shelf.PutAsync(SlackPlatform.PlatformName, drawn.LongCommands, cancellationToken);
        await api.Views.Publish(userId, new HomeViewDefinition(drawn.Blocks), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A Home tab shows what was: {Problem}")]
        public static partial void NotRefreshed(ILogger log, string problem);
    }
}
