using System.Text.Json.Nodes;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>The Connector's client, over real HTTP, on a clock turned by hand.</summary>
public sealed class ConnectorClientTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static Activity Hello { get; } = Activity.OfCard(new { type = "AdaptiveCard", version = "1.5", body = Array.Empty<object>() }, "hello");

    private const string HelloJson = """{"type":"message","summary":"hello","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[]}}]}""";

    [Fact]
    public async Task Every_request_is_as_the_protocol_has_it_with_its_ids_encoded()
    {
        await using var rig = await TeamsRig.StartAsync();
        var (conversations, channel) = (rig.Api.Conversations, rig.Teams.Incidents.Id);
        var made = await conversations.CreateConversationAsync(rig.Teams.ServiceUrl, ConversationParameters.NewThread(FakeTeams.TenantId, channel, Hello), Cancelled);
        Assert.Equal($"{channel};messageid={made.ActivityId}", made.Id);
        Assert.Equal($$$"""{"isGroup":true,"tenantId":"{{{FakeTeams.TenantId}}}","channelData":{"channel":{"id":"{{{channel}}}"}},"activity":{{{HelloJson}}}}""", Sent(rig, "create"));

        var thread = rig.Reference.InThread(made.ActivityId);
        var said = await conversations.SendToConversationAsync(thread, Hello, false, Cancelled);
        Assert.Equal((HelloJson, $"{channel};messageid={made.ActivityId}"), (Sent(rig, "send"), rig.Teams.CallsOf("send")[0].ConversationId));
        await conversations.UpdateActivityAsync(thread, said.Id, Hello with { Summary = "changed" }, Cancelled);
        Assert.Equal(HelloJson.Replace("\"type\":\"message\",", $"\"type\":\"message\",\"id\":\"{said.Id}\",", StringComparison.Ordinal).Replace("hello", "changed", StringComparison.Ordinal), Sent(rig, "update"));
        await conversations.DeleteActivityAsync(thread, said.Id, Cancelled);
        Assert.Null(Assert.Single(rig.Teams.CallsOf("delete")).Body);

        Assert.Equal(rig.Teams.Ben.Chat.Id, (await conversations.CreateConversationAsync(rig.Teams.ServiceUrl, ConversationParameters.PersonalChat(FakeTeams.TenantId, rig.Teams.Ben.Mri), Cancelled)).Id);
        Assert.Equal($$$"""{"isGroup":false,"tenantId":"{{{FakeTeams.TenantId}}}","members":[{"id":"{{{rig.Teams.Ben.Mri}}}"}]}""", Sent(rig, "create"));

        Assert.Equal("ben@example.com", (await conversations.GetMemberAsync(rig.Reference, "BEN@example.com", Cancelled)).Email);
        await Assert.ThrowsAsync<ConnectorException>(() => conversations.GetMemberAsync(rig.Reference, "../../v3?a=b/c#%", Cancelled));
        Assert.Equal("../../v3?a=b/c#%", Uri.UnescapeDataString(rig.Teams.CallsOf("member")[1].Route("member")));
        Assert.Equal("SRE", (await rig.Api.Teams.FetchTeamDetailsAsync(rig.Teams.ServiceUrl, rig.Teams.Team.Id, Cancelled)).Name);
        Assert.Equal([null, "incidents"], (await rig.Api.Teams.FetchChannelListAsync(rig.Teams.ServiceUrl, rig.Teams.Team.Id, Cancelled)).Conversations.Select(c => c.Name));
        Assert.Empty(rig.Teams.Complaints);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_leads_elsewhere_is_called_nowhere(string id)
    {
        await using var rig = await TeamsRig.StartAsync();
        Assert.Equal(ConnectorErrorKind.OurBug, (await Assert.ThrowsAsync<ConnectorException>(() => rig.Api.Conversations.GetMemberAsync(rig.Reference, id, Cancelled))).Kind);
        Assert.Equal(ConnectorErrorKind.OurBug, (await Assert.ThrowsAsync<ConnectorException>(() => rig.Api.Conversations.GetMemberAsync(new(rig.Teams.ServiceUrl, id), "x", Cancelled))).Kind);
        Assert.DoesNotContain(rig.Teams.Calls, c => c.Operation != "token");
    }

    [Fact]
    public async Task A_roster_ends_where_its_token_does_and_not_with_a_short_page()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.LargestPage = 2;
        Assert.Equal(rig.Teams.Workplace.People.Select(p => p.Mri), await rig.Api.Conversations.GetMembersAsync(rig.Reference, Cancelled).Select(m => m.Id!).ToListAsync(Cancelled));
        Assert.Equal(["", "page+/=&2", "page+/=&4"], rig.Teams.CallsOf("pagedmembers").Select(c => c.Query("continuationToken")));
        Assert.All(rig.Teams.CallsOf("pagedmembers"), c => Assert.Equal("500", c.Query("pageSize")));

        rig.Teams.Script.Always("pagedmembers", _ => TeamsAnswer.Of(200, new JsonObject { ["members"] = new JsonArray(7, new JsonObject { ["id"] = "29:1x", ["email"] = 5 }), ["continuationToken"] = "round" }));
        Assert.All(await rig.Api.Conversations.GetMembersAsync(rig.Reference, Cancelled).ToListAsync(Cancelled), m => Assert.Equal(("29:1x", null), (m.Id, m.Email)));
        Assert.Equal(5, rig.Teams.CallsOf("pagedmembers").Count);
    }

    [Fact]
    public async Task What_is_done_may_be_answered_with_nothing()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Next("send", TeamsAnswer.Empty);
        Assert.Equal("", (await SayAsync(rig)).Id);
        Assert.Single(rig.Teams.Incidents.Posts);
    }

    [Theory]
    [InlineData("send", 412, 4)]
    [InlineData("send", 503, 4)]
    [InlineData("send", 502, 1)]
    [InlineData("send", 504, 1)]
    [InlineData("create", 502, 1)]
    [InlineData("create", 412, 4)]
    [InlineData("send again", 502, 4)]
    [InlineData("update", 502, 4)]
    [InlineData("delete", 504, 4)]
    [InlineData("member", 503, 4)]
    [InlineData("member", 500, 1)]
    [InlineData("update", 400, 1)]
    [InlineData("update", 403, 1)]
    [InlineData("update", 404, 1)]
    [InlineData("update", 413, 1)]
    [InlineData("update", 500, 1)]
    public async Task What_may_have_been_done_is_done_again_only_where_that_is_harmless(string what, int status, int calls)
    {
        await using var rig = await TeamsRig.StartAsync();
        var operation = what.Split(' ')[0];
        rig.Teams.Script.Always(operation, _ => TeamsAnswer.Gateway(status));
        Task Act() => what switch
        {
            "send" => SayAsync(rig),
            "send again" => rig.Api.Conversations.SendToConversationAsync(rig.Reference, Hello, true, Cancelled),
            "create" => rig.Api.Conversations.CreateConversationAsync(rig.Teams.ServiceUrl, ConversationParameters.NewThread(FakeTeams.TenantId, rig.Teams.Incidents.Id, Hello), Cancelled),
            "update" => rig.Api.Conversations.UpdateActivityAsync(rig.Reference, "1", Hello, Cancelled),
            "delete" => rig.Api.Conversations.DeleteActivityAsync(rig.Reference, "1", Cancelled),
            _ => rig.Api.Conversations.GetMemberAsync(rig.Reference, "x", Cancelled),
        };

        Assert.Equal((status, $"Http{status}"), await Assert.ThrowsAsync<ConnectorException>(Act) is var failed ? (failed.Status, failed.ErrorCode) : default);
        Assert.Equal(calls, rig.Teams.CallsOf(operation).Count);
    }

    [Fact]
    public async Task What_passes_is_done_in_the_end_with_longer_and_longer_waits()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Next("send", TeamsAnswer.Error(412, "PreconditionFailed"), TeamsAnswer.TooMany(), TeamsAnswer.Gateway(503));
        await SayAsync(rig);
        Assert.Single(rig.Teams.Incidents.Posts);
        var waits = rig.Clock.Waits.Where(w => w < TimeSpan.FromSeconds(5)).ToList();
        Assert.InRange(waits[0], TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(750));
        Assert.Contains(waits, w => w >= TimeSpan.FromSeconds(1) && w < TimeSpan.FromMilliseconds(1250));
        Assert.Contains(waits, w => w >= TimeSpan.FromSeconds(2) && w < TimeSpan.FromMilliseconds(2250));
    }

    [Fact]
    public async Task A_short_Retry_After_is_waited_for_and_a_long_one_handed_on_for_that_thread_alone()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Next("send", TeamsAnswer.TooMany(3), TeamsAnswer.Usual, TeamsAnswer.TooMany(30));
        await SayAsync(rig);
        Assert.Contains(TimeSpan.FromSeconds(3), rig.Clock.Waits);

        for (var time = 0; time < 2; time++)
        {
            var refused = await Assert.ThrowsAsync<ConnectorException>(() => SayAsync(rig));
            Assert.Equal((ConnectorErrorKind.RateLimited, TimeSpan.FromSeconds(30)), (refused.Kind, refused.RetryAfter));
        }
        Assert.Equal(3, rig.Teams.CallsOf("send").Count);
        await rig.Api.Conversations.SendToConversationAsync(new(rig.Teams.ServiceUrl, rig.Teams.GroupChat.Id), Hello, false, Cancelled);
        await rig.Api.Conversations.GetMemberAsync(rig.Reference, rig.Teams.Ada.ObjectId, Cancelled);

        rig.Clock.Advance(TimeSpan.FromSeconds(30));
        await SayAsync(rig);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once_and_then_it_is_the_operators_matter()
    {
        await using var rig = await TeamsRig.StartAsync();
        await SayAsync(rig);
        rig.Teams.Tokens.RevokeAll();
        await SayAsync(rig);
        Assert.Equal(2, rig.Teams.CallsOf("token").Count);
        Assert.Equal(3, rig.Teams.CallsOf("send").Count);
        Assert.Equal(2, rig.Teams.CallsOf("send").Select(c => c.Token).Distinct().Count());

        rig.Teams.Script.Always("send", _ => TeamsAnswer.Error(401, "BotNotRegistered"));
        for (var n = 0; n < 2; n++)
            Assert.Equal(("BotNotRegistered", ConnectorErrorKind.Configuration), await Assert.ThrowsAsync<ConnectorException>(() => SayAsync(rig)) is var refused ? (refused.ErrorCode, refused.Kind) : default);
        Assert.Equal(7, rig.Teams.CallsOf("send").Count);
        Assert.Single(rig.Log.Lines, l => l.Contains("BotNotRegistered", StringComparison.Ordinal));
        Assert.All(rig.Log.Lines, l => Assert.DoesNotContain("bot-token", l, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("send", 60)]
    [InlineData("update", 15)]
    public async Task An_answer_that_does_not_come_is_waited_for_longest_where_nobody_can_ask_later(string operation, int seconds)
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Always(operation, _ => TeamsAnswer.Silence(done: false));
        var call = operation == "send" ? (Task)SayAsync(rig) : rig.Api.Conversations.UpdateActivityAsync(rig.Reference, "1", Hello, Cancelled);
        var attempts = operation == "send" ? 1 : 4;
        for (var n = 1; n <= attempts; n++)
        {
            await rig.Teams.CalledAsync(operation, n);
            Assert.False(call.IsCompleted);
            rig.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }
        Assert.Equal(ConnectorErrors.Timeout, (await Assert.ThrowsAsync<ConnectorException>(() => call)).ErrorCode);
        Assert.Equal(attempts, rig.Teams.CallsOf(operation).Count);
    }

    [Fact]
    public async Task Nobody_there_is_tried_again_whatever_it_is()
    {
        await using var rig = await TeamsRig.StartAsync(o => o.ConnectorBaseUrl = "http://127.0.0.1:1/");
        Assert.Equal(ConnectorErrors.Unreachable, (await Assert.ThrowsAsync<ConnectorException>(() => SayAsync(rig))).ErrorCode);
        Assert.Equal(3, rig.Clock.Waits.Count(w => w < TimeSpan.FromSeconds(5) && w >= TimeSpan.FromMilliseconds(500)));
    }

    [Fact]
    public async Task Whatever_is_no_answer_of_Teams_is_an_error()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Next("send", TeamsAnswer.Gateway(200), TeamsAnswer.Gateway(302), TeamsAnswer.Cut(done: true), TeamsAnswer.Of(200, new string('x', 17 * 1024 * 1024)));
        for (var n = 0; n < 4; n++) Assert.Equal(ConnectorErrors.NoAnswer, (await Assert.ThrowsAsync<ConnectorException>(() => SayAsync(rig))).ErrorCode);
        Assert.Equal(4, rig.Teams.CallsOf("send").Count);
    }

    private static string Sent(TeamsRig rig, string operation) => rig.Teams.CallsOf(operation)[^1].Body!.ToJsonString();

    private static Task<ResourceResponse> SayAsync(TeamsRig rig) => rig.Api.Conversations.SendToConversationAsync(rig.Reference, Hello, false, Cancelled);
}
