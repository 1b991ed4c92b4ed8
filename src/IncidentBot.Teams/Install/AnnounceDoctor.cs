using IncidentBot.Chat;
using IncidentBot.Teams.Api;

namespace IncidentBot.Teams.Install;

/// <summary>Looks at the announcement conversation: whether it is there, and whether the bot is.</summary>
internal static class AnnounceDoctor
{
    private const string AddIt = "In Teams: Apps, IncidentBot, “Add to a team”, and choose that channel; for a group chat “Add to a chat”";

    public static async Task<Finding> ExamineAsync(ConnectorClient connector, References references, string wanted, CancellationToken cancellationToken)
    {
        if (wanted.Length == 0) return Finding.Good("no channel is told of new incidents, and none has a thread of its own; Teams:AnnounceConversation may name one");
        try
        {
            // Only who is in it may read its roster.
            await connector.Conversations.GetPagedMembersAsync(await references.FindAsync(wanted, cancellationToken), null, cancellationToken);
            return Finding.Good(ConversationIds.IsChannel(wanted)
                ? "the bot is in the announcement channel"
                : "the bot is in the announcement group chat, where incidents have no threads of their own");
        }
        catch (ConnectorException e)
        {
            return Judge(e);
        }
    }

    private static Finding Judge(ConnectorException e) => e.Kind switch
    {
        ConnectorErrorKind.NotInstalled or ConnectorErrorKind.Blocked => Finding.Bad($"the bot is not in the announcement conversation ({e.ErrorCode})", AddIt),
        ConnectorErrorKind.Gone or ConnectorErrorKind.OurBug => Finding.Bad(
            $"Teams knows no announcement conversation of that id ({e.ErrorCode})", "Copy it again into Teams:AnnounceConversation: the channel's “…” menu, “Get link to channel”. " + AddIt),
        ConnectorErrorKind.Configuration => Finding.Bad(
            $"Teams does not take what the bot says ({e.ErrorCode})", "See that the Azure Bot has Teams:AppId as its “Microsoft App ID” and the channel “Microsoft Teams”, and that the app is allowed in the Teams admin centre, under “Manage apps”"),
        _ => Finding.Bad($"Teams cannot be asked for the announcement conversation ({e.ErrorCode})", "Try again in a minute; this machine must be let out to smba.trafficmanager.net"),
    };
}
