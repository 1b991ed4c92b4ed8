namespace IncidentBot.Slack.Outbound;

/// <summary>The action ids of the bot's own buttons; their value is a command, or what <see cref="CommandShelf"/> knows it by.</summary>
internal static class ButtonIds
{
    /// <summary>Runs the command.</summary>
    public const string Command = "cmd:";

    /// <summary>Shows the command's form first, even where nothing is missing.</summary>
    public const string Ask = "ask:";

    public static bool IsOurs(string actionId) => actionId.StartsWith(Command, StringComparison.Ordinal) || actionId.StartsWith(Ask, StringComparison.Ordinal);
}
