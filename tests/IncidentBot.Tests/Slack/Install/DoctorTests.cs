using IncidentBot.Chat;
using IncidentBot.Host.Operate;
using IncidentBot.Slack.Install;
using IncidentBot.Tests.Slack.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IncidentBot.Tests.Slack.Install;

/// <summary>The verb <c>doctor</c> before workspaces that are as they should be, and before others.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("doctor-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_all_is_well_every_line_says_so_and_it_ends_with_0()
    {
        await using var slack = await FakeSlack.StartAsync(scopes: Scopes.OfBot);
        slack.Workspace.Groups = [("S0ONCALL", "on-call", [slack.Cleo.Id, slack.Dan.Id])];
        var (code, lines) = await RunAsync(slack, "--Slack:AnnounceChannel", "#incidents", "--Slack:InviteGroups:0", "on-call", "--People:Approvers:0", "slack/@on-call");
        Assert.All(lines, l => Assert.StartsWith("✓ ", l, StringComparison.Ordinal));
        Assert.Equal(0, code);
        foreach (var wanted in (string[])[
            "✓ settings: nothing in them stops the start.", "✓ database: there is none yet; the first start makes ", "✓ chats: Slack.", "✓ Slack: the bot token is that of @",
            "✓ Slack: this machine's clock agrees with Slack's.", "✓ Slack: the app token opens Socket Mode connections.", $"✓ Slack: the bot token has all {Scopes.OfBot.Count} scopes.",
            "✓ Slack: the announcement channel #incidents is there", "✓ Slack: the user group on-call has 2 members.", "✓ people: People:Approvers names slack/@on-call, a group of 2."])
            Assert.Contains(lines, l => l.StartsWith(wanted, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_changes_and_posts_nothing()
    {
        await using var slack = await FakeSlack.StartAsync();
        await RunAsync(slack, "--Slack:AnnounceChannel", "incidents");
        Assert.Empty(slack.Calls.Select(c => c.Method).Except(["auth.test", "apps.connections.open", "conversations.list"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task An_app_that_was_taken_out_of_the_workspace_is_to_be_installed_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.IsUninstalled = true;
        var (code, lines) = await RunAsync(slack, "--Slack:AnnounceChannel", "incidents");
        Assert.Equal(1, code);
        Assert.StartsWith("✗ Slack: Slack does not take the bot token (account_inactive). Copy it again", lines.First(l => l.StartsWith('✗')), StringComparison.Ordinal);
        Assert.DoesNotContain(lines, l => l.Contains("incidents", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_scope_that_is_missing_is_named_with_what_needs_it()
    {
        await using var slack = await FakeSlack.StartAsync(scopes: [.. Scopes.OfBot.Except(["pins:write", "im:write"]), "search:read"]);
        await AssertBadAsync(slack, "the bot token lacks im:write (for conversations.open), pins:write (for pins.add). In the app's settings");
    }

    [Fact]
    public async Task A_token_of_another_kind_opens_no_connection()
    {
        await using var slack = await FakeSlack.StartAsync();
        await AssertBadAsync(slack, "Slack does not take the app token (invalid_auth). In the app's settings, switch “Socket Mode” on", "--Slack:AppToken", "xapp-another");
    }

    [Theory]
    [InlineData("nowhere", "the bot sees no channel nowhere. Slack:AnnounceChannel takes")]
    [InlineData("C0NOWHERE", "the bot sees no channel C0NOWHERE.")]
    [InlineData("old-news", "the announcement channel #old-news is archived.")]
    public async Task An_announcement_channel_must_be_there_and_open(string channel, string sentence)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Workspace.Add(new FakeChannel("C0OLD", "old-news") { IsArchived = true });
        await AssertBadAsync(slack, sentence, "--Slack:AnnounceChannel", channel);
    }

    [Fact]
    public async Task Groups_and_people_that_are_not_there_are_told_by_their_key()
    {
        await using var slack = await FakeSlack.StartAsync();
        var (code, lines) = await RunAsync(slack, "--Slack:InviteGroups:0", "nobody", "--People:Approvers:0", "slack/@nobody", "--People:Duty:0", "teams/ada", "--People:Admins:0", "slack/U0ADA");
        Assert.Equal(1, code);
        Assert.Contains(lines, l => l.StartsWith("✗ Slack: there is no user group nobody.", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("✗ people: People:Approvers names slack/@nobody, and there is neither such a group nor such a person.", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("✗ people: People:Duty names teams/ada, and there is no such chat.", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("✓ people: People:Admins names slack/U0ADA, Ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_Slack_cannot_be_reached_that_is_all_that_is_told_of_it()
    {
        var lines = (await RunAsync(null, "--Slack:ApiBaseUrl", "http://127.0.0.1:9/api/")).Lines.Where(l => l.Contains("Slack:", StringComparison.Ordinal) && l.StartsWith('✗'));
        Assert.StartsWith("✗ Slack: http://127.0.0.1:9/api/ cannot be asked (unreachable). See that this machine", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_years_behind_is_found_by_Slacks()
    {
        await using var rig = await SlackRig.StartAsync();
        var findings = await new SlackDoctor(rig.Get<IServiceProvider>()).ExamineAsync(Cancelled).ToListAsync(Cancelled);
        Assert.Contains(findings, f => !f.IsGood && f.Text.Contains("behind Slack's", StringComparison.Ordinal) && f.Mend!.Contains("NTP", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_settings_are_told_once_and_no_token_is_shown()
    {
        var (code, lines) = await RunAsync(null, "--Slack:BotToken", "xapp-very-secret", "--Slack:Mode", "carrier pigeon");
        Assert.Equal(1, code);
        Assert.Equal(3, lines.Count(l => l.StartsWith('✗') && l.StartsWith("✗ settings: Slack:", StringComparison.Ordinal)) + lines.Count(l => l == "✓ chats: Slack."));
        Assert.DoesNotContain(lines, l => l.Contains("very-secret", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_with_which_nothing_can_be_put_together_are_a_sentence_too()
    {
        var (code, lines) = await RunAsync(null, "--Severities:1:Name", "sev2");
        Assert.Equal(1, code);
        Assert.StartsWith("✗ settings: Severities:1: “sev2” means another severity already", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_settings_a_new_machine_is_well()
    {
        using var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, await DoctorCommand.RunAsync(["--Store:ConnectionString", $"Data Source={_folder}/new/bot.db"], output, Cancelled));
        Assert.Contains("✓ chats: the local chat.\n", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_as_it_is()
    {
        var file = Path.Combine(_folder, "bot.db");
        await File.WriteAllTextAsync(file, "Dear diary, this is no database, and it is longer than a page's header, so that nobody takes it for an empty one.", Cancelled);
        using var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(1, await DoctorCommand.RunAsync(["--Store:ConnectionString", $"Data Source={file};Pooling=False"], output, Cancelled));
        Assert.Contains("✗ database: it does not open, or cannot be written (", output.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Dear diary", await File.ReadAllTextAsync(file, Cancelled), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task AssertBadAsync(FakeSlack slack, string sentence, params string[] args)
    {
        var (code, lines) = await RunAsync(slack, args);
        Assert.Equal(1, code);
        Assert.StartsWith("✗ Slack: " + sentence, Assert.Single(lines, l => l.StartsWith('✗')), StringComparison.Ordinal);
    }

    private async Task<(int Code, IReadOnlyList<string> Lines)> RunAsync(FakeSlack? slack, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        string[] usual =
        [
            "--Store:ConnectionString", $"Data Source={_folder}/bot.db", "--Slack:BotToken", FakeSlack.BotToken, "--Slack:AppToken", FakeSlack.AppToken,
            .. slack is null ? Array.Empty<string>() : ["--Slack:ApiBaseUrl", slack.ApiBaseUrl.ToString()],
        ];
        var code = await DoctorCommand.RunAsync([.. usual, .. args], output, Cancelled);
        return (code, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
