using System.Security.Cryptography;
using System.Text;
using IncidentBot.Chat;
using IncidentBot.Teams.Api.Schema;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>
/// Knows a press again. A client that waited too long sends the same once more under another id; a person who wants the same again presses later.
/// </summary>
internal sealed class OncePressed(IPlatformMemory memory)
{
    /// <summary>For how long the same is the same.</summary>
    public static readonly TimeSpan Same = TimeSpan.FromSeconds(20);

    /// <summary>What the router is to know the press by.</summary>
    public async Task<string> DeliveryIdAsync(Activity pressed, CancellationToken cancellationToken)
    {
        var mine = Hash($"{pressed.Conversation?.Id}\n{pressed.Id ?? Guid.NewGuid().ToString("n")}");
        var what = "press/" + Hash($"{pressed.Conversation?.Id}\n{pressed.ReplyToId}\n{pressed.From?.AadObjectId}\n{pressed.Name}\n{pressed.Value?.GetRawText()}");
        if (await memory.TryKeepAsync(TeamsPlatform.PlatformName, what, mine, Same, cancellationToken)) return mine;
        return await memory.RecallAsync(TeamsPlatform.PlatformName, what, cancellationToken) ?? mine;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
