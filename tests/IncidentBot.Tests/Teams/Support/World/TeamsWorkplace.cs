using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>Who and what is in the tenant.</summary>
internal sealed class TeamsWorkplace(TimeProvider time)
{
    private long _lastId;
    private int _order;

    /// <summary>Held while it is changed. Everything read from outside is never changed in place.</summary>
    public Lock Gate { get; } = new();

    public Pulse Pulse { get; } = new();

    public ImmutableList<TeamsPerson> People { get; set; } = [];

    public ImmutableList<Team> Teams { get; set; } = [];

    public ImmutableList<TeamsConversation> Conversations { get; set; } = [];

    /// <summary>Somebody by their id towards this bot (<c>29:…</c>), their Entra object id, or the name with which they sign in.</summary>
    public TeamsPerson? Person(string? id) => People.Find(p => p.Mri == id || p.ObjectId.Equals(id, StringComparison.OrdinalIgnoreCase) || p.Upn.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>A conversation by its id, with or without a thread's.</summary>
    public TeamsConversation? Find(string? id) => Conversations.Find(c => c.Id == id?.Split(';')[0] && !c.IsDeleted);

    /// <summary>Somebody's chat with the bot, made where it was not there.</summary>
    public TeamsConversation Personal(TeamsPerson person)
    {
        lock (Gate) return Conversations.Find(c => c.With == person) ?? Add(new TeamsConversation($"a:1{person.Handle}-chat", person.Handle, ConversationKind.Personal) { With = person });
    }

    public TeamsConversation Add(TeamsConversation conversation)
    {
        lock (Gate) Conversations = Conversations.Add(conversation);
        Pulse.Beat();
        return conversation;
    }

    public TeamsPost Add(TeamsConversation conversation, string? rootId, TeamsPerson? from, Func<TeamsPost, JsonObject> activity)
    {
        TeamsPost post;
        lock (Gate)
        {
            var id = NewId();
            post = new TeamsPost(conversation, id, conversation.Kind == ConversationKind.Channel ? rootId ?? id : id, from, []) { Order = ++_order };
            post.Activity = activity(post);
            conversation.Everything = conversation.Everything.Add(post);
        }
        Pulse.Beat();
        return post;
    }

    /// <summary>Puts something else in a message's place, for everybody.</summary>
    public void Change(TeamsPost post, JsonObject activity)
    {
        lock (Gate) (post.Activity, post.Edits, post.Order, post.OwnViews) = (activity, post.Edits + 1, ++_order, post.OwnViews.Clear());
        Pulse.Beat();
    }

    /// <summary>Puts a card in a message's place, for one person.</summary>
    public void ChangeFor(TeamsPerson person, TeamsPost post, JsonObject card)
    {
        lock (Gate) (post.OwnViews, post.Order) = (post.OwnViews.SetItem(person, card), ++_order);
        Pulse.Beat();
    }

    /// <summary>All messages of all conversations, the newest (or newest changed) last.</summary>
    public IEnumerable<TeamsPost> Posts => Conversations.SelectMany(c => c.Everything).Where(p => !p.IsGone).OrderBy(p => p.Order);

    /// <summary>Everything that people see, for a failed test's message.</summary>
    public string Tell() => string.Join('\n', Posts.Select(p => p.ToString()).Concat(People.SelectMany(p => p.Shown.Select(s => $"[only {p.Handle}] {s.ReplaceLineEndings(" / ")}"))));

    /// <summary>A message's id: milliseconds, never the same twice.</summary>
    public string NewId()
    {
        lock (Gate) return (_lastId = Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), _lastId + 1)).ToString(CultureInfo.InvariantCulture);
    }
}
