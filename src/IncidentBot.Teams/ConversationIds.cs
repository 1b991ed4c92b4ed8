using System.Text.RegularExpressions;

namespace IncidentBot.Teams;

/// <summary>What can be told of a conversation by its id. Source: the reference, section 2.2.</summary>
internal static partial class ConversationIds
{
    /// <summary>Whether it is a channel's, without a thread.</summary>
    public static bool IsChannel(string id) => Channel().IsMatch(id);

    /// <summary>Whether it is a group chat's, a meeting's among them.</summary>
    public static bool IsGroupChat(string id) => GroupChat().IsMatch(id);

    /// <summary>The id in a link that Teams copies, “Get link to channel”: it stands there encoded. Whatever is no such link stays as it is.</summary>
    public static string FromLink(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var link) || link.Scheme != "https" || !IsTeams(link.Host)) return text;
        return link.AbsolutePath.Split('/') is ["", "l", "channel" or "chat", var id, ..] ? Uri.UnescapeDataString(id) : text;
    }

    private static bool IsTeams(string host) => host is "teams.microsoft.com" or "teams.cloud.microsoft" or "teams.microsoft.us" or "gov.teams.microsoft.us" or "dod.teams.microsoft.us" or "teams.microsoftonline.cn";

    [GeneratedRegex(@"^19:[A-Za-z0-9_.-]{1,200}@thread\.(tacv2|skype)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Channel();

    [GeneratedRegex(@"^19:[A-Za-z0-9_.-]{1,200}@(thread\.v2|unq\.gbl\.spaces)\z", RegexOptions.CultureInvariant)]
    private static partial Regex GroupChat();
}
