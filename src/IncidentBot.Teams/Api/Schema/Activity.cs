using System.Text.Json;

namespace IncidentBot.Teams.Api.Schema;

/// <summary>
/// What Bot Framework sends and takes: a message, an invoke, news of a conversation. What is not set is not written; what is not as it should be is read as not there.
/// Source: Bot Framework's Activity schema; teams.md §2.
/// </summary>
internal sealed record Activity
{
    /// <summary><c>message</c>, <c>invoke</c>, <c>conversationUpdate</c>, <c>installationUpdate</c>, <c>messageReaction</c> …; others come without notice.</summary>
    [Lenient]
    public string? Type { get; init; }

    /// <summary>Its id: opaque. Teams' messages have decimal milliseconds.</summary>
    [Lenient]
    public string? Id { get; init; }

    /// <summary>When, by Teams' clock.</summary>
    [Lenient]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary><c>msteams</c>, or that and a colon with more behind it.</summary>
    [Lenient]
    public string? ChannelId { get; init; }

    /// <summary>Where its conversation is spoken to. To be checked by <see cref="ServiceUrls"/> before anything is sent there.</summary>
    [Lenient]
    public string? ServiceUrl { get; init; }

    /// <summary>Whose it is.</summary>
    [Lenient]
    public ChannelAccount? From { get; init; }

    /// <summary>To whom it goes: inbound, the bot.</summary>
    [Lenient]
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where.</summary>
    [Lenient]
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The earlier activity that it is about: the card of a press. It does not say in which thread it stands.</summary>
    [Lenient]
    public string? ReplyToId { get; init; }

    /// <summary>The words, with <c>&lt;at&gt;…&lt;/at&gt;</c> where somebody is mentioned.</summary>
    [Lenient]
    public string? Text { get; init; }

    /// <summary>What the notification says: without it, one of a card says “sent a card”.</summary>
    [Lenient]
    public string? Summary { get; init; }

    /// <summary>The sender's language.</summary>
    [Lenient]
    public string? Locale { get; init; }

    /// <summary>The sender's time zone, as in the tz database.</summary>
    [Lenient]
    public string? LocalTimezone { get; init; }

    /// <summary>Mentions, what the client tells of itself, and others.</summary>
    [Lenient]
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>Cards, files, the message as HTML. Never beside <see cref="Text"/> where we send: Teams makes two messages of it, and tells the id of neither.</summary>
    [Lenient]
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>What only Teams knows; see <see cref="TeamsChannelData"/>.</summary>
    [Lenient]
    public JsonElement? ChannelData { get; init; }

    /// <summary>What an invoke, or a button of a card, carries.</summary>
    [Lenient]
    public JsonElement? Value { get; init; }

    /// <summary>An invoke's name: <c>adaptiveCard/action</c>, <c>task/fetch</c> …</summary>
    [Lenient]
    public string? Name { get; init; }

    /// <summary>Of an <c>installationUpdate</c>: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>.</summary>
    [Lenient]
    public string? Action { get; init; }

    /// <summary>Who has come.</summary>
    [Lenient]
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who has gone.</summary>
    [Lenient]
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>A message that is one card: never with a text beside it. All that the bot says is a card, since how a text is read differs from client to client.</summary>
    /// <param name="card">The card.</param>
    /// <param name="summary">What the notification says, plain.</param>
    public static Activity OfCard(object card, string summary) => new() { Type = ActivityTypes.Message, Summary = summary, Attachments = [Attachment.OfCard(card)] };

    /// <summary>Those who are mentioned in it.</summary>
    public IEnumerable<Mention> GetMentions() =>
        (Entities ?? []).Where(e => e is { Type: "mention", Mentioned: not null }).Select(e => new Mention(e.Text ?? "", e.Mentioned!));

    /// <summary>What only Teams knows of it; empty where there is nothing.</summary>
    public TeamsChannelData GetTeamsData() => TeamsChannelData.Read(ChannelData);
}

/// <summary>The types of activities that are known here. Source: Bot Framework, <c>ActivityTypes</c>.</summary>
internal static class ActivityTypes
{
    /// <summary>Words, a card, a button of the old kind.</summary>
    public const string Message = "message";

    /// <summary>Has its answer in the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>Members, channels, teams.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app came or went.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>The dots that say that somebody writes.</summary>
    public const string Typing = "typing";
}
