using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Teams;
using IncidentBot.Teams.Outbound;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>Teams is a chat like any other: against a Connector that keeps its limits and its rules.</summary>
public sealed class TeamsContractTests : PlatformContract, IAsyncLifetime
{
    private TeamsRig _rig = null!;

    protected override IChatPlatform Platform => _rig.Platform;

    /// <summary>Known by her account.</summary>
    protected override ChatUser Ada => new("ada", "Ada Lovelace", null, new Dictionary<string, string> { ["teams"] = _rig.Teams.Ada.ObjectId });

    /// <summary>Known by his mail address alone.</summary>
    protected override ChatUser Ben { get; } = new("ben", "Ben Okri", "ben@example.com", new Dictionary<string, string>());

    public async ValueTask InitializeAsync()
    {
        _rig = await TeamsRig.StartAsync();
        _rig.Teams.KeepsRateLimits = true;
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_rig.Teams.Complaints);
        await _rig.DisposeAsync();
    }

    /// <summary>A post that is answered under needs a channel: an incident's own home is a thread already, and has none in it.</summary>
    protected override Task<Place> PlaceAsync() => Task.FromResult(_rig.Channel);

    protected override Task<IReadOnlyList<string>?> ReadAsync(ChatUser reader, Place place)
    {
        var person = reader.Handle == "ada" ? _rig.Teams.Ada : _rig.Teams.Ben;
        if (_rig.Teams.Workplace.Find(place.ChannelId) is not { } conversation || !conversation.Members.Contains(person)) return Task.FromResult<IReadOnlyList<string>?>(null);
        return Task.FromResult<IReadOnlyList<string>?>([.. (place.ThreadId is { } thread ? conversation.Thread(conversation.Find(thread)!) : conversation.Posts).Select(p => p.Words)]);
    }

    protected override Task<Place> GoneAsync() => Task.FromResult(new Place("teams", "19:nowhere@thread.tacv2"));

    protected override Task<string> DrawAsync(Card card) => Task.FromResult(Shown(AdaptiveCards.Draw(card).Card));

    protected override Task<string> DrawAsync(Form form)
    {
        var drawn = TeamsForm.Draw(form, new FormOrigin(null, null, null, true));
        return Task.FromResult($"{TeamsWords.Markdown(drawn.Title)}\n{Shown(drawn.Card)}");
    }

    protected override string Escaped(string words) => TeamsWords.Markdown(words);

    /// <summary>What Teams puts on the screen: Markdown as it stands, and what is no markup as words.</summary>
    private static string Shown(object drawn)
    {
        return string.Join('\n', In(JsonNode.Parse(TeamsJson.Write(drawn))));

        static IEnumerable<string> In(JsonNode? node) => node switch
        {
            JsonObject o when (string?)o["type"] is "TextBlock" => [(string)o["text"]!],
            JsonObject o when (string?)o["type"] is "TextRun" => [TeamsWords.Markdown((string)o["text"]!)],
            JsonObject o => o.SelectMany(p => p.Value is JsonValue v && v.TryGetValue(out string? text) ? Of(p.Key, text) : In(p.Value)),
            JsonArray a => a.SelectMany(In),
            _ => [],
        };

        static IEnumerable<string> Of(string name, string text) => name switch
        {
            "title" or "label" or "placeholder" or "value" or "altText" => [TeamsWords.Markdown(text)],
            "url" => [text],
            _ => [],
        };
    }
}
