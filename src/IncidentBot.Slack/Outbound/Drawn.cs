using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Outbound;

/// <summary>A card as Slack is shown it.</summary>
/// <param name="Text">For notifications and screen readers: says the same, in at most 4000 characters, escaped.</param>
/// <param name="Blocks">Within every limit of Slack's.</param>
internal sealed record Drawn(string Text, IReadOnlyList<Block> Blocks)
{
    /// <summary>The commands that its buttons only name: all of them are to be laid on the <see cref="CommandShelf"/> before it is shown.</summary>
    public IReadOnlyList<string> LongCommands { get; init; } = [];
}
