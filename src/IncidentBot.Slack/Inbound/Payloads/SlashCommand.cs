namespace IncidentBot.Slack.Inbound.Payloads;

/// <summary>A line behind a slash: <c>/incident …</c>, or whatever name the app gave it.</summary>
internal sealed record SlashCommand : SlackRequest
{
    /// <summary>Ours: Slack's own fields name no type.</summary>
    public const string Kind = "slash_command";

    /// <summary>The word with its slash.</summary>
    public string Command { get; init; } = "";

    /// <summary>What stands behind it, escaped; may be empty.</summary>
    public string Text { get; init; } = "";

    public string UserId { get; init; } = "";

    public string ChannelId { get; init; } = "";

    public string? ResponseUrl { get; init; }

    public string? TriggerId { get; init; }

    /// <inheritdoc/>
    public override string? Id => IdOf("command", TriggerId);
}
