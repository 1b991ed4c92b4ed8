using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>Buttons of cards.</summary>
internal sealed partial class TeamsPerson
{
    private readonly ConcurrentDictionary<string, CardEntry> _entries = new();

    /// <summary>Whether their client leaves out <c>msteams</c> of what it sends for a dialog, as some do.</summary>
    public bool DropsMsteams { get; set; }

    /// <summary>The newest message that they can see with a button of this label, and that says <paramref name="where"/>; waits for it.</summary>
    public Task<TeamsPost> FindsButtonAsync(string label, string where = "", TeamsConversation? conversation = null) => teams.Workplace.Pulse.UntilAsync(
        () => Sees.LastOrDefault(p => (conversation is null || p.Conversation == conversation) && p.IsBots && WordsOf(p).Contains(where, StringComparison.Ordinal) && CardButton.In(p.CardFor(this)).Any(b => b.Label == label)),
        () => $"{Name} found no button “{label}” beside “{where}”.\n{teams.Tell()}");

    /// <summary>Puts values into a field of a posted card; they go with the next button that takes them.</summary>
    public void FillsIn(TeamsPost post, string field, params IReadOnlyList<string> values) => EntryIn(post).Fill(field, values);

    /// <summary>Presses a button of the newest message that has it.</summary>
    public async Task<TeamsAck> PressesAsync(string label, string where = "", TeamsConversation? conversation = null) => await PressesAsync(await FindsButtonAsync(label, where, conversation), label);

    /// <summary>Presses a button of a message.</summary>
    public Task<TeamsAck> PressesAsync(TeamsPost post, string label) => PressesAsync(post, EntryIn(post).Buttons.First(b => b.Label == label));

    /// <summary>Presses a button, even one that was on a message before it changed.</summary>
    public Task<TeamsAck> PressesAsync(TeamsPost post, CardButton button)
    {
        var entry = EntryIn(post);
        entry.AssertCanBeSent(button);
        return button switch
        {
            { OpensDialog: true } => FetchesAsync(post, button),
            { Type: "Action.Execute" } => ExecutesAsync(post, button, entry),
            { Type: "Action.Submit" } => SendsAsync(post, button, entry),
            _ => throw new InvalidOperationException($"“{button.Label}” is {button.Type}: it sends nothing."),
        };
    }

    /// <summary><c>Action.Execute</c>: the answer is shown to them only.</summary>
    private async Task<TeamsAck> ExecutesAsync(TeamsPost post, CardButton button, CardEntry entry)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["title"] = button.Label, ["verb"] = button.Verb, ["data"] = entry.Data(button) };
        if (button.Json["id"] is { } id) action["id"] = id.DeepClone();
        var editsBefore = post.Edits;
        var ack = await teams.InvokeAsync(Activities.Invoke(teams, "adaptiveCard/action", this, post.Conversation, post, new JsonObject { ["action"] = action, ["trigger"] = "manual" }));
        if (ack.Status != 200)
        {
            Show(ack.Status == 0 ? "Unable to reach app. Please try again." : "Something went wrong. Please try again.");
            return ack;
        }
        var status = (int?)ack.Json?["statusCode"] ?? 200;
        switch ((string?)ack.Json?["type"])
        {
            case FakeTeams.CardType when status == 200 && ack.Json!["value"] is JsonObject card:
                foreach (var complaint in SentActivity.CardComplaints(card)) teams.Complain(complaint);
                // A change for everybody that came while they waited is newer than the answer, or the same.
                if (post.Edits == editsBefore) teams.Workplace.ChangeFor(this, post, (JsonObject)card.DeepClone());
                Show(CardWords.Of(card));
                break;
            case "application/vnd.microsoft.activity.message" when status == 200:
                Show((string?)ack.Json!["value"] ?? "");
                break;
            case "application/vnd.microsoft.error":
                Show((string?)ack.Json!["value"]?["message"] ?? "");
                break;
            default:
                teams.Complain($"An Action.Execute was answered with what Teams does not know: {ack.Text}");
                break;
        }
        return ack;
    }

    /// <summary><c>Action.Submit</c>: a message with a value.</summary>
    private Task<TeamsAck> SendsAsync(TeamsPost post, CardButton button, CardEntry entry)
    {
        var activity = Activities.Of(teams, "message", this, post.Conversation, post, teams.Workplace.NewId());
        (activity["replyToId"], activity["value"]) = (post.Id, entry.Data(button));
        return teams.DeliverAsync(activity);
    }

    private string WordsOf(TeamsPost post) => post.WordsFor(this);

    private CardEntry EntryIn(TeamsPost post)
    {
        var card = post.CardFor(this) ?? throw new InvalidOperationException($"There is no card in “{post}”.");
        return _entries.AddOrUpdate(post.Id, _ => new CardEntry(card), (_, entry) => ReferenceEquals(entry.Card, card) ? entry : new CardEntry(card));
    }
}
