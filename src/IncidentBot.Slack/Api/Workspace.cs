using IncidentBot.Chat.Platforms;

namespace IncidentBot.Slack.Api;

/// <summary>The workspace that the bot is installed in: who the bot is there, and whether it is still let in.</summary>
internal sealed class Workspace(SlackApiClient api, Installation installation, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Shared<string, AuthTestResponse> _self = new(time, Kept);

    /// <summary>Whether Slack lets the bot in, as far as is known.</summary>
    public bool IsActive => installation.LostBecause is null;

    /// <summary>The bot as the workspace knows it: its user id, its bot id, the team. Asked once, and again every hour.</summary>
    /// <exception cref="SlackException">Slack said no, or could not be asked.</exception>
    public Task<AuthTestResponse> SelfAsync(CancellationToken cancellationToken) => _self.GetAsync("self", _ => api.Auth.Test(CancellationToken.None), cancellationToken);

    /// <summary>Slack told that the app, or the bot's token, was taken out of the workspace: <c>app_uninstalled</c>, <c>tokens_revoked</c>. Told twice is told once.</summary>
    public void Lost(string reason) => installation.Lost(reason);
}
