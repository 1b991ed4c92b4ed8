using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Outbound;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>Tells one person something: where they asked, to them alone, and in their own conversation with the bot where that cannot be.</summary>
internal sealed partial class Teller(SlackApiClient api, SlackPlatform platform, CommandShelf shelf, ILogger<Teller> log)
{
    /// <summary>A card, drawn, its long commands laid down.</summary>
    public async Task<Drawn> DrawAsync(Card card, CancellationToken cancellationToken)
    {
        var drawn = BlockKit.Draw(card);
        await shelf.PutAsync(SlackPlatform.PlatformName, drawn.LongCommands, cancellationToken);
        return drawn;
    }

    /// <summary>Tells it. Never throws for what Slack will not do: what was asked for is done, whether or not its answer can be heard.</summary>
    /// <param name="to">Whom, and where they asked.</param>
    /// <param name="card">What.</param>
    /// <param name="key">Names the answer: where it becomes a message, it becomes one.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task TellAsync(Whereabouts to, Card card, string key, CancellationToken cancellationToken) =>
        await TellAsync(to, await DrawAsync(card, cancellationToken), card, key, cancellationToken);

    /// <summary>The same with a card that is drawn already.</summary>
    public async Task TellAsync(Whereabouts to, Drawn drawn, Card card, string key, CancellationToken cancellationToken)
    {
        var (channel, thread, responseUrl) = to.Origin;
        if (responseUrl is not null && await api.RespondAsync(responseUrl, new(drawn.Text, drawn.Blocks) { ThreadTs = thread }, cancellationToken)) return;
        if (channel is not null && await TryAsync(() => api.Chat.PostEphemeral(to.UserId, new(channel, drawn.Text, drawn.Blocks) { ThreadTs = thread }, cancellationToken))) return;
        if (await TryAsync(() => MessageAsync(to.UserId, card, key, cancellationToken))) return;
        Log.Unheard(log, to.UserId);
    }

    /// <summary>Writes it into the conversation in which they asked.</summary>
    public Task AnswerDirectlyAsync(Place conversation, Card card, string key, CancellationToken cancellationToken) =>
        TryAsync(() => platform.PostAsync(conversation, card, "answer/" + key, cancellationToken));

    private async Task MessageAsync(string userId, Card card, string key, CancellationToken cancellationToken)
    {
        var conversation = await api.Conversations.Open(userId, cancellationToken);
        await platform.PostAsync(new(SlackPlatform.PlatformName, conversation.Channel.Id), card, "answer/" + key, cancellationToken);
    }

    private async Task<bool> TryAsync(Func<Task> tell)
    {
        try
        {
            await tell();
            return true;
        }
        catch (Exception e) when (e is SlackException or DeliveryException)
        {
            Log.NotThere(log, e.Message);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "An answer goes another way: {Problem}")]
        public static partial void NotThere(ILogger log, string problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack let no answer through to {UserId}")]
        public static partial void Unheard(ILogger log, string userId);
    }
}
