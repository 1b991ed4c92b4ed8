namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>The invokes that this bot answers. Source: Bot Framework, <c>TeamsActivityHandler</c>; teams.md §6.</summary>
internal static class InvokeNames
{
    /// <summary>A button of a card that is answered with what the card becomes.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>A button that opens a dialog.</summary>
    public const string DialogOpens = "task/fetch";

    /// <summary>A button in a dialog.</summary>
    public const string DialogSent = "task/submit";

    /// <summary>A message extension's action.</summary>
    public const string ActionOpens = "composeExtension/fetchTask";

    /// <summary>A button in a message extension's dialog.</summary>
    public const string ActionSent = "composeExtension/submitAction";

    /// <summary>Something is looked for.</summary>
    public const string Search = "composeExtension/query";

    /// <summary>Whether what is answered is a dialog.</summary>
    public static bool IsDialog(string? name) => name is DialogOpens or DialogSent or ActionOpens or ActionSent;

    /// <summary>Whether it is a message extension's: used anywhere, also where the bot is not.</summary>
    public static bool IsExtension(string? name) => name is ActionOpens or ActionSent or Search;

    /// <summary>Whether it is one of these.</summary>
    public static bool IsKnown(string? name) => IsDialog(name) || name is CardAction or Search;
}
