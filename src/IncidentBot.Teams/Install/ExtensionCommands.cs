namespace IncidentBot.Teams.Install;

/// <summary>
/// The message extension's commands by the ids that stand in the manifest and come back with every <c>composeExtension/*</c>: said once, so that what is offered is
/// what is answered. Source: msteams-docs, messaging-extensions.
/// </summary>
internal static class ExtensionCommands
{
    /// <summary>In a message's “…” menu: writes the message on an incident's timeline.</summary>
    public const string AddToIncident = "addToIncident";

    /// <summary>In a message's “…” menu: opens an incident with the message's words, time and link.</summary>
    public const string OpenFromMessage = "openFromMessage";

    /// <summary>In the box where messages are written: looks for an incident, whose card goes into the message.</summary>
    public const string FindIncident = "findIncident";

    /// <summary>The parameter of <see cref="FindIncident"/>: what is looked for, as far as it is typed.</summary>
    public const string Query = "query";
}
