using IncidentBot.Chat;
using Xunit;

namespace IncidentBot.Tests.Host.Drill;

public sealed class DrillRunnerTests
{
    [Fact]
    public async Task What_is_due_between_two_lines_happens_at_its_own_time_and_in_order()
    {
        var world = new ScriptedWorld("09:00 ada: a\n09:30 ada: b\n+1d 10:00 ada: c");
        world.Due("09:25", () => Task.CompletedTask);
        world.Due("09:10", () => { world.Due("09:20", () => Task.CompletedTask); return Task.CompletedTask; });
        world.Due("09:30", () => Task.CompletedTask);
        await world.RunAsync();
        Assert.Equal(["09:00 a", "09:10 due 09:10", "09:20 due 09:20", "09:25 due 09:25", "09:30 due 09:30", "09:30 b", "10:00 c"], world.Done);
    }

    [Fact]
    public async Task What_a_command_makes_due_at_once_is_done_before_the_next_line()
    {
        var world = new ScriptedWorld("09:00 ada: a\n09:00 expect chat contains \"posted\"");
        world.OnCommand = _ =>
        {
            world.Due("09:00", () => world.PostAsync("incidents", "k", "Posted"));
            return Task.FromResult(Reply.Tell(ChatText.Plain("ok")));
        };
        Assert.All(await world.RunAsync(), o => Assert.True(o.Ok, o.Found));
    }

    [Fact]
    public async Task Work_that_is_never_done_ends_the_drill_instead_of_hanging_it()
    {
        var world = new ScriptedWorld("09:00 ada: a\n09:30 ada: b");
        Task Again()
        {
            world.Due("09:10", Again);
            return Task.CompletedTask;
        }
        world.Due("09:10", Again);
        await Assert.ThrowsAsync<InvalidOperationException>(world.RunAsync);
    }

    [Fact]
    public async Task Chat_is_what_the_bot_said_in_channels_since_somebody_typed_and_presses_do_not_end_that()
    {
        var world = new ScriptedWorld("""
            09:00 ada: one
            09:00 expect chat contains "old   NEWS"
            09:00 expect chat contains "[Approve]"
            09:01 cleo presses "Approve"
            09:01 expect chat contains "old news"
            09:20 expect chat contains "due in 5 minutes"
            09:20 expect chat lacks "just for ada"
            09:21 ada: two
            09:21 expect chat lacks "news"
            09:21 expect chat contains "edited"
            """);
        world.OnCommand = async request =>
        {
            if (request.Text == "one") await world.PostAsync("incidents", "k", "Old\n news", new Button("Approve", new CommandLine("approve").Value("S-1")));
            if (request.Text == "two") await world.Platform.EditAsync(new(new("drill", "incidents"), "m1"), Card.Say(ChatText.Plain("Edited")), default);
            return Reply.Tell(ChatText.Plain("Just for " + request.Caller.Handle));
        };
        world.Due("09:15", () => world.PostAsync("inc-1", "nudge", "Due in 5 minutes"));
        Assert.All(await world.RunAsync(), o => Assert.True(o.Ok, $"{o.Text}: {o.Found}"));
    }

    [Fact]
    public async Task A_person_sees_answers_and_direct_messages_and_not_those_of_others()
    {
        var world = new ScriptedWorld("""
            09:00 ada: one
            09:00 expect ada sees "answer to ada"
            09:00 expect ben sees lacks "answer"
            09:10 expect ben sees "wake up"
            09:10 expect chat lacks "wake up"
            09:11 ben: two
            09:11 expect ada sees lacks "answer"
            """);
        world.OnCommand = request => Task.FromResult(Reply.Refuse(Card.Say(ChatText.Plain("Answer to " + request.Caller.Handle))));
        world.Due("09:05", async () =>
        {
            var place = await world.Platform.DirectAsync(new("elsewhere", "Ben", "BEN@example.com", new Dictionary<string, string>()), default);
            await world.PostAsync(place!.ChannelId, "dm", "Wake up");
        });
        Assert.All(await world.RunAsync(), o => Assert.True(o.Ok, $"{o.Text}: {o.Found}"));
    }

