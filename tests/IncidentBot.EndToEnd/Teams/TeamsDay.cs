using System.Text.Json.Nodes;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.EndToEnd.Teams;

/// <summary>The real program and a tenant.</summary>
internal sealed class TeamsDay : IAsyncDisposable
{
    private TeamsDay(FakeTeams teams, RunningBot bot) => (Teams, Bot) = (teams, bot);

    public FakeTeams Teams { get; }

    public RunningBot Bot { get; }

    public static async Task<TeamsDay> BeginAsync()
    {
        var teams = await FakeTeams.StartAsync();
        teams.KeepsRateLimits = true;
        try
        {
            var bot = await RunningBot.StartNewAsync(Components.Read("tests/IncidentBot.Tests/Drills/apple.json"), SettingsFor(teams));
            teams.DeliverTo(bot.Address);
            return new TeamsDay(teams, bot);
        }
        catch
        {
            await teams.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the program is told of a tenant and of who approves.</summary>
    public static IReadOnlyList<string> SettingsFor(FakeTeams teams) =>
    [
        $"--Teams:AppId={FakeTeams.AppId}", $"--Teams:TenantId={FakeTeams.TenantId}", $"--Teams:AppSecret={FakeTeams.AppSecret}", $"--Teams:AnnounceConversation={teams.Incidents.Id}",
        $"--Teams:ConnectorBaseUrl={teams.ConnectorBaseUrl}", $"--Teams:LoginBaseUrl={teams.LoginBaseUrl}",
        $"--People:Approvers:0={teams.Cleo.Email}", $"--People:Approvers:1={teams.Dan.Email}",
    ];

    /// <summary>What everybody sees, what was called, and what the program has printed: for a failed test's message.</summary>
    public string Tell() => $"{Teams.Tell()}\n--- the program\n{Bot.Output}";

    /// <summary>
    /// Nothing was posted twice. Teams' messages carry no key; but no two that the bot has to say are the same from the first word to the last, in one conversation.
    /// </summary>
    public static void AssertNothingWasPostedTwice(FakeTeams teams, Func<string> tell)
    {
        var twice = teams.Calls.Where(c => c is { IsPost: true, IsOk: true } && Content(c) is not null)
            .GroupBy(c => $"{c.ConversationId} {CardWords.Message(Content(c)!)}").Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        Assert.True(twice.Count == 0, $"Posted twice: {string.Join('\n', twice)}\n{tell()}");
    }

    /// <summary>Teams had nothing to find fault with.</summary>
    public static void AssertNothingWasWrong(FakeTeams teams, Func<string> tell)
    {
        var wrong = teams.Calls.Where(c => c.Status is >= 400 and not 401 and not 429).Select(c => c.ToString()).Concat(teams.Complaints).ToList();
        Assert.True(wrong.Count == 0, $"Teams complains: {string.Join('\n', wrong)}\n{tell()}");
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private static JsonObject? Content(TeamsCall call) => call.Operation == "create" ? call.Body?["activity"] as JsonObject : call.Body;
}
