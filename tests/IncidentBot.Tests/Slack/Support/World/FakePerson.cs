using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>Somebody in the workspace: what they see, and (in the other files) what they do.</summary>
internal sealed partial class FakePerson(FakeSlack slack, string id, string handle, string name, string zone)
{
    /// <summary>Who is in every workspace.</summary>
    public static readonly IReadOnlyList<(string Handle, string Name, string Zone)> Known =
    [
        ("ada", "Ada Lovelace", "Europe/London"), ("ben", "Ben Okri", "Europe/Berlin"), ("cleo", "Cleo Moreau", "America/New_York"), ("dan", "Dan Tanaka", "Asia/Tokyo"), ("eve", "Eve Novak", "Etc/UTC"),
    ];

    private ImmutableList<FakeView> _modals = [];

    public string Id => id;

    public string Handle => handle;

    public string Name => name;

    public string Email => $"{handle}@example.com";

    public string Zone => zone;

    /// <summary>The modal on top; null where none is open.</summary>
    public FakeView? Modal => _modals.LastOrDefault();

    /// <summary>All that are open, the one on top last.</summary>
    public IReadOnlyList<FakeView> Modals => _modals;

    /// <summary>Their Home tab of the bot; null before it was published.</summary>
    public FakeView? Home { get; set; }

    /// <summary>Their conversation with the bot.</summary>
    public FakeChannel Direct => slack.Workspace.Direct(id);

    /// <summary>What was shown to them alone, in any channel.</summary>
    public IReadOnlyList<FakeMessage> Ephemerals => [.. slack.Workspace.Messages.Where(m => m.OnlyFor == id)];

    /// <summary>All messages that they can see, the newest (or newest changed) last.</summary>
    public IEnumerable<FakeMessage> Sees => slack.Workspace.Messages.Where(m => m.OnlyFor == id || (m.OnlyFor is null && (m.Channel.Members.Contains(id) || m.Channel is { IsPrivate: false, DirectWith: null })));

    /// <summary>Waits until a message to them alone, or their conversation with the bot, says something.</summary>
    public Task<FakeMessage> IsToldAsync(string text) => slack.Workspace.Pulse.UntilAsync(
        () => slack.Workspace.Messages.LastOrDefault(m => (m.OnlyFor == id || m.Channel.DirectWith == id) && m.Says(text)), () => $"{name} was not told “{text}”.\n{slack.Tell()}");

    /// <summary>Waits until a modal with this title is open.</summary>
    public Task<FakeView> IsAskedAsync(string title) => slack.Workspace.Pulse.UntilAsync(
        () => Modal is { } modal && modal.Title.Contains(title, StringComparison.Ordinal) ? modal : null, () => $"{name} was not asked “{title}”.\n{slack.Tell()}");

    public JsonObject ToJson()
    {
        var at = TimeZoneInfo.FindSystemTimeZoneById(zone);
        return new JsonObject
        {
            ["id"] = id, ["team_id"] = FakeWorkspace.TeamId, ["name"] = handle, ["deleted"] = false, ["real_name"] = name,
            ["tz"] = zone, ["tz_label"] = zone, ["tz_offset"] = (int)at.BaseUtcOffset.TotalSeconds, ["is_bot"] = false, ["is_app_user"] = false,
            ["profile"] = new JsonObject { ["display_name"] = handle, ["real_name"] = name, ["email"] = Email },
        };
    }

    internal void Push(FakeView view) => _modals = _modals.Add(view);

    internal void OpenFirst(FakeView view) => _modals = [view];

    internal void CloseTop() => _modals = _modals.IsEmpty ? _modals : _modals.RemoveAt(_modals.Count - 1);

    internal void CloseAll() => _modals = [];

    internal void Replace(JsonObject view)
    {
        if (_modals.Find(m => m.Id == (string?)view["id"]) is { } modal)
        {
            modal.Errors = new Dictionary<string, string>();
            modal.Become(view);
        }
    }
}
