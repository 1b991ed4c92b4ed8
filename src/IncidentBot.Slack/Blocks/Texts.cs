using System.Text.Json.Serialization;

namespace IncidentBot.Slack.Blocks;

/// <summary>A text of a block: 1 to 3000 characters, where its place does not allow fewer.</summary>
[JsonDerivedType(typeof(PlainText))]
[JsonDerivedType(typeof(Markdown))]
public abstract record TextObject
{
    private protected TextObject(string type, string text) => (Type, Text) = (type, text);

    /// <summary>Slack's word for what it is.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>The text.</summary>
    [JsonPropertyOrder(-1)]
    public string Text { get; }
}

/// <summary>A text in which nothing is markup but emoji by name.</summary>
public sealed record PlainText : TextObject
{
    /// <summary>Makes one.</summary>
    public PlainText(string text) : base("plain_text", text) { }

    /// <summary>Whether <c>:tada:</c> is shown as what it names.</summary>
    public bool Emoji { get; init; } = true;
}

/// <summary>A text in Slack's mrkdwn.</summary>
public sealed record Markdown : TextObject
{
    /// <summary>Makes one, of what is escaped already.</summary>
    public Markdown(string text) : base("mrkdwn", text) { }

    /// <summary>True, so that no bare address becomes a link, and no bare <c>#general</c> or <c>@here</c> what it names.</summary>
    public bool Verbatim { get; init; } = true;
}
