using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.Slack;

/// <summary>What is told of Slack once the program is up.</summary>
internal static class SlackBanner
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Where it is connected, in a line; waits for Slack a moment only.</summary>
    public static async Task<string> DescribeAsync(IServiceProvider services, string url, CancellationToken cancellationToken)
    {
        var way = services.GetRequiredService<SlackOptions>().IsSocket ? "Socket Mode" : $"called at {url}/slack/…";
        try
        {
            var self = await services.GetRequiredService<Workspace>().SelfAsync(cancellationToken).WaitAsync(Patience, services.GetRequiredService<TimeProvider>(), cancellationToken);
            return $"@{self.User} in {OutsideText.OneLine(self.Team, 60)} ({self.Url.TrimEnd('/')}), {way}";
        }
        catch (SlackException e)
        {
            return $"does not let the bot in yet ({e.ErrorCode}), {way}; the verb doctor tells more";
        }
        catch (TimeoutException)
        {
            return $"has not answered yet, {way}";
        }
    }
}
