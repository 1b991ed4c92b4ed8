using System.Security.Cryptography;
using System.Text;

namespace IncidentBot.Chat.Platforms;

/// <summary>
/// Commands that are too long for a button or a form to carry: they lie in the memory, and what is carried names them. How much can be carried, each platform knows.
/// </summary>
/// <param name="memory">Where they lie.</param>
public sealed class CommandShelf(IPlatformMemory memory)
{
    private const char Mark = '#';
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>What is carried in a command's place: itself where it fits. No command begins with the mark.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="longest">How long a command may be to be carried itself, in UTF-16 units.</param>
    public static string ValueOf(string command, int longest) =>
        command.Length <= longest ? command : Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(command)));

    /// <summary>Lays down the commands that a card or form only names, before it is shown.</summary>
    /// <param name="platform">The platform's name.</param>
    /// <param name="commands">Those that did not fit.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task PutAsync(string platform, IEnumerable<string> commands, CancellationToken cancellationToken)
    {
        foreach (var command in commands)
            await memory.TryKeepAsync(platform, "command/" + ValueOf(command, 0), command, Kept, cancellationToken);
    }

    /// <summary>The command that was carried; null where it has lain too long.</summary>
    /// <param name="platform">The platform's name.</param>
    /// <param name="value">What was carried.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<string?> TakeAsync(string platform, string value, CancellationToken cancellationToken) =>
        value.StartsWith(Mark) ? await memory.RecallAsync(platform, "command/" + value, cancellationToken) : value;
}
