namespace IncidentBot.Slack.Api;

/// <summary>What is to be known of the methods before they are called. Source: docs.slack.dev, rate limits and the methods' own pages.</summary>
internal static class Methods
{
    /// <summary>How often Slack lets a method be called: so many times a minute, and how many of them at once after a quiet time.</summary>
    public static (int AMinute, int AtOnce) LimitOf(string method)
    {
        var aMinute = method switch
        {
            "conversations.create" or "conversations.setTopic" or "conversations.archive" or "conversations.list"
                or "users.list" or "usergroups.list" or "usergroups.users.list" or "pins.add" or "bookmarks.add" => 20,
            "chat.update" or "conversations.invite" or "conversations.join" or "conversations.info" or "conversations.open"
                or "conversations.history" or "conversations.replies" or "users.lookupByEmail" or "apps.connections.open" => 50,
            "chat.postEphemeral" or "users.info" or "views.open" or "views.push" or "views.update" or "views.publish" => 100,
            "chat.postMessage" or "chat.getPermalink" or "auth.test" => 300,
            _ => 20,
        };
        return (aMinute, aMinute / 4);
    }

    /// <summary>Whether it takes the app's own token and not the bot's.</summary>
    public static bool TakesAppToken(string method) => method == "apps.connections.open";

    /// <summary>Whether doing it twice is no more than doing it once.</summary>
    public static bool IsRepeatable(string method) => method is not
        ("chat.postMessage" or "chat.postEphemeral" or "conversations.create" or "bookmarks.add" or "views.open" or "views.push");

    /// <summary>The channel in which it puts or changes a message: there is one limit for all that does; null for what does not.</summary>
    public static string? ChannelOf(string method, SlackArguments arguments) =>
        method is "chat.postMessage" or "chat.postEphemeral" or "chat.update" ? arguments.GetValueOrDefault("channel") as string : null;
}
