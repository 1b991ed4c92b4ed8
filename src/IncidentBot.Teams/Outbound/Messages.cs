using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Api.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IncidentBot.Teams.Outbound;

/// <summary>
/// Cards on their way to conversations: said in the right thread, put in another's place, taken back. Of a card that Teams does not take, the first words are said.
/// What a refusal tells of the conversation is heeded.
/// </summary>
internal sealed partial class Messages(
    ConnectorClient connector, CardUpdates updates, References references, CommandShelf shelf, ShownCards shown, IOptions<TeamsOptions> options, ILogger<Messages> log)
{
    /// <summary>Says a card: in a channel under a post, or as a post that begins a thread; elsewhere just there.</summary>
    /// <exception cref="ConnectorException">It was not said, or nobody knows.</exception>
    public async Task<Posted> SendAsync(Place place, Drawn drawn, CancellationToken cancellationToken)
    {
        await shelf.PutAsync(TeamsPlatform.PlatformName, drawn.LongCommands, cancellationToken);
        var id = await InAsync(place.ChannelId, conversation => AsDrawnOrPlainAsync(drawn, activity => place.ThreadId is null && ConversationIds.IsChannel(place.ChannelId)
            ? BeginThreadAsync(conversation, activity, cancellationToken)
            : AnswerAsync(conversation.InThread(place.ThreadId), activity, cancellationToken)), cancellationToken);
        if (id.Length > 0) shown.Shown(place.ChannelId, id, drawn.Card);
        return new(place.ChannelId, place.ThreadId, id);
    }

    /// <summary>Puts a card in a message's place, or one that is wanted later.</summary>
    /// <exception cref="ConnectorException">It was not done.</exception>
    public async Task UpdateAsync(Posted message, Drawn drawn, CancellationToken cancellationToken)
    {
        await shelf.PutAsync(TeamsPlatform.PlatformName, drawn.LongCommands, cancellationToken);
        // Whoever pressed a button is told at once, and everybody else when it is the card's turn.
        shown.Shown(message.ChannelId, message.Id, drawn.Card);
        await InAsync(message.ChannelId, conversation => AsDrawnOrPlainAsync(drawn, async activity =>
        {
            await updates.UpdateAsync(ThreadOf(conversation, message), message.Id, activity, cancellationToken);
            return message.Id;
        }), cancellationToken);
    }

    /// <summary>Takes a message back.</summary>
    /// <exception cref="ConnectorException">It stands there still.</exception>
    public Task DeleteAsync(Posted message, CancellationToken cancellationToken) => InAsync(message.ChannelId, async conversation =>
    {
        await connector.Conversations.DeleteActivityAsync(ThreadOf(conversation, message), message.Id, cancellationToken);
        return "";
    }, cancellationToken);

    private async Task<string> BeginThreadAsync(ConversationReference channel, Activity post, CancellationToken cancellationToken)
    {
        var made = await connector.Conversations.CreateConversationAsync(channel.ServiceUrl, ConversationParameters.NewThread(options.Value.TenantId, channel.ChannelId, post), cancellationToken);
        return made.ActivityId.Length > 0 ? made.ActivityId : ConversationReference.RootOf(made.Id) ?? "";
    }

    private async Task<string> AnswerAsync(ConversationReference thread, Activity activity, CancellationToken cancellationToken) =>
        (await connector.Conversations.SendToConversationAsync(thread, activity, mayRepeat: false, cancellationToken)).Id;

    // A post that begins a thread stands in it.
    private static ConversationReference ThreadOf(ConversationReference conversation, Posted message) =>
        ConversationIds.IsChannel(message.ChannelId) ? conversation.InThread(message.ThreadId ?? message.Id) : conversation;

    private async Task<string> AsDrawnOrPlainAsync(Drawn drawn, Func<Activity, Task<string>> send)
    {
        try
        {
            return await send(Activity.OfCard(drawn.Card, drawn.Summary));
        }
        catch (ConnectorException e) when (e.Kind == ConnectorErrorKind.OurBug)
        {
            Log.Degraded(log, e.Message);
            return await send(Activity.OfCard(AdaptiveCards.Draw(Card.Say(ChatText.Plain(drawn.Summary))).Card, drawn.Summary));
        }
    }

    private async Task<string> InAsync(string conversationId, Func<ConversationReference, Task<string>> act, CancellationToken cancellationToken)
    {
        if (await references.DeadBecauseAsync(conversationId, cancellationToken) is { } code)
            throw new ConnectorException("SendToConversation", 403, ConnectorErrors.NotInRoster, $"the app is not installed there ({code})");
        try
        {
            return await act(await references.FindAsync(conversationId, cancellationToken));
        }
        catch (ConnectorException e) when (e.Kind == ConnectorErrorKind.NotInstalled)
        {
            await references.MarkDeadAsync(conversationId, e.ErrorCode, cancellationToken);
            throw;
        }
        // In a channel it may be the thread alone.
        catch (ConnectorException e) when (e.ErrorCode == ConnectorErrors.NoConversation && !ConversationIds.IsChannel(conversationId))
        {
            await references.ForgetChatAsync(conversationId, cancellationToken);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Teams did not take a message as it was drawn; its first words are said instead: {Problem}")]
        public static partial void Degraded(ILogger log, string problem);
    }
}
