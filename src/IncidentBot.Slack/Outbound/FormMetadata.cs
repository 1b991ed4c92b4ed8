using System.Text.Json;
using IncidentBot.Chat.Platforms;

namespace IncidentBot.Slack.Outbound;

/// <summary>Where a form was asked for, so that its answer goes there.</summary>
/// <param name="ChannelId">Null in the Home tab and for a global shortcut.</param>
/// <param name="ThreadTs">The thread there; null for the channel itself.</param>
/// <param name="ResponseUrl">Takes five answers within half an hour; null where Slack gave none.</param>
internal sealed record FormOrigin(string? ChannelId, string? ThreadTs, string? ResponseUrl);

/// <summary>What a form carries unseen, and brings back when it is sent.</summary>
/// <param name="Command">Its command line, or what names one on the <see cref="CommandShelf"/>.</param>
/// <param name="Origin">Where it was asked for.</param>
internal sealed record FormMetadata(string Command, FormOrigin Origin)
{
    private const int Longest = 3000;
    private const int LongestUrl = 1000;

    /// <summary>The view's <c>private_metadata</c>: at most 3000 characters. A command that does not fit is only named, and is to be laid on the shelf.</summary>
    public static string Write(string command, FormOrigin origin, out IReadOnlyList<string> longCommands)
    {
        var kept = origin with { ResponseUrl = origin.ResponseUrl is { Length: <= LongestUrl } url ? url : null };
        var whole = SlackJson.Write(new FormMetadata(command, kept));
        longCommands = whole.Length <= Longest ? [] : [command];
        return longCommands.Count == 0 ? whole : SlackJson.Write(new FormMetadata(CommandShelf.ValueOf(command, 0), kept));
    }

    /// <summary>Reads it back; null where it is none of ours.</summary>
    public static FormMetadata? Read(string? metadata)
    {
        try
        {
            return string.IsNullOrEmpty(metadata) ? null : JsonSerializer.Deserialize<FormMetadata>(metadata, SlackJson.Options) is { Command: not null, Origin: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
