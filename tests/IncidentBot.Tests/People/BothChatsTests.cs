using IncidentBot.Chat;
using IncidentBot.Host.Drill;
using Xunit;
using static IncidentBot.Tests.Features.Show.SeeTests;

namespace IncidentBot.Tests.People;

/// <summary>One incident in two chats: its people are one person each, and what is shown is the same in both.</summary>
public sealed class BothChatsTests
{
    private const string Submitted = """
        08:57  ada: /incident open Purchases fail in the stores --sev 1 --services app-store --since 08:55 --lead @ada
        08:58  ben: /incident draft investigating --next 15m
        08:58  ben: /incident submit S-1
        """;

    private readonly OtherChat _other = new() { ThreadsIn = "incidents-there" };

    [Fact]
    public async Task Two_approvals_by_one_human_being_are_one()
    {
        await using var bot = await Bot.PlayBesideAsync(_other, Submitted);
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        Assert.Contains("already", Text(await ThereAsync(bot, "cleo", "approve S-1 --rev 1")), StringComparison.Ordinal);
        Assert.Equal("\"in_review\"", await bot.ReadAsync(1, "statements[0].state"));
        Assert.Contains("going out now", Text(await ThereAsync(bot, "dan", "approve S-1 --rev 1")), StringComparison.Ordinal);
        await bot.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("\"published\"", await bot.ReadAsync(1, "statements[0].state"));
    }

