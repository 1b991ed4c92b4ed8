using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentBot.Teams;
using IncidentBot.Teams.Api.Schema;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>Activities are read as Teams writes them on a bad day: a member that is not what it should be is as if it were not there.</summary>
public sealed class ActivityTests
{
    [Fact]
    public void One_odd_member_does_not_make_the_others_unreadable()
    {
        var activity = Read("""
            { "type": "message", "id": 7, "timestamp": "yesterday", "text": "hello", "from": { "id": "29:1a", "name": { }, "aadObjectId": null }, "recipient": "us", "conversation": { "id": "19:x;messageid=5", "isGroup": "perhaps" },
              "entities": [ 5, null, "x", { "type": "mention", "text": "<at>Bot</at>", "mentioned": { "id": "28:b" } }, { "type": "mention", "mentioned": [] }, { "type": "\ud800" } ],
              "attachments": { }, "membersAdded": null, "channelData": "odd", "value": [ 1, { "a": 2 } ], "later": { "unknown": true } }
            """);
        Assert.Equal(("message", null, null, "hello"), (activity.Type, activity.Id, activity.Timestamp, activity.Text));
        Assert.Equal(("29:1a", null, null), (activity.From!.Id, activity.From.Name, activity.From.AadObjectId));
        Assert.Equal((null, null, null), (activity.Recipient, activity.Attachments, activity.MembersAdded));
        Assert.Equal(("19:x;messageid=5", null), (activity.Conversation!.Id, activity.Conversation.IsGroup));
        Assert.Equal([new Mention("<at>Bot</at>", new ChannelAccount { Id = "28:b" })], activity.GetMentions());
        Assert.Null(activity.GetTeamsData().Team);
        Assert.Equal(2, activity.Value!.Value[1].GetProperty("a").GetInt32());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"type":null,"value":null,"channelData":null}""")]
    [InlineData("""{"channelData":{"team":7,"channel":{"id":[]},"eventType":{}}}""")]
    public void What_is_missing_is_missing(string json)
    {
        var activity = Read(json);
        Assert.Null(activity.Type);
        Assert.Empty(activity.GetMentions());
        Assert.Equal((null, null), (activity.GetTeamsData().EventType, activity.GetTeamsData().Channel?.Id));
    }

    [Fact]
    public void What_was_read_is_written_as_it_was()
    {
        var json = JsonNode.Parse("""{"type":"invoke","id":"f:1","channelId":"msteams","from":{"id":"29:1a","aadObjectId":"7faf8ab2-0000-4000-8000-000000000020"},"conversation":{"id":"a:1"},"channelData":{"tenant":{"id":"t"},"x":1},"value":{"action":{"verb":"command"}},"name":"adaptiveCard/action"}""")!;
        Assert.True(JsonNode.DeepEquals(json, JsonNode.Parse(TeamsJson.Write(Read(json.ToJsonString())))));
    }

    [Theory]
    [InlineData("19:x@thread.tacv2;messageid=17", "19:x@thread.tacv2", "17")]
    [InlineData("19:x@thread.tacv2;messageid=", "19:x@thread.tacv2", null)]
    [InlineData("19:x@thread.tacv2", "19:x@thread.tacv2", null)]
    [InlineData("a:1x", "a:1x", null)]
    public void A_conversations_id_names_its_thread(string id, string bare, string? root) =>
        Assert.Equal((bare, root), (ConversationReference.BareId(id), ConversationReference.RootOf(id)));

    private static Activity Read(string json) => JsonSerializer.Deserialize<Activity>(json, TeamsJson.Options)!;
}
