using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>Somebody in the tenant: what they see, and (in the other files) what they do.</summary>
internal sealed partial class TeamsPerson(FakeTeams teams, int number, string handle, string name, string zone)
{
    /// <summary>Who is in every tenant.</summary>
    public static readonly IReadOnlyList<(string Handle, string Name, string Zone)> Known =
    [
        ("ada", "Ada Lovelace", "Europe/London"), ("ben", "Ben Okri", "Europe/Berlin"), ("cleo", "Cleo Moreau", "America/New_York"), ("dan", "Dan Tanaka", "Asia/Tokyo"), ("eve", "Eve Novak", "Etc/UTC"),
    ];

    public string Handle => handle;

    public string Name { get; set; } = name;

    public string Zone => zone;

    /// <summary>Their id towards this bot.</summary>
    public string Mri => $"29:1{handle}-mri_{number}";

    /// <summary>Their id in Entra.</summary>
    public string ObjectId { get; } = $"7faf8ab2-0000-4000-8000-{number:d12}";

    /// <summary>What the roster tells; null where it does not.</summary>
    public string? Email { get; set; } = $"{handle}@example.com";

    /// <summary>With what they sign in.</summary>
    public string Upn { get; set; } = $"{handle}@example.com";

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string Role { get; set; } = "user";

    /// <summary>Whether the app is installed for them, so that it may write to them.</summary>
    public bool HasApp { get; set; } = true;

    /// <summary>Their chat with the bot.</summary>
    public TeamsConversation Chat => teams.Workplace.Personal(this);

    /// <summary>What only they saw, without its being a message: a text under a card, a card in another's place, a dialog and what it said in the end; the newest last.</summary>
    public ImmutableList<string> Shown { get; private set; } = [];

    /// <summary>The dialog that is open; null for none.</summary>
    public TeamsDialog? Dialog { get; private set; }

    /// <summary>What lies in the box in which they write: a card that a message extension put there; null for none.</summary>
    public JsonObject? ComposeBox { get; private set; }

    /// <summary>Everything that the bot told them alone: in their chat, and as <see cref="Shown"/>.</summary>
    public IReadOnlyList<string> Told => [.. Chat.Posts.Where(p => p.IsBots).OrderBy(p => p.Order).Select(p => p.WordsFor(this)), .. Shown];

    /// <summary>All messages that they can see, the newest (or newest changed) last.</summary>
    public IEnumerable<TeamsPost> Sees => teams.Workplace.Posts.Where(p => p.Conversation.Members.Contains(this));

    /// <summary>Waits until the bot has told them alone something.</summary>
    public Task<string> IsToldAsync(string text) => teams.Workplace.Pulse.UntilAsync(() => Told.LastOrDefault(t => t.Contains(text, StringComparison.Ordinal)), () => $"{Name} was not told “{text}”.\n{teams.Tell()}");

    /// <summary>Waits until a dialog with this title is open.</summary>
    public Task<TeamsDialog> IsAskedAsync(string title) => teams.Workplace.Pulse.UntilAsync(
        () => Dialog is { } dialog && dialog.Title.Contains(title, StringComparison.Ordinal) ? dialog : null, () => $"{Name} was not asked “{title}”.\n{teams.Tell()}");

    /// <summary>As rosters tell of them (§5.5). The id in Entra occurs under two names.</summary>
    public JsonObject ToMember()
    {
        var member = new JsonObject
        {
            ["id"] = Mri, [number % 2 == 0 ? "aadObjectId" : "objectId"] = ObjectId, ["name"] = Name, ["givenName"] = Name.Split(' ')[0], ["surname"] = Name.Split(' ')[^1],
            ["userPrincipalName"] = Upn, ["tenantId"] = FakeTeams.TenantId, ["userRole"] = Role,
        };
        if (Email is not null) member["email"] = Email;
        return member;
    }

    private void Show(string words)
    {
        lock (teams.Workplace.Gate) Shown = Shown.Add(words);
        teams.Workplace.Pulse.Beat();
    }
}
