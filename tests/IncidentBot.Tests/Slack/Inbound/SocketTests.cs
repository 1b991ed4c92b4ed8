using System.Text.Json.Nodes;
using SocketTiming = IncidentBot.Slack.Inbound.Socket.SocketTiming;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack.Inbound;

/// <summary>Socket Mode: connections that come and go, and nothing that gets lost between them.</summary>
public sealed class SocketTests
{
    private static readonly SocketTiming One = new() { Connections = 1, FirstBackoff = TimeSpan.FromMilliseconds(20), LongestBackoff = TimeSpan.FromMilliseconds(200), BetweenLooks = TimeSpan.FromHours(1) };

    [Theory, InlineData("warning"), InlineData("refresh_requested"), InlineData("a word of next year"), InlineData("too_many_websockets")]
    public async Task A_connection_that_must_go_is_followed_by_another(string reason)
    {
        await using var rig = await InboundRig.StartAsync(socket: true, sockets: One, isReady: false);
        var first = await ConnectedAsync(rig, 1);
        first.Disconnect(reason);
        await ConnectedAsync(rig, 2);
        await first.Closed.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        // Goodbye was said, and what comes now arrives.
        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, first.CloseStatus);
        await rig.UntilAsync(() => rig.Health.Text == "1 connection", "one connection");
        await rig.Slack.Ada.TypesAsync("/inc resolve");
        Assert.Single(rig.Router.Changes);
        Assert.Empty(rig.Slack.Socket.Complaints);
    }

    [Fact]
    public async Task Before_it_goes_the_next_one_is_there_and_what_it_brought_is_acknowledged_on_it()
    {
        await using var rig = await InboundRig.StartAsync(socket: true, sockets: One, isReady: false);
        var first = await ConnectedAsync(rig, 1);
        var gate = new TaskCompletionSource();
        rig.Router.Meanwhile = _ => gate.Task;
        var typing = rig.Slack.Ada.TypesAsync("/inc resolve");
        await rig.UntilAsync(() => rig.Router.Requests.Count == 1, "the command is being done");
        first.Disconnect("refresh_requested");
        await ConnectedAsync(rig, 2);
        Assert.True(first.IsOpen);

        gate.SetResult();
        Assert.Equal("ephemeral", (string?)(await typing).Payload?["response_type"]);
        await first.Closed.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Empty(rig.Slack.Socket.Complaints);
        Assert.Single(rig.Router.Changes);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_opened_again()
    {
        await using var rig = await InboundRig.StartAsync(socket: true, sockets: One, isReady: false);
        var first = await ConnectedAsync(rig, 1);
        rig.Slack.Script.Next("apps.connections.open", SlackAnswer.Silence(done: false));
        first.Break();
        await rig.UntilAsync(() => !rig.Health.IsReady, "it is known that nobody listens");
        await ConnectedAsync(rig, 2);
        await rig.Slack.Ada.TypesAsync("/inc resolve");
        Assert.Single(rig.Router.Changes);
    }

    [Fact]
    public async Task A_connection_that_is_dead_without_a_word_is_noticed()
    {
        await using var rig = await InboundRig.StartAsync(socket: true, sockets: One with { KeepAliveInterval = TimeSpan.FromMilliseconds(200), KeepAliveTimeout = TimeSpan.FromSeconds(1) }, isReady: false);
        (await ConnectedAsync(rig, 1)).GoDead();
        await rig.UntilAsync(() => rig.Slack.Socket.Connections.Count >= 2, "another connection");
    }

    [Fact]
    public async Task Switched_off_it_stays_off_and_says_so()
    {
        await using var rig = await InboundRig.StartAsync(socket: true, sockets: One, isReady: false);
        var first = await ConnectedAsync(rig, 1);
        first.Disconnect("link_disabled");
        await rig.UntilAsync(() => rig.Log.Lines.Any(l => l.Contains("Socket Mode was switched off", StringComparison.Ordinal)), "the operator is told");
        await first.Closed.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.False(rig.Health.IsReady);
        Assert.Contains("switched off", rig.Health.Text, StringComparison.Ordinal);
        Assert.Single(rig.Slack.CallsOf("apps.connections.open"));
    }

    [Theory, InlineData("invalid_auth"), InlineData("not_authed"), InlineData("account_inactive"), InlineData("user_removed_from_team"), InlineData("team_disabled")]
    public async Task What_only_an_operator_can_mend_is_left_to_the_operator(string code)
    {
        await using var rig = await InboundRig.StartAsync(socket: true, sockets: One, isReady: false, script: s => s.Always("apps.connections.open", _ => SlackAnswer.Error(code)));
        await rig.UntilAsync(() => rig.Log.Lines.Any(l => l.Contains("Slack:AppToken", StringComparison.Ordinal)), "the operator is told");
        Assert.False(rig.Health.IsReady);
        Assert.Single(rig.Slack.CallsOf("apps.connections.open"));
    }

    [Fact]
    public async Task Whatever_else_stands_in_the_way_is_tried_again()
    {
        await using var rig = await InboundRig.StartAsync(socket: true, sockets: One with { UntilHello = TimeSpan.FromSeconds(2) }, isReady: false, script: s => s.Next("apps.connections.open",
            SlackAnswer.Error("something_new"), SlackAnswer.Of(new JsonObject { ["ok"] = true, ["url"] = "nonsense" }), SlackAnswer.Of(new JsonObject { ["ok"] = true, ["url"] = "ws://127.0.0.1:1/" })));
        await rig.UntilAsync(() => rig.Health.IsReady, "connected in the end");
    }

    [Fact]
    public async Task A_large_envelope_arrives_and_what_is_none_is_passed_over()
    {
        await using var rig = await InboundRig.StartAsync(socket: true, sockets: One, isReady: false);
        var connection = await ConnectedAsync(rig, 1);
        foreach (var nonsense in (string[])["", "nonsense", "[]", "null", "{}", """{"type":"disconnected"}""", """{"envelope_id":5}""", """{"type":"slash_commands","envelope_id":"e1","payload":[]}"""]) connection.SendText(nonsense);
        await rig.Slack.Ada.TypesAsync("/inc resolve " + new string('ü', 200_000));
        Assert.Equal(200_008, rig.Router.Last.Text.Length);
        Assert.True(connection.IsOpen);
    }

    [Fact]
    public async Task At_the_end_what_is_at_hand_is_acknowledged_and_goodbye_is_said()
    {
        await using var rig = await InboundRig.StartAsync(socket: true, sockets: One, isReady: false);
        var connection = await ConnectedAsync(rig, 1);
        var gate = new TaskCompletionSource();
        rig.Router.Meanwhile = _ => gate.Task;
        var typing = rig.Slack.Ada.TypesAsync("/inc resolve");
        await rig.UntilAsync(() => rig.Router.Requests.Count == 1, "the command is being done");
        var stopping = rig.StopAsync();
        gate.SetResult();
        Assert.NotNull((await typing).Payload);
        await stopping;
        await connection.Closed.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, connection.CloseStatus);
    }

    [Fact]
    public void The_wait_grows_to_a_limit_and_is_never_the_same_for_all()
    {
        var timing = new SocketTiming();
        Assert.InRange(timing.Backoff(1), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.InRange(timing.Backoff(4), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8));
        Assert.InRange(timing.Backoff(1000), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30));
        Assert.True(Enumerable.Range(0, 20).Select(_ => timing.Backoff(3)).Distinct().Count() > 1);
    }

    private static async Task<SocketConnection> ConnectedAsync(InboundRig rig, int number)
    {
        await rig.UntilAsync(() => rig.Slack.Socket.Connections.Count >= number && rig.Health.IsReady, $"connection {number}");
        return rig.Slack.Socket.Connections[number - 1];
    }
}
