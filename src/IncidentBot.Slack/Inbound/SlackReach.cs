using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;

namespace IncidentBot.Slack.Inbound;

/// <summary>Whether Slack can be asked at all, where Slack calls and nothing is connected.</summary>
internal sealed class SlackReach(SlackApiClient api, TimeProvider time)
{
    private readonly Reachability _reach = new(time, () => AskAsync(api));

    /// <summary>What is wrong, in a few words; null for nothing.</summary>
    public Task<string?> TroubleAsync(CancellationToken cancellationToken) => _reach.TroubleAsync(cancellationToken);

    private static async Task<string?> AskAsync(SlackApiClient api)
    {
        try
        {
            await api.Auth.Test(CancellationToken.None);
            return null;
        }
        catch (SlackException e)
        {
            return $"cannot be asked ({e.ErrorCode})";
        }
    }
}
