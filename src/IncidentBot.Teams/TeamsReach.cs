using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api;

namespace IncidentBot.Teams;

/// <summary>Whether Entra gives the bot its tokens, without which nothing reaches Teams: one that is kept will do, and so will none where none is needed.</summary>
internal sealed class TeamsReach(BotTokens tokens, TimeProvider time)
{
    private readonly Reachability _reach = new(time, () => AskAsync(tokens));

    /// <summary>What is wrong, in a few words that a stranger may read; null for nothing.</summary>
    public Task<string?> TroubleAsync(CancellationToken cancellationToken) => _reach.TroubleAsync(cancellationToken);

    private static async Task<string?> AskAsync(BotTokens tokens)
    {
        try
        {
            await tokens.AcquireAsync(forceRefresh: false, CancellationToken.None);
            return null;
        }
        catch (ConnectorException e)
        {
            return e.Kind == ConnectorErrorKind.Configuration ? $"gives the bot no token ({e.ErrorCode})" : $"cannot be asked for a token ({e.ErrorCode})";
        }
    }
}
