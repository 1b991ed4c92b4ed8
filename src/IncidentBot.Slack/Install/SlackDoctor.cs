using System.Runtime.CompilerServices;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IncidentBot.Slack.Install;

/// <summary>Looks at what Slack needs: reachability, both tokens, the clock, the scopes, the announcement channel and the user groups.</summary>
/// <param name="services">Asked only when it looks: with wrong settings nothing of Slack can be put together.</param>
internal sealed class SlackDoctor(IServiceProvider services) : IDoctorCheck
{
    private const string Reinstall = "In the app's settings (https://api.slack.com/apps), under App Manifest, put in what “manifest slack” prints, and install the app again";

    public string Name => "Slack";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<SlackOptions>>().Value;
        var api = services.GetRequiredService<SlackApiClient>();
        var door = await BotTokenAsync(api, options, cancellationToken);
        yield return door;
        if (api.ClockAhead is not { } ahead) yield break;
        yield return OutsideClock.Compare(ahead, "Slack's");
        if (options.IsSocket) yield return await AppTokenAsync(api, cancellationToken);
        if (!door.IsGood) yield break;

        yield return ScopesAre(api.GrantedScopes);
        yield return await ChannelDoctor.ExamineAsync(api, options.AnnounceChannel.Trim().TrimStart('#'), cancellationToken);
        foreach (var group in options.InviteGroups) yield return await GroupAsync(services.GetRequiredService<SlackGroups>(), group, cancellationToken);
    }

    private static async Task<Finding> BotTokenAsync(SlackApiClient api, SlackOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var self = await api.Auth.Test(cancellationToken);
            return Finding.Good($"the bot token is that of @{self.User} in {OutsideText.OneLine(self.Team, 60)} ({self.Url})");
        }
        catch (SlackException e) when (e.Kind == SlackErrorKind.InstallationDead)
        {
            return Finding.Bad($"Slack does not take the bot token ({e.ErrorCode})", "Copy it again from the app's settings, OAuth & Permissions, “Bot User OAuth Token”, into Slack:BotToken; if the app was taken out of the workspace, install it there first");
        }
        catch (SlackException e)
        {
            return Finding.Bad($"{options.ApiBaseUrl} cannot be asked ({e.ErrorCode})", "See that this machine may open https connections to it; HTTPS_PROXY names a proxy, Slack:ApiBaseUrl another address");
        }
    }

    private static async Task<Finding> AppTokenAsync(SlackApiClient api, CancellationToken cancellationToken)
    {
        try
        {
            await api.Apps.ConnectionsOpen(cancellationToken);
            return Finding.Good("the app token opens Socket Mode connections");
        }
        catch (SlackException e) when (e.Kind is SlackErrorKind.Transient or SlackErrorKind.RateLimited)
        {
            return Finding.Bad($"Slack cannot be asked for a connection ({e.ErrorCode})", "Try again in a minute");
        }
        catch (SlackException e)
        {
            return Finding.Bad($"Slack does not take the app token ({e.ErrorCode})", "In the app's settings, switch “Socket Mode” on, make a token under Basic Information, “App-Level Tokens”, with the scope connections:write, and put it into Slack:AppToken");
        }
    }

    private static Finding ScopesAre(IReadOnlyList<string> granted)
    {
        if (granted.Count == 0) return Finding.Bad("Slack does not tell which scopes the bot token has", "See OAuth & Permissions in the app's settings whether they are those of “manifest slack”");
        var missing = Scopes.OfBot.Except(granted).ToList();
        var more = granted.Except(Scopes.OfBot).ToList();
        return missing.Count > 0
            ? Finding.Bad("the bot token lacks " + string.Join(", ", missing.Select(s => $"{s} (for {string.Join(", ", Scopes.NeededFor(s))})")), Reinstall)
            : Finding.Good($"the bot token has all {Scopes.OfBot.Count} scopes" + (more.Count == 0 ? "" : $", and more than it needs: {OutsideText.OneLine(string.Join(", ", more), 300)}"));
    }

    private static async Task<Finding> GroupAsync(SlackGroups groups, string group, CancellationToken cancellationToken)
    {
        try
        {
            return await groups.MembersAsync(group, cancellationToken) is { } members
                ? Finding.Good($"the user group {group} has {members.Count} members")
                : Finding.Bad($"there is no user group {group}", "Slack:InviteGroups takes a group's id (S…) or its handle; see People, “User groups” in Slack");
        }
        catch (SlackException e)
        {
            return Finding.Bad($"the user group {group} cannot be looked up ({e.ErrorCode})", Reinstall);
        }
    }
}
