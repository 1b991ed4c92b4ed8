using IncidentBot.Chat;
using IncidentBot.Slack.Api;

namespace IncidentBot.Slack.Install;

/// <summary>Looks at the announcement channel: whether it is there, and whether the bot may post in it.</summary>
internal static class ChannelDoctor
{
    public static async Task<Finding> ExamineAsync(SlackApiClient api, string wanted, CancellationToken cancellationToken)
    {
        if (wanted.Length == 0) return Finding.Good("no channel is told of new incidents; Slack:AnnounceChannel may name one");
        try
        {
            return await FindAsync(api, wanted, cancellationToken) is { } channel ? Judge(channel) : NotThere(wanted);
        }
        catch (SlackException e) when (e.ErrorCode == "channel_not_found")
        {
            return NotThere(wanted);
        }
        catch (SlackException e)
        {
            return Finding.Bad($"the announcement channel {wanted} cannot be looked up ({e.ErrorCode})", "Mend what stands above, then try again");
        }
    }

    private static async Task<Conversation?> FindAsync(SlackApiClient api, string wanted, CancellationToken cancellationToken)
    {
        if (char.IsAsciiLetterUpper(wanted[0])) return (await api.Conversations.Info(wanted, cancellationToken)).Channel;
        await foreach (var channel in api.Conversations.ListAll("public_channel,private_channel", excludeArchived: false, cancellationToken))
            if (channel.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) return channel;
        return null;
    }

    private static Finding Judge(Conversation channel) => channel switch
    {
        { IsArchived: true } => Finding.Bad($"the announcement channel #{channel.Name} is archived", "Open it again in Slack, or name another in Slack:AnnounceChannel"),
        { IsMember: true } => Finding.Good($"the bot is in the announcement channel #{channel.Name}"),
        { IsPrivate: true } => Finding.Bad($"the bot is not in the private announcement channel #{channel.Name}", "Write /invite @incidentbot there"),
        _ => Finding.Good($"the announcement channel #{channel.Name} is there; the bot joins it when it starts"),
    };

    private static Finding NotThere(string wanted) => Finding.Bad(
        $"the bot sees no channel {wanted}", "Slack:AnnounceChannel takes a channel's name or its id (C…); where it is private, write /invite @incidentbot there");
}
