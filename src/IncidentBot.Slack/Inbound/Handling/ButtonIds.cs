using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Outbound;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>The action ids of the bot's own buttons; their value is a command, or what <see cref="CommandShelf"/> knows it by.</summary>
internal static class ButtonIds
{
    /// <summary>Of a button that shows its command's form first, even where nothing is missing.</summary>
    public const string Ask = "ask:";

    /// <summary>Whether a button is the bot's.</summary>
    public static bool IsOurs(string actionId) => actionId.StartsWith(CommandButtons.ActionPrefix, StringComparison.Ordinal) || AsksFirst(actionId);

    /// <summary>Whether its form is shown first.</summary>
    public static bool AsksFirst(string actionId) => actionId.StartsWith(Ask, StringComparison.Ordinal);
}
