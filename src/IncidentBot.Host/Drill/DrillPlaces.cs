using System.Text.Json.Nodes;
using IncidentBot.Chat;

namespace IncidentBot.Host.Drill;

/// <summary>Where somebody types who does not say where: in the channel of the open incident that they had last to do with.</summary>
internal sealed class DrillPlaces(DrillPlatform platform)
{
    private readonly Dictionary<(string Handle, string Channel), int> _lastAct = [];
    private int _acts;

    /// <summary>Somebody typed, pressed or opened something in a channel.</summary>
    public void Acted(DrillPerson who, string channel) => _lastAct[(who.Handle, channel)] = ++_acts;

    /// <summary>The channel for somebody's next line, given the incidents as they are exported.</summary>
    public Place For(DrillPerson who, IReadOnlyList<JsonNode> incidents)
    {
        var channels = platform.Channels.Where(c => c.Incident is not null).Reverse().ToList();
        var open = channels.Where(c => incidents.Any(i => Number(i) == c.Incident && !IsOver(i))).ToList();
        var channel = LastActedIn(who, open)
            ?? open.Find(c => c.Invited.Contains(who.Handle) || incidents.Any(i => Number(i) == c.Incident && HasRole(i, who)))
            ?? open.FirstOrDefault()
            ?? LastActedIn(who, channels);
        return channel is null ? platform.Announcements! : new(platform.Name, channel.Id);
    }

    private DrillChannel? LastActedIn(DrillPerson who, IEnumerable<DrillChannel> channels) =>
        channels.Where(c => _lastAct.ContainsKey((who.Handle, c.Id))).MaxBy(c => _lastAct[(who.Handle, c.Id)]);

    private static int? Number(JsonNode incident) => (int?)incident["number"];

    private static bool IsOver(JsonNode incident) => (string?)incident["status"] is "resolved" or "cancelled" or "completed";

    private static bool HasRole(JsonNode incident, DrillPerson who) =>
        incident["roles"] is JsonObject roles && roles.Any(r => who.Handle.Equals((string?)r.Value, StringComparison.OrdinalIgnoreCase));
}
