namespace IncidentBot.Slack;

/// <summary>The settings of Slack: section <c>Slack</c>. Without the section there is no Slack.</summary>
public sealed class SlackOptions
{
    /// <summary>Slack's own Web API.</summary>
    public const string SlacksOwnApi = "https://slack.com/api/";

    /// <summary><c>socket</c>: the bot connects to Slack and needs no address of its own; <c>http</c>: Slack calls the bot.</summary>
    public string Mode { get; set; } = "socket";

    /// <summary><c>xoxb-…</c>: OAuth &amp; Permissions, “Bot User OAuth Token”.</summary>
    public string BotToken { get; set; } = "";

    /// <summary><c>xapp-…</c> with <c>connections:write</c>, for <c>socket</c>: Basic Information, “App-Level Tokens”.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>For <c>http</c>: Basic Information, “Signing Secret”.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>Slack's own, GovSlack's, or a test's.</summary>
    public string ApiBaseUrl { get; set; } = SlacksOwnApi;

    /// <summary>Where everybody hears of a new incident: a channel's id (<c>C…</c>) or its name; empty for nowhere.</summary>
    public string AnnounceChannel { get; set; } = "";

    /// <summary>What the names of incidents' channels begin with.</summary>
    public string ChannelPrefix { get; set; } = "inc-";

    /// <summary>How long after its end an incident's channel is archived, such as <c>7d</c> or <c>12h</c>; <c>off</c> for never.</summary>
    public string ArchiveAfter { get; set; } = "off";

    /// <summary>The reaction that writes a message on the timeline, without colons; empty for none.</summary>
    public string TimelineEmoji { get; set; } = "memo";

    /// <summary>User groups, by id (<c>S…</c>) or handle, that are brought into every incident's channel unless it is private.</summary>
    public IList<string> InviteGroups { get; } = [];

    /// <summary>Whether it is Socket Mode.</summary>
    internal bool IsSocket => Mode.Equals("socket", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether Slack calls the bot.</summary>
    internal bool IsHttp => Mode.Equals("http", StringComparison.OrdinalIgnoreCase);
}
