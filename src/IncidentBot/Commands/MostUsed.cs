namespace IncidentBot.Commands;

/// <summary>The verbs that are offered where there is room for a dozen: a chat's own menu of commands. What is said most comes first.</summary>
internal static class MostUsed
{
    private static readonly string[] InAChannel = ["open", "affect", "draft", "status", "update", "restore", "resolve", "assign", "note", "remind", "show", "help"];
    private static readonly string[] ByOneself = ["home", "open", "list", "approve", "preview", "statements", "tasks", "reminders", "timeline", "services", "export", "help"];

    /// <summary>In a channel or a group's chat, where an incident is worked on.</summary>
    public static IReadOnlyList<Verb> Together(CommandRegistry registry) => Of(registry, InAChannel);

    /// <summary>In one person's own chat with the bot.</summary>
    public static IReadOnlyList<Verb> Alone(CommandRegistry registry) => Of(registry, ByOneself);

    private static IReadOnlyList<Verb> Of(CommandRegistry registry, string[] names) =>
        [.. names.Select(n => registry.Find(n) ?? throw new System.Diagnostics.UnreachableException($"There is no verb {n}."))];
}
