using IncidentBot.Chat;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Outbound;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>Who is to be answered, and where they asked.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Origin">Where.</param>
internal sealed record Whereabouts(string UserId, FormOrigin Origin)
{
    /// <summary>On the Home tab, or anywhere in the workspace.</summary>
    public static FormOrigin Nowhere { get; } = new(null, null, null);

    /// <summary>The place of a command given there; null for nowhere.</summary>
    public Place? Place => Origin.ChannelId is { } channel ? new(SlackPlatform.PlatformName, channel, Origin.ThreadTs) : null;

    /// <summary>Of a line behind a slash.</summary>
    public static Whereabouts Of(SlashCommand r) => new(r.UserId, new(r.ChannelId, null, r.ResponseUrl));

    /// <summary>Of a button: its message, or what its view says of where it came from.</summary>
    public static Whereabouts Of(BlockActionRequest r) => new(r.User.Id, r switch
    {
        { View.Type: "home" } => Nowhere,
        { View: { } view } => FormMetadata.Read(view.PrivateMetadata)?.Origin ?? Nowhere,
        _ => new((r.Channel?.Id ?? r.Container.ChannelId) is { } channel ? channel : null, r.Container.ThreadTs, r.ResponseUrl),
    });

    /// <summary>Of a form.</summary>
    public static Whereabouts Of(ViewSubmission r) => new(r.User.Id, FormMetadata.Read(r.View.PrivateMetadata)?.Origin ?? Nowhere);

    /// <summary>Of a message's shortcut.</summary>
    public static Whereabouts Of(MessageShortcut r) => new(r.User.Id, new(r.Channel.Id, r.Message.ThreadTs, r.ResponseUrl));

    /// <summary>Of whatever a person did; null where nobody waits for an answer.</summary>
    public static Whereabouts? Of(SlackRequest request) => request switch
    {
        SlashCommand r => Of(r),
        BlockActionRequest r => Of(r),
        ViewSubmission r => Of(r),
        MessageShortcut r => Of(r),
        GlobalShortcut r => new(r.User.Id, Nowhere),
        EventCallback { Event: AppMention { User: { } user } e } => new(user, new(e.Channel, e.ThreadTs, null)),
        EventCallback { Event: MessageEvent { User: { } user } e } => new(user, new(e.Channel, e.ThreadTs, null)),
        _ => null,
    };
}
