using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>A message as people see it.</summary>
/// <param name="conversation">Where.</param>
/// <param name="id">Its activity's id.</param>
/// <param name="rootId">In a channel: of the post under which it stands, or its own; elsewhere its own.</param>
/// <param name="from">Whose; null for the bot's.</param>
/// <param name="activity">What was last put there.</param>
internal sealed class TeamsPost(TeamsConversation conversation, string id, string rootId, TeamsPerson? from, JsonObject activity)
{
    public TeamsConversation Conversation => conversation;

    public string Id => id;

    public string RootId => rootId;

    public TeamsPerson? From => from;

    public bool IsBots => from is null;

    /// <summary>As the bot sent it; of a person's, as the bot is told.</summary>
    public JsonObject Activity { get; set; } = activity;

    public bool IsReply => rootId != id;

    /// <summary>How often it was edited.</summary>
    public int Edits { get; set; }

    /// <summary>Grows with every change anywhere: the newest has the highest.</summary>
    public int Order { get; set; }

    public bool IsGone { get; set; }

    /// <summary>Cards that only one person sees in this one's place: what a press was answered with.</summary>
    public ImmutableDictionary<TeamsPerson, JsonObject> OwnViews { get; set; } = ImmutableDictionary<TeamsPerson, JsonObject>.Empty;

    /// <summary>Its adaptive card; null where it is text.</summary>
    public JsonObject? Card => (Activity["attachments"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(a => (string?)a["contentType"] == FakeTeams.CardType)?["content"] as JsonObject;

    /// <summary>The card as somebody sees it.</summary>
    public JsonObject? CardFor(TeamsPerson person) => OwnViews.TryGetValue(person, out var own) ? own : Card;

    /// <summary>Everything that can be read in it by everybody: text and card.</summary>
    public string Words => CardWords.Message(Activity);

    public string WordsFor(TeamsPerson person) => CardFor(person) is { } card ? CardWords.Of(card) : Words;

    public IReadOnlyList<CardButton> Buttons => CardButton.In(Card);

    public bool Says(string text) => Words.Contains(text, StringComparison.Ordinal);

    /// <summary>Who is notified by it: those whom an entity of it mentions.</summary>
    public IEnumerable<string> Mentions => new[] { Activity["entities"], Card?["msteams"]?["entities"] }.SelectMany(e => e as JsonArray ?? [])
        .Where(e => (string?)e?["type"] == "mention").Select(e => (string?)e!["mentioned"]?["id"] ?? "");

    public override string ToString() => $"{conversation.Name}{(IsReply ? " ↳" : "")} {(from is null ? "bot" : from.Handle)}: {Words.ReplaceLineEndings(" / ")}";
}
