using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary><c>response_url</c>s: five uses within half an hour, no token.</summary>
internal sealed class ResponseUrls(FakeWorkspace workspace, TimeProvider time)
{
    private const int MostUses = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private sealed class Issued(FakePerson person, FakeChannel channel, FakeMessage? source, DateTimeOffset at)
    {
        public FakePerson Person => person;

        public FakeChannel Channel => channel;

        public FakeMessage? Source => source;

        public DateTimeOffset At => at;

        public int Uses { get; set; }
    }

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Issued> _all = [];

    /// <summary>Where they begin.</summary>
    public Uri Base { get; set; } = null!;

    /// <param name="person">Who did something.</param>
    /// <param name="channel">Where.</param>
    /// <param name="source">The message in which; null for a command.</param>
    public string Issue(FakePerson person, FakeChannel channel, FakeMessage? source = null)
    {
        lock (_gate)
        {
            var id = $"{(source is null ? "commands" : "actions")}/{FakeWorkspace.TeamId}/{_all.Count + 1}/{Guid.NewGuid():n}";
            _all[id] = new(person, channel, source, time.GetUtcNow());
            return new Uri(Base, id).ToString();
        }
    }

    /// <summary>Does what is asked there; the error's code where it is refused.</summary>
    public string? Answer(string id, JsonObject body)
    {
        Issued issued;
        lock (_gate)
        {
            if (!_all.TryGetValue(id, out var found)) return "invalid_url";
            if (time.GetUtcNow() - found.At > Lifetime) return "expired_url";
            if (found.Uses >= MostUses) return "used_url";
            found.Uses++;
            issued = found;
        }
        if (body["text"] is null && body["blocks"] is null && !IsTrue(body["delete_original"])) return "no_text";
        if (IsTrue(body["delete_original"]) && issued.Source is not null) issued.Source.IsGone = true;
        else if (IsTrue(body["replace_original"]) && issued.Source is not null) workspace.Change(issued.Source, Content(body));
        if (body["text"] is not null && !(IsTrue(body["replace_original"]) && issued.Source is not null)) Show(issued.Person, issued.Channel, body);
        workspace.Pulse.Beat();
        return null;
    }

    /// <summary>Shows an answer to the one who asked, or to everybody where it says so.</summary>
    public FakeMessage Show(FakePerson person, FakeChannel channel, JsonObject body) => workspace.Add(new FakeMessage(channel, workspace.NewTs(), FakeWorkspace.BotUserId, Content(body))
    {
        BotId = FakeWorkspace.BotId, ThreadTs = (string?)body["thread_ts"], OnlyFor = (string?)body["response_type"] == "in_channel" ? null : person.Id,
    });

    private static JsonObject Content(JsonObject body)
    {
        var content = new JsonObject { ["text"] = (string?)body["text"] ?? "" };
        if (body["blocks"] is { } blocks) content["blocks"] = blocks.DeepClone();
        return content;
    }

    // Slack takes real booleans and their words.
    private static bool IsTrue(JsonNode? node) => node is JsonValue value && ((value.TryGetValue<bool>(out var flag) && flag) || (value.TryGetValue<string>(out var word) && word == "true"));
}