    [Fact]
    public async Task Nobody_approves_their_own_words_from_the_other_chat()
    {
        await using var bot = await Bot.PlayBesideAsync(_other, Submitted);
        Assert.Contains("author", Text(await ThereAsync(bot, "ben", "approve S-1 --rev 1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_approved_before_their_address_was_known_counts_once_when_it_is()
    {
        await using var bot = await Bot.PlayBesideAsync(_other, Submitted, ("People:Approvers:cleo", "cleo-there"), ("People:Approvers:dan", "dan"));
        Assert.Contains("You approved", Text(await ThereAsync(bot, "cleo", "approve S-1 --rev 1", tellsMail: false)), StringComparison.Ordinal);
        Assert.Equal("\"cleo-there\"", await bot.ReadAsync(1, "statements[0].approvals[0].by"));
        // The address is told with the next thing that they do there; by now somebody of that address is known here.
        await bot.SayAsync("cleo", "home");
        await ThereAsync(bot, "cleo", "note It looks like the last release --incident INC-1");
        Assert.Equal("\"cleo\"", await bot.ReadAsync(1, "statements[0].approvals[0].by"));
        Assert.False((await bot.SayAsync("cleo", "approve S-1 --rev 1")).Ok);
        Assert.Equal("\"in_review\"", await bot.ReadAsync(1, "statements[0].state"));
        Assert.Contains("going out now", Text(await bot.SayAsync("dan", "approve S-1 --rev 1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_words_they_are_is_known_when_two_turn_out_to_be_one()
    {
        await using var bot = await Bot.PlayBesideAsync(_other, "08:57  ada: /incident open Purchases fail --sev 1 --services app-store", ("People:Approvers:cleo", "cleo-there"), ("People:Approvers:dan", "dan"));
        await bot.SayAsync("cleo", "draft investigating --next 15m --incident INC-1");
        await bot.SayAsync("cleo", "submit S-1");
        Assert.Contains("You approved", Text(await ThereAsync(bot, "cleo", "approve S-1 --rev 1", tellsMail: false)), StringComparison.Ordinal);
        await ThereAsync(bot, "cleo", "join INC-1");
        Assert.Equal("[]", await bot.ReadAsync(1, "statements[0].approvals"));
    }

    [Fact]
    public async Task Cards_say_the_same_in_both_through_every_change()
    {
        await using var bot = await Bot.PlayBesideAsync(_other, Submitted);
        await SameAsync(bot);
        await ThereAsync(bot, "ada", "affect app-store in gb as major --incident INC-1");
        await SameAsync(bot);
        await ThereAsync(bot, "ada", "status identified It was the last release --incident INC-1");
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        await SameAsync(bot);
    }

    [Fact]
    public async Task It_is_announced_in_both_and_once_where_its_home_is_the_announcement()
    {
        await using var bot = await Bot.PlayBesideAsync(_other, Submitted);
        var there = _other.Standing.Where(s => s.Message.Place.ChannelId == "incidents-there" && s.Text.Contains("Purchases fail", StringComparison.Ordinal)).ToList();
        Assert.All(there, s => Assert.NotNull(s.Message.Place.ThreadId));
        Assert.Single(there, s => s.Text.StartsWith("INC-1", StringComparison.Ordinal));
        Assert.Single(bot.Platform.VisibleTo("eve"), s => s.Place.ChannelId == DrillPlatform.AnnouncementChannel && s.Card.ToPlain(TimeZoneInfo.Utc).Contains("Purchases fail", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_in_a_thread_is_about_that_threads_incident_and_in_the_channel_about_none()
    {
        await using var bot = await Bot.PlayBesideAsync(_other, """
            08:57  ada: /incident open Purchases fail in the stores --sev 2 --services app-store
            08:58  ada: /incident open Nobody can sign in --sev 2 --services icloud-signin
            """);
        var threads = _other.Standing.Select(s => s.Message.Place).Where(p => p.ThreadId is not null).Distinct().OrderBy(p => p.ThreadId).ToList();
        Assert.Equal(2, threads.Count);
        Assert.Contains("Nobody can sign in", Text(await ThereAsync(bot, "ada", "show", threads[1])), StringComparison.Ordinal);
        Assert.Contains("Purchases fail", Text(await ThereAsync(bot, "ada", "show", threads[0])), StringComparison.Ordinal);
        var nowhere = await ThereAsync(bot, "ada", "affect app-store as major", new Place("other", "incidents-there", "somebody-elses-post"));
        Assert.False(nowhere.Ok);
        Assert.Contains("INC-2", string.Join(' ', nowhere.Card!.Buttons.Select(b => b.Label + b.Command)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_part_is_named_in_the_incidents_own_thread()
    {
        await using var bot = await Bot.PlayBesideAsync(_other, Submitted);
        Assert.All(_other.Invited, i => Assert.StartsWith("inc-1", i.Place.ThreadId, StringComparison.Ordinal));
        Assert.Contains(_other.Invited, i => i.Handle == "ada");
    }

    /// <summary>The incident's and its statement's cards read alike in both chats.</summary>
    private async Task SameAsync(Bot bot)
    {
        await bot.WaitAsync(TimeSpan.FromSeconds(30));
        var here = bot.Platform.VisibleTo("eve").Where(s => s.Place.ChannelId == "inc-1").Select(s => s.Card.ToPlain(TimeZoneInfo.Utc)).Order(StringComparer.Ordinal).ToList();
        var there = _other.Standing.Where(s => s.Message.Place.ThreadId?.StartsWith("inc-1", StringComparison.Ordinal) == true).Select(s => s.Text).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(here);
        Assert.Equal(here, there);
    }

    private static async Task<Reply> ThereAsync(Bot bot, string who, string line, Place? place = null, bool tellsMail = true)
    {
        var caller = new Caller("other", "U-" + who, who + "-there", who, tellsMail ? $"{who}@example.com" : null, TimeZoneInfo.Utc);
        var reply = await bot.World.Router.SendAsync(new(line, caller, place, CommandSource.Typed), TestContext.Current.CancellationToken);
        await bot.World.Work.RunDueAsync(TestContext.Current.CancellationToken);
        return reply;
    }

    private static Task<Reply> ThereAsync(Bot bot, string who, string line, bool tellsMail) => ThereAsync(bot, who, line, null, tellsMail);
}