    [Fact]
    public async Task An_expectation_that_does_not_hold_is_told_with_its_line_and_the_drill_goes_on()
    {
        var world = new ScriptedWorld("09:00 ada: a\n09:01 expect ada sees \"apology\"\n09:02 expect incident 1 status = \"x\"\n09:03 expect nothing public");
        var outcomes = await world.RunAsync();
        Assert.Equal([(6, false), (7, false), (8, true)], outcomes.Select(o => (o.Line, o.Ok)));
        Assert.Equal(["Done.", "there is no incident yet"], outcomes.Take(2).Select(o => o.Found));
        Assert.Contains("✗ ada sees \"apology\"", world.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 of 3 expectations held, 2 did not.", world.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_is_who_they_are_and_a_press_is_a_press()
    {
        var world = new ScriptedWorld("09:00 ada: /incident open x\n09:01 cleo presses \"Approve\" on S-1");
        world.OnCommand = async _ =>
        {
            await world.PostAsync("inc-1", "k", "S-1 waits", new Button("Approve", new CommandLine("approve").Value("S-1").Option("rev", "1")));
            return Reply.Tell(ChatText.Plain("ok"));
        };
        await world.RunAsync();
        Assert.Equal([("ada", "ada@example.com", CommandSource.Drill, "incidents", "/incident open x"), ("cleo", "cleo@example.com", CommandSource.Button, "inc-1", "approve S-1 --rev 1")],
            world.Requests.Select(r => (r.Caller.Handle, r.Caller.Email!, r.Source, r.Place!.ChannelId, r.Text)));
        Assert.All(world.Requests, r => Assert.False(r.CanAsk));
    }

    [Fact]
    public async Task Something_public_is_found_in_any_byte_but_not_in_the_passing_of_time()
    {
        var world = new ScriptedWorld("09:00 expect nothing public\n09:10 expect nothing public\n09:20 expect nothing public\n09:30 expect nothing public");
        world.Page = path => path switch
        {
            "/status" => $"<p>All is well, {world.Clock.GetUtcNow():d MMMM yyyy, HH:mm} UTC</p><time datetime=\"{world.Clock.GetUtcNow():O}\"></time>" + (Minute() == 10 ? "<p title=\"Shop down\"></p>" : ""),
            "/status/api/v2/summary.json" => $$"""{"page":{"updated_at":"{{world.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ}}"},"incidents":[{{(Minute() == 20 ? "{\"name\":\"Shop down\"}" : "")}}]}""",
            _ => "",
        };
        var outcomes = await world.RunAsync();
        Assert.Equal([true, false, false, true], outcomes.Select(o => o.Ok));
        Assert.Contains("/status/api/v2/summary.json", outcomes[2].Found, StringComparison.Ordinal);

        int Minute() => world.Clock.GetUtcNow().Minute;
    }

    [Fact]
    public async Task The_page_and_the_feeds_are_read_as_text()
    {
        var world = new ScriptedWorld("""
            09:00 expect status contains "Äpp Store & more is down"
            09:00 expect status lacks "alert("
            09:00 expect status lacks "<b>"
            09:00 expect status:de contains "Störung"
            09:00 expect feed contains "from atom & html"
            09:00 expect feed contains "from json"
            """);
        world.Page = path => path switch
        {
            "/status" => "<html><style>b{}</style><h1>&#196;pp\n Store &amp; <b title=\"a > b\">m</b>ore</h1><!-- <p>alert( --><script>alert(1)</script><p>is down</p>",
            "/status?lang=de" => "<p>Störung</p>",
            "/status/feed.atom" => "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content type=\"html\">&lt;p&gt;From &lt;b&gt;atom&lt;/b&gt; &amp;amp; html&lt;/p&gt;</content></entry></feed>",
            "/status/feed.json" => "{\"items\":[{\"content_html\":\"<p>From json</p>\"}]}",
            _ => "",
        };
        Assert.All(await world.RunAsync(), o => Assert.True(o.Ok, $"{o.Text}: {o.Found}"));
    }

    [Fact]
    public async Task The_transcript_carries_no_control_characters_to_the_terminal()
    {
        var world = new ScriptedWorld("09:00 ada: open \u001b[2J\u202Eevil");
        await world.RunAsync();
        Assert.Contains("ada in incidents: open [2Jevil", world.Output.ToString(), StringComparison.Ordinal);
    }
}
