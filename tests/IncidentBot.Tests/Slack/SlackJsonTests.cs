using System.Text.Json;
using IncidentBot.Slack;
using IncidentBot.Slack.Api;
using Xunit;

namespace IncidentBot.Tests.Slack;

public sealed class SlackJsonTests
{
    [Theory]
    [InlineData("""{"ok":true}""", true)]
    [InlineData("""{"ok":"true","new_member_of_slack":{"a":[1,{}]}}""", true)]
    [InlineData("""{"ok":"1"}""", true)]
    [InlineData("""{"ok":1}""", true)]
    [InlineData("""{"ok":"False"}""", false)]
    [InlineData("""{"ok":""}""", false)]
    [InlineData("""{"ok":null}""", false)]
    public void A_truth_is_read_however_it_is_written(string json, bool ok) => Assert.Equal(ok, Read<SlackResponse>(json).Ok);

    [Fact]
    public void A_null_where_there_must_be_something_leaves_the_default()
    {
        var read = Read<ConversationListResponse>("""{"ok":true,"error":null,"channels":[{"id":"C1","name":null,"creator":null}]}""");

        Assert.Null(read.Error);
        Assert.Equal("", Assert.Single(read.Channels).Name);
        Assert.Empty(Read<ConversationListResponse>("""{"ok":true,"channels":null}""").Channels);
    }

    [Fact]
    public void A_number_is_read_from_a_string() => Assert.Equal(1712345678L, Read<Dictionary<string, long>>("""{"post_at":"1712345678"}""")["post_at"]);

    [Fact]
    public void It_is_written_in_snake_case_without_nulls() =>
        Assert.Equal("""{"event_type":"e","event_payload":{"key":"ä<&>"}}""", SlackJson.Write(new MessageMetadata("e", new Dictionary<string, string> { ["key"] = "ä<&>" })));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, SlackJson.Options)!;
}
