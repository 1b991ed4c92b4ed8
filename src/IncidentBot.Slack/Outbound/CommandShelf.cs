using System.Security.Cryptography;
using System.Text;
using IncidentBot.Chat;

namespace IncidentBot.Slack.Outbound;

/// <summary>
/// Commands that are too long for a button or a form to carry: they lie in the memory, and what is carried names them.
/// Slack lets a button carry 2000 characters and a view 3000.
/// </summary>
internal sealed class CommandShelf(IPlatformMemory memory)
{
    private const char Mark = '#';
    /// <summary>The longest command that a button carries, in UTF-16 units.</summary>
    public const int LongestOfButton = 2000;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>What is carried in a command's place: itself where it fits. No command begins with the mark.</summary>
    public static string ValueOf(string command, int longest) =>
        command.Length <= longest ? command : Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(command)));

    /// <summary>Lays down the commands of a card or form before it is shown; nothing for those that fit.</summary>
    public async Task PutAsync(IEnumerable<string> commands, int longest, CancellationToken cancellationToken)
    {
        foreach (var command in commands.Where(c => c.Length > longest))
            await memory.TryKeepAsync(SlackPlatform.PlatformName, "command/" + ValueOf(command, longest), command, Kept, cancellationToken);
    }

    /// <summary>The command that was carried; null where it has lain too long.</summary>
    public async Task<string?> TakeAsync(string value, CancellationToken cancellationToken) =>
        value.StartsWith(Mark) ? await memory.RecallAsync(SlackPlatform.PlatformName, "command/" + value, cancellationToken) : value;
}
