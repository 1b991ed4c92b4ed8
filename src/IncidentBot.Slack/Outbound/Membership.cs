using IncidentBot.Slack.Api;

namespace IncidentBot.Slack.Outbound;

/// <summary>The bot's being in a channel: a public one is joined when something there needs it.</summary>
internal sealed class Membership(SlackApiClient api)
{
    /// <summary>Does something in a channel; where the bot is not in it, joins and does it then.</summary>
    /// <exception cref="SlackException">It was not done: <c>not_in_channel</c> where the bot cannot join by itself.</exception>
    public async Task<T> InAsync<T>(string channelId, Func<Task<T>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await act();
        }
        catch (SlackException e) when (e.ErrorCode == "not_in_channel")
        {
            if (!await TryJoinAsync(channelId, cancellationToken)) throw;
            return await act();
        }
    }

    /// <summary>Joins a public channel; false where it lets nobody in, or is none.</summary>
    public async Task<bool> TryJoinAsync(string channelId, CancellationToken cancellationToken)
    {
        try
        {
            await api.Conversations.Join(channelId, cancellationToken);
            return true;
        }
        catch (SlackException e) when (e.Kind is SlackErrorKind.Target or SlackErrorKind.Configuration)
        {
            return false;
        }
    }
}
