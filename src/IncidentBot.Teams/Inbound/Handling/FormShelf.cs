using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Cards;
using IncidentBot.Teams.Outbound;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>
/// Forms that were shown, so that one that is refused can be shown again: Teams sends back what was typed, and nothing of what was asked. To ask the product for it once
/// more could do what it only asked about.
/// </summary>
internal sealed class FormShelf(IPlatformMemory memory, CommandShelf commands)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>A form, drawn, with all laid down that is needed when it comes back.</summary>
    public async Task<DrawnForm> DrawAsync(Form form, FormOrigin origin, CancellationToken cancellationToken, Reply? problem = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? answers = null)
    {
        var drawn = TeamsForm.Draw(form, origin, problem, answers);
        await commands.PutAsync(TeamsPlatform.PlatformName, drawn.LongCommands, cancellationToken);
        await memory.KeepAsync(TeamsPlatform.PlatformName, KeyOf(form.Command.ToString(), drawn.Title), JsonSerializer.Serialize(form), Kept, cancellationToken);
        return drawn;
    }

    /// <summary>The form that was sent; null where it was shown too long ago.</summary>
    /// <param name="line">Its command, taken from the shelf.</param>
    /// <param name="sent">What it carried.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Form?> TakeAsync(string line, CardData sent, CancellationToken cancellationToken)
    {
        if (await memory.RecallAsync(TeamsPlatform.PlatformName, KeyOf(line, sent.Form ?? ""), cancellationToken) is not { } kept) return null;
        try
        {
            return JsonSerializer.Deserialize<Form>(kept);
        }
        catch (JsonException)
        {
            // Another version of the program has written it.
            return null;
        }
    }

    private static string KeyOf(string line, string title) => "form/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{line}")));
}
