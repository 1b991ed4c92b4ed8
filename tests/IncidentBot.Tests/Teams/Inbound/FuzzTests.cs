using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Chat;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Support;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams.Inbound;

/// <summary>Real activities, changed at random: whatever comes, it is never answered with a failure of ours.</summary>
public sealed class FuzzTests
{
    private static readonly JsonNode?[] Oddities =
    [
        null, 0, -1, 1e300, true, "", "x", "\u202e<at>IncidentBot</at>", new string('a', 5000), "19:incidents@thread.tacv2;messageid=1", "29:1ada-mri_1", "28:0f5f5f5f-0000-4000-8000-00000000b07a",
        "composeExtension/query", "task/submit", "adaptiveCard/action", "message", "invoke", "command", "form", "#0", "[]", "\0/../..\n", new JsonArray(), new JsonObject(), new JsonArray(1, "a", null),
        new JsonObject { ["command"] = "list", ["form"] = "x", ["conversation"] = "19:warroom@thread.v2", ["f."] = 1 }, new JsonObject { ["id"] = "x", ["type"] = 5, ["$type"] = "x" },
    ];

    [Fact]
    public async Task Whatever_comes_is_answered_or_refused_and_nothing_breaks()
    {
        await using var rig = await InboundRig.StartAsync(time: new HurriedClock(8));
        var seeds = await SeedsAsync(rig);
        var mutations = Gen.Choose(0, int.MaxValue).ListOf(4).Sample(400, 1);
        var statuses = new HashSet<int>();
        foreach (var (random, n) in mutations.Select((m, n) => (new System.Random(m.Aggregate(n, HashCode.Combine)), n)))
        {
            var activity = (JsonObject)seeds[n % seeds.Count].DeepClone();
            if (activity["id"] is not null) activity["id"] = $"f:{n}";
            for (var changes = random.Next(1, 4); changes > 0; changes--) Mutation.Of(activity, Oddities, random);
            var serviceUrl = activity["serviceUrl"] is JsonValue url && url.TryGetValue<string>(out var text) ? text : rig.Teams.ServiceUrl;
            var ack = await rig.Teams.SendAsync(activity, rig.Teams.Issuers.OfBotFramework(serviceUrl));
            statuses.Add(ack.Status);
            Assert.True(ack.Status is 200 or 400 or 403 or 501, $"{ack.Status} {ack.Text} for {activity.ToJsonString()}");
            Assert.DoesNotContain("not your doing", ack.Text, StringComparison.Ordinal);
        }
        await rig.IdleAsync();
        Assert.Equal([200, 400, 403, 501], statuses.Order());
        Assert.DoesNotContain(rig.Log.Lines, l => l.Contains("could not be handled", StringComparison.Ordinal));
        // After all that, it still does what it should.
        var before = rig.Router.Changes.Count;
        await rig.Teams.Ada.TypesAsync("resolve", rig.Teams.GroupChat);
        await rig.UntilAsync(() => rig.Router.Changes.Count == before + 1, "resolved");
    }

    [Theory]
    [InlineData("""{"type":"message","text":"\ud800"}"""), InlineData("""{"type":"invoke","name":"task/fetch","value":{"data":{"command":"\ud800","\ud800":1}}}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"verb":"form","data":{"command":"open","form":"x","f.title":"\udc00"}}}}""")]
    [InlineData("""{"type":"invoke","name":"composeExtension/fetchTask","value":{"commandId":"addToIncident","messagePayload":{"id":"\ud800","body":{"content":"<at>\ud800"}}}}""")]
    public async Task Half_a_character_breaks_nothing(string json)
    {
        await using var rig = await InboundRig.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var rest = Activities.Of(rig.Teams, "x", rig.Teams.Ada, rig.Teams.GroupChat);
        rest.Remove("type");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(rig.Address, "api/messages")) { Content = new StringContent(json[..^1] + "," + rest.ToJsonString()[1..], System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", rig.Teams.Issuers.OfBotFramework(rig.Teams.ServiceUrl));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.InRange((int)response.StatusCode, 200, 499);
        await rig.IdleAsync();
    }

    private static async Task<IReadOnlyList<JsonObject>> SeedsAsync(InboundRig rig)
    {
        var (teams, ada, root) = (rig.Teams, rig.Teams.Ada, rig.Home());
        await ada.TypesAsync("list", teams.Incidents, root);
        var card = await rig.PostAsync(teams.Incidents, PlatformSamples.Everything, root);
        var said = teams.Ben.Writes("it is <down> & @cleo knows", teams.Incidents, root, namesBot: false);
        var data = new JsonObject { ["command"] = "open", ["form"] = "Open an incident", ["conversation"] = teams.Incidents.Id, ["thread"] = root.Id, ["many"] = new JsonArray("services"), ["f.title"] = "Cannot buy", ["f.services"] = "a,b" };
        JsonObject Value(JsonObject more) => new() { ["data"] = more, ["context"] = new JsonObject { ["theme"] = "default" }, ["commandId"] = "addToIncident" };
        JsonObject Press(string verb, JsonObject carried) => new() { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = carried }, ["trigger"] = "manual" };
        var extended = Value([]);
        extended["messagePayload"] = JsonNode.Parse($$$"""{"id":"{{{said.Id}}}","createdDateTime":"2026-10-19T08:15:23Z","linkToMessage":"https://teams.microsoft.com/l/message/1","from":{"user":{"id":"{{{teams.Ben.ObjectId}}}","displayName":"Ben"}},"body":{"contentType":"html","content":"<p>down <b>now</b></p>"}}""");
        var search = JsonNode.Parse("""{"commandId":"findIncident","parameters":[{"name":"query","value":"down"}],"queryOptions":{"skip":0,"count":25}}""")!;
        var installed = Activities.Of(teams, "installationUpdate", ada, ada.Chat);
        installed["action"] = "add";
        var added = Activities.Of(teams, "conversationUpdate", ada, teams.General);
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = FakeTeams.BotId });
        return
        [
            teams.Ada.Writes("note @ben says & so", teams.Incidents, root).Activity,
            teams.Ada.Writes("open", ada.Chat, namesBot: false).Activity,
            Activities.Invoke(teams, "adaptiveCard/action", ada, teams.Incidents, card, Press("command", new() { ["command"] = "list" })),
            Activities.Invoke(teams, "adaptiveCard/action", ada, teams.Incidents, card, Press("form", data)),
            Activities.Invoke(teams, "task/fetch", ada, teams.Incidents, card, Value(new() { ["command"] = "open" })),
            Activities.Invoke(teams, "task/fetch", ada, teams.Incidents, card, Value(new() { ["command"] = "resolve", ["confirm"] = "Really?", ["label"] = "Yes" })),
            Activities.Invoke(teams, "task/submit", ada, teams.Incidents, card, Value((JsonObject)data.DeepClone())),
            Activities.Invoke(teams, "composeExtension/fetchTask", ada, teams.Incidents, null, extended),
            Activities.Invoke(teams, "composeExtension/submitAction", ada, teams.Incidents, null, Value((JsonObject)data.DeepClone())),
            Activities.Invoke(teams, "composeExtension/query", ada, teams.Incidents, null, (JsonObject)search),
            installed,
            added,
        ];
    }
}
