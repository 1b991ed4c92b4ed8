using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Slack;
using IncidentBot.Slack.Outbound;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Slack.Support;
using Xunit;
using SlackMarkup = IncidentBot.Slack.Outbound.SlackWords;

namespace IncidentBot.Tests.Slack;

/// <summary>Slack is a chat like any other: against a Web API that nobody here wrote, with no more scopes than the app asks for.</summary>
public sealed class SlackContractTests : PlatformContract, IAsyncLifetime
{
    private SlackRig _rig = null!;

    protected override IChatPlatform Platform => _rig.Platform;

    /// <summary>Known by her account.</summary>
    protected override ChatUser Ada => new("ada", "Ada Lovelace", null, new Dictionary<string, string> { ["slack"] = _rig.Slack.Ada.Id });

    /// <summary>Known by his mail address alone.</summary>
    protected override ChatUser Ben { get; } = new("ben", "Ben Okri", "ben@example.com", new Dictionary<string, string>());

    public async ValueTask InitializeAsync() => _rig = await SlackRig.StartAsync(emulate: true);

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    protected override Task<IReadOnlyList<string>?> ReadAsync(ChatUser reader, Place place)
    {
        var id = reader.Handle == "ada" ? _rig.Slack.Ada.Id : _rig.Slack.Ben.Id;
        var channel = _rig.Slack.Workspace.Find(place.ChannelId);
        if (channel is null || ((channel.IsPrivate || channel.DirectWith is not null) && !channel.Members.Contains(id))) return Task.FromResult<IReadOnlyList<string>?>(null);
        return Task.FromResult<IReadOnlyList<string>?>([.. (place.ThreadId is { } thread ? channel.Thread(thread) : channel.Messages).OrderBy(m => m.Ts, StringComparer.Ordinal).Select(m => m.Words)]);
    }

    protected override Task<Place> GoneAsync() => Task.FromResult(new Place("slack", "C0NOWHERE"));

    protected override Task<string> DrawAsync(Card card) => Task.FromResult(Shown(BlockKit.Draw(card).Blocks));

    protected override Task<string> DrawAsync(Form form) => Task.FromResult(Shown(SlackForm.Draw(form, new FormOrigin(null, null, null)).View));

    protected override string Escaped(string words) => SlackMarkup.Plain(words);

    /// <summary>What Slack puts on the screen: markup as it stands, and what is plain text or somebody's input as words.</summary>
    private static string Shown(object drawn)
    {
        return string.Join('\n', In(JsonNode.Parse(SlackJson.Write(drawn))));

        static IEnumerable<string> In(JsonNode? node) => node switch
        {
            JsonObject o when (string?)o["type"] == "mrkdwn" => [(string)o["text"]!],
            JsonObject o when (string?)o["type"] == "plain_text" => [SlackMarkup.Plain((string)o["text"]!)],
            JsonObject o => o.SelectMany(p => p.Key is "alt_text" or "initial_value" or "image_url" ? [SlackMarkup.Plain((string)p.Value!)] : In(p.Value)),
            JsonArray a => a.SelectMany(In),
            _ => [],
        };
    }
}
