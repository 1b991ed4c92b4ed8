using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace IncidentBot.Slack.Inbound.Payloads;

/// <summary>
/// Something that Slack sends, by either way: only what the bot reads of it, under the names of SlackNet. A kind that is not listed here is this
/// and nothing more, and is acknowledged without a word.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(SlashCommand), SlashCommand.Kind)]
[JsonDerivedType(typeof(BlockActionRequest), "block_actions")]
[JsonDerivedType(typeof(BlockOptionsRequest), "block_suggestion")]
[JsonDerivedType(typeof(ViewSubmission), "view_submission")]
[JsonDerivedType(typeof(GlobalShortcut), "shortcut")]
[JsonDerivedType(typeof(MessageShortcut), "message_action")]
[JsonDerivedType(typeof(EventCallback), "event_callback")]
[JsonDerivedType(typeof(UrlVerification), "url_verification")]
[JsonDerivedType(typeof(AppRateLimited), "app_rate_limited")]
internal record SlackRequest
{
    private const int LongestId = 200;

    /// <summary>Names what a person did, so that the same sent again is known; null where nothing comes of it, or the same comes of it every time.</summary>
    [JsonIgnore]
    public virtual string? Id => null;

    /// <summary>An id of ours from one of Slack's, short enough for every key; null where Slack gave none.</summary>
    protected static string? IdOf(string kind, string? id) => id is null or "" ? null : kind + "/" + Short(id);

    /// <summary>The id itself, or what stands for it where it is longer than any of Slack's are.</summary>
    public static string Short(string id) => id.Length <= LongestId ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}

/// <summary>Asks whether this is the address of an app: answered with the challenge.</summary>
internal sealed record UrlVerification : SlackRequest
{
    public string Challenge { get; init; } = "";
}

/// <summary>Slack holds events back for a minute: more than 30 000 came within an hour.</summary>
internal sealed record AppRateLimited : SlackRequest;

/// <summary>Somebody, by their id.</summary>
internal sealed record UserRef
{
    public string Id { get; init; } = "";
}

/// <summary>A channel, by its id.</summary>
internal sealed record ChannelRef
{
    public string Id { get; init; } = "";
}
