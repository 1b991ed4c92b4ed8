using IncidentBot.Chat;
using Xunit;

namespace IncidentBot.Tests.Host.Drill;

public sealed class DrillPlacesTests
{
    [Fact]
    public async Task A_line_goes_to_the_open_incident_that_its_writer_last_had_to_do_with()
    {
        var world = new ScriptedWorld("""
            09:00 ada: open 1
            09:01 ada: mine
            09:02 ben: open 2
            09:03 ben: mine
            09:04 ada: still the first
            09:05 cleo: the latest
            09:06 cleo in inc-1: a word
            09:07 cleo: now the first
            """);
        world.OnCommand = Open(world);
        await world.RunAsync();
        Assert.Equal(["incidents", "inc-1", "inc-1", "inc-2", "inc-1", "inc-2", "inc-1", "inc-1"], Channels(world));
    }

    [Fact]
    public async Task Who_was_invited_or_assigned_there_has_to_do_with_it()
    {
        var world = new ScriptedWorld("09:00 ada: open 1\n09:01 ada in incidents: open 2\n09:02 ben: invited\n09:03 cleo: assigned");
        world.OnCommand = async request =>
        {
            var reply = await Open(world)(request);
            if (request.Text == "open 1") await world.Platform.InviteAsync(new("drill", "inc-1"), [new("ben", "Ben", null, new Dictionary<string, string>())], default);
            if (request.Text == "open 1") world.Incidents[0]["roles"]!["comms"] = "cleo";
            return reply;
        };
        await world.RunAsync();
        Assert.Equal(["incidents", "incidents", "inc-1", "inc-1"], Channels(world));
    }

    [Fact]
    public async Task When_all_are_over_it_goes_where_they_were_last_and_else_to_the_announcements()
    {
        var world = new ScriptedWorld("09:00 ada: open 1\n09:01 ada: resolve\n09:02 ada: draft\n09:03 ben: hello");
        world.OnCommand = async request =>
        {
            var reply = await Open(world)(request);
            if (request.Text == "resolve") world.Incidents[0]["status"] = "resolved";
            return reply;
        };
        await world.RunAsync();
        Assert.Equal(["incidents", "inc-1", "inc-1", "incidents"], Channels(world));
    }

    [Fact]
    public async Task The_same_wish_for_a_channel_makes_one_and_a_taken_name_gets_a_number()
    {
        var platform = new ScriptedWorld("09:00 ada: x").Platform;
        var names = new List<string>();
        foreach (var key in new[] { "a", "a", "b" }) names.Add((await platform.OpenChannelAsync(new(key, "inc-1-shop", "", false), TestContext.Current.CancellationToken))!.ChannelId);
        Assert.Equal(["inc-1", "inc-1", "inc-1-2"], names);
    }

    [Fact]
    public async Task The_same_key_posts_once_and_what_is_not_there_cannot_be_edited()
    {
        var world = new ScriptedWorld("09:00 ada: x");
        await world.PostAsync("incidents", "k", "first");
        await world.PostAsync("incidents", "k", "second");
        Assert.Equal("first", Assert.Single(world.Platform.ShownSince(0)).Text);
        var e = await Assert.ThrowsAsync<DeliveryException>(() => world.Platform.EditAsync(new(new("drill", "incidents"), "m9"), Card.Say(ChatText.Plain("x")), TestContext.Current.CancellationToken));
        Assert.True(e.IsFinal);
    }

    private static Func<CommandRequest, Task<Reply>> Open(ScriptedWorld world) => async request =>
    {
        if (request.Text.StartsWith("open ", StringComparison.Ordinal)) await world.OpenAsync(int.Parse(request.Text[5..]));
        return Reply.Tell(ChatText.Plain("ok"));
    };

    private static IEnumerable<string> Channels(ScriptedWorld world) => world.Requests.Select(r => r.Place!.ChannelId);
}
