using IncidentBot.Chat;
using Xunit;
using static IncidentBot.Tests.Features.Show.SeeTests;

namespace IncidentBot.Tests.People;

/// <summary>Lists of the settings that name groups of a platform, and people whom several platforms know.</summary>
public sealed class NamedPeopleTests
{
    private const string Submitted = """
        08:57  ada: /incident open Purchases fail in the stores --sev 2 --services app-store --since 08:55 --lead @ada
        08:58  ben: /incident draft investigating --next 15m
        08:58  ben: /incident submit S-1
        08:58  ben: /incident list
        """;

    private readonly OtherChat _other = new() { Groups = { ["on-call"] = ["cleo@example.com", "ben@example.com"] } };

    // The cast's own approvers are overruled by their handles, which stand where a list's index would.
    private Task<Bot> PlayAsync(string approver, string lines = Submitted, params (string, string)[] more) =>
        Bot.PlayBesideAsync(_other, lines, [("People:Approvers:cleo", approver), ("People:Approvers:dan", approver), .. more]);

    [Fact]
    public async Task Whoever_is_in_the_group_is_asked_on_both_platforms_and_may_approve_and_nobody_else()
    {
        await using var bot = await PlayAsync("other/@on-call");
        // Ben is in it, too, but wrote the text.
        Assert.Equal(["U-cleo"], _other.WroteTo);
        Assert.Contains(bot.Platform.ShownSince(0), s => s.Only == "cleo" && s.Text.Contains("S-1", StringComparison.Ordinal));
        Assert.Contains("not among the approvers", Text(await bot.SayAsync("dan", "approve S-1 --rev 1")));
        Assert.DoesNotContain("S-1", Text(await bot.SayAsync("dan", "home")));
        Assert.Contains("S-1", Text(await bot.SayAsync("cleo", "home")));
        Assert.Contains("You approved", Text(await bot.SayAsync("cleo", "approve S-1 --rev 1")));
    }

    [Fact]
    public async Task A_group_that_is_not_there_names_nobody()
    {
        await using var bot = await PlayAsync("other/S999");
        Assert.Contains("not among the approvers", Text(await bot.SayAsync("cleo", "approve S-1 --rev 1")));
        Assert.Empty(_other.WroteTo);
    }

    [Fact]
    public async Task When_the_platform_cannot_be_asked_its_last_answer_holds()
    {
        await using var bot = await PlayAsync("other/on-call");
        _other.IsDown = true;
        await bot.WaitAsync(TimeSpan.FromMinutes(1));
        // Whether one of them is Dan, whom it never told of, nobody knows.
        Assert.Contains("cannot be asked just now", Text(await bot.SayAsync("dan", "approve S-1 --rev 1")));
        Assert.Contains("You approved", Text(await bot.SayAsync("cleo", "approve S-1 --rev 1")));
    }

    [Fact]
    public async Task Nobody_is_an_approver_while_nobody_knows_who_is_in_the_group()
    {
        _other.IsDown = true;
        await using var bot = await PlayAsync("other/on-call");
        foreach (var who in (string[])["cleo", "dan"])
        {
            Assert.Contains("cannot be asked just now", Text(await bot.SayAsync(who, "approve S-1 --rev 1")));
            Assert.DoesNotContain("S-1", Text(await bot.SayAsync(who, "home")));
        }
        Assert.Equal("[]", await bot.ReadAsync(1, "statements[0].approvals"));

        _other.IsDown = false;
        await bot.WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(["U-cleo"], _other.WroteTo);
        Assert.Contains("You approved", Text(await bot.SayAsync("cleo", "approve S-1 --rev 1")));
    }

    [Fact]
    public async Task A_group_is_not_asked_for_with_every_command()
    {
        await using var bot = await PlayAsync("other/on-call");
        var before = _other.Asked;
        for (var i = 0; i < 5; i++) await bot.SayAsync("cleo", "home");
        Assert.Equal(before, _other.Asked);
        await bot.WaitAsync(TimeSpan.FromMinutes(1));
        await bot.SayAsync("cleo", "home");
        Assert.Equal(before + 1, _other.Asked);
    }

    [Fact]
    public async Task An_approver_is_asked_on_every_platform_that_knows_their_mail_address_and_is_one_person()
    {
        await using var bot = await PlayAsync("cleo@example.com");
        Assert.Equal(["U-cleo"], _other.WroteTo);
        var there = new Caller("other", "U-cleo", "cleo-there", "Cleo", "cleo@example.com", TimeZoneInfo.Utc);
        await bot.World.Router.SendAsync(new("approve S-1 --rev 1", there, null, CommandSource.Button), TestContext.Current.CancellationToken);
        Assert.Equal("\"cleo\"", await bot.ReadAsync(1, "statements[0].approvals[0].by"));
    }

    [Fact]
    public async Task A_platform_that_is_down_keeps_nobody_from_being_asked_on_another()
    {
        _other.IsDown = true;
        await using var bot = await PlayAsync("cleo@example.com");
        Assert.Contains(bot.Platform.ShownSince(0), s => s.Only == "cleo" && s.Text.Contains("S-1", StringComparison.Ordinal));
        _other.IsDown = false;
        await bot.WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(["U-cleo"], _other.WroteTo);
    }

    [Fact]
    public async Task An_administrator_by_group_sees_what_is_private_and_may_reveal_it()
    {
        _other.Groups["admins"] = ["eve@example.com"];
        await using var bot = await PlayAsync("dan@example.com", "09:00  ada: /incident open Breach at the till --sev 1 --services app-store --private", ("People:Admins:0", "other/admins"));
        Assert.DoesNotContain("Breach", Text(await bot.SayAsync("dan", "list")));
        Assert.Contains("Breach", Text(await bot.SayAsync("eve", "list")));
        Assert.Contains("no longer private", Text(await bot.SayAsync("eve", "reveal --incident INC-1")));
    }

    [Fact]
    public async Task The_duty_group_hears_of_a_promise_that_nobody_keeps()
    {
        _other.Groups["duty"] = ["eve@example.com"];
        await using var bot = await PlayAsync("dan@example.com", "09:00  ada: /incident open Cannot buy --sev 1 --services app-store", ("People:Duty:0", "other/@duty"));
        await bot.WaitAsync(TimeSpan.FromMinutes(15));
        Assert.DoesNotContain("U-eve", _other.WroteTo);
        await bot.WaitAsync(TimeSpan.FromMinutes(10));
        Assert.Contains("U-eve", _other.WroteTo);
        Assert.Contains(bot.Platform.ShownSince(0), s => s.Only == "eve");
    }
}
