using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Api;

/// <summary>A message to be posted, shown or put in another's place.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="Text">What notifications and screen readers say: always there, at most 4000 characters.</param>
/// <param name="Blocks">At most 50; empty for the text alone.</param>
public sealed record Message(string Channel, string Text, IReadOnlyList<Block> Blocks)
{
    /// <summary>The thread's first message; null for the channel itself.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Comes back in the history: how a message whose posting was never answered is found again.</summary>
    public MessageMetadata? Metadata { get; init; }

    internal SlackArguments ToArguments() => new()
    {
        ["channel"] = Channel, ["text"] = Text, ["blocks"] = Blocks, ["thread_ts"] = ThreadTs, ["metadata"] = Metadata, ["unfurl_links"] = false, ["unfurl_media"] = false,
    };
}

/// <summary>What a message carries unseen.</summary>
/// <param name="EventType">What kind: a word of ours.</param>
/// <param name="EventPayload">What is said.</param>
public sealed record MessageMetadata(string EventType, IReadOnlyDictionary<string, string> EventPayload);

/// <summary>An answer through a <c>response_url</c>.</summary>
/// <param name="Text">As in <see cref="Message"/>.</param>
/// <param name="Blocks">As in <see cref="Message"/>.</param>
public sealed record MessageResponse(string Text, IReadOnlyList<Block> Blocks)
{
    /// <summary><c>ephemeral</c>: to the one who asked; <c>in_channel</c>: to everybody.</summary>
    public string ResponseType { get; init; } = "ephemeral";

    /// <summary>The thread in which it is said; null for the channel itself.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Whether the message from which it came is replaced.</summary>
    public bool ReplaceOriginal { get; init; }
}
