using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.EndToEnd.Teams;

/// <summary>The program is killed (SIGKILL) at every single step that it takes towards Teams while an incident opens.</summary>
public sealed class KilledWhileOpeningInTeamsTests
{
    private const string Open = "open Cannot buy from the App Store --sev 2 --services app-store --since 10m ago";

    [Fact]
    public async Task Killed_at_every_step_of_opening_it_makes_one_thread_with_one_card()
    {
        await using var day = await TeamsDay.BeginAsync();
        var teams = day.Teams;
        var killer = new TeamsKiller(teams, day.Bot, "create", "send", "update");

        await killer.DuringAsync(() => teams.Ada.TypesAsync(Open, teams.General), () => Task.FromResult(IsOpen(teams)));

        Assert.Single(teams.Incidents.Posts);
        Assert.Contains(killer.Steps, s => s.StartsWith("create", StringComparison.Ordinal));
        TeamsDay.AssertNothingWasPostedTwice(teams, day.Tell);
        TeamsDay.AssertNothingWasWrong(teams, day.Tell);
    }

    /// <summary>Teams cannot be asked whether a message came about; a thread that nobody lives in is the price for never losing one.</summary>
    [Fact]
    public async Task Killed_when_only_the_answer_is_missing_it_makes_the_thread_again_rather_than_never()
    {
        await using var day = await TeamsDay.BeginAsync();
        var teams = day.Teams;
        // The thread, that is: the chat with Ada is created by the same call, and may come first.
        var threads = 0;
        teams.Script.Always("create", call => call.IsThread && Interlocked.Increment(ref threads) == 1 ? TeamsAnswer.Silence(done: true) : null);
        await teams.Ada.TypesAsync(Open, teams.General);
        await teams.UntilAsync(() => teams.Incidents.Posts.Any(), "Teams has made the thread");
        await day.Bot.KillAsync();
        await day.Bot.StartAsync();

        await teams.UntilAsync(() => IsOpen(teams), "the incident has its thread");
        Assert.Equal(2, teams.Incidents.Posts.Count());
        Assert.Single(teams.Incidents.Posts, p => p.Edits > 0);
    }

    private static bool IsOpen(FakeTeams teams) => teams.Incidents.Posts.LastOrDefault() is { Edits: > 0 } home && home.Says("Cannot buy from the App Store") && home.Says("INC-1")
        && teams.Incidents.Thread(home).Any(p => p.Mentions.Any(m => m == teams.Ada.Mri || m == teams.Ada.ObjectId)) && teams.Ada.Told.Any(t => t.Contains("INC-1", StringComparison.Ordinal));
}

/// <summary>The same, while a statement goes out.</summary>
public sealed class KilledWhilePublishingInTeamsTests
{
    [Fact]
    public async Task Killed_at_every_step_of_publishing_it_loses_nothing_and_posts_nothing_twice()
    {
        await using var day = await TeamsDay.BeginAsync();
        var teams = day.Teams;
        await teams.Ada.TypesAsync("open Cannot buy from the App Store --sev 2 --services app-store --since 10m ago", teams.General);
        // Its live card, that is: a thread is the incident's own only once the program has written down which it is.
        var home = await teams.SaysAsync(teams.Incidents, "Team update due");
        await teams.Ben.TypesAsync("draft", teams.Incidents, home);
        await teams.SaysAsync(home, "S-1 for INC-1");
        await teams.Ben.TypesAsync("submit S-1", teams.Incidents, home);
        var asked = await teams.Cleo.FindsButtonAsync("Approve", "S-1", teams.Cleo.Chat);
        var killer = new TeamsKiller(teams, day.Bot, "send", "create", "update");

        await killer.DuringAsync(() => teams.Cleo.PressesAsync(asked, "Approve"), IsOutAsync);

        Assert.NotEmpty(killer.Steps);
        Assert.Single(teams.Incidents.Everything, p => p.Says("S-1 published"));
        TeamsDay.AssertNothingWasPostedTwice(teams, day.Tell);
        TeamsDay.AssertNothingWasWrong(teams, day.Tell);

        async Task<bool> IsOutAsync() => (await day.Bot.IncidentAsync(1)).GetProperty("statements")[0] is var statement && statement.GetProperty("state").GetString() == "published"
            && statement.GetProperty("publications").EnumerateArray().All(p => p.GetProperty("state").GetString() == "delivered")
            && asked.Says("published") && teams.Incidents.Thread(home).Any(p => p.Says("S-1 for INC-1") && p.Says("published")) && teams.Incidents.Everything.Any(p => p.Says("S-1 published"));
    }
}
