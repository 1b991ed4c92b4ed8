using System.Text.Json;
using IncidentBot.Teams.Api.Schema;

namespace IncidentBot.Teams.Inbound.Receiving;

/// <summary>Reads what Teams delivers. Ids become parts of keys and of calls: none that Teams would not make goes further than here.</summary>
internal static class ActivityReader
{
    private const int LongestConversation = 400;
    private const int LongestId = 300;

    /// <summary>An activity; null where the body is none.</summary>
    public static Activity? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<Activity>(body, TeamsJson.Options) is { Type.Length: > 0 } activity ? Checked(activity) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return null;
        }
    }

    private static Activity Checked(Activity activity)
    {
        var conversation = activity.Conversation;
        return activity with
        {
            Id = Id(activity.Id, LongestId),
            ReplyToId = Id(activity.ReplyToId, LongestId),
            From = Checked(activity.From),
            Recipient = Checked(activity.Recipient),
            Conversation = conversation is null ? null : conversation with { Id = Id(conversation.Id, LongestConversation) },
        };
    }

    // Whoever a person is, Entra says with a GUID, written in one way here.
    private static ChannelAccount? Checked(ChannelAccount? account) => account is null ? null : account with
    {
        Id = Id(account.Id, LongestId),
        AadObjectId = Guid.TryParseExact(account.AadObjectId, "D", out var id) ? id.ToString("D") : null,
    };

    // Nothing that ends a line, a path or a log's entry.
    private static string? Id(string? id, int longest) => id is { Length: > 0 } && id.Length <= longest && id.All(c => c is > ' ' and < '\u007f' and not ('"' or '\\' or '<' or '>')) ? id : null;
}
