using IncidentBot.Chat;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>
/// Where something was asked for that is answered elsewhere: in a dialog, or in a form that had to go to somebody's own chat. A card carries it, and whoever presses could have changed
/// what it carries: a place is believed only of those who are in it.
/// </summary>
internal sealed class Locator(References references, TeamsUsers users)
{
    /// <summary>Where it was asked for; null where nobody asked.</summary>
    /// <param name="sent">What was pressed.</param>
    /// <param name="carried">What it carried; null for nothing.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Whereabouts?> OfAsync(Activity sent, CardData? carried, CancellationToken cancellationToken)
    {
        if (Whereabouts.Of(sent) is not { Place: { } here } where) return null;
        // A message extension is used anywhere: where the bot is not, nothing can be said.
        if (InvokeNames.IsExtension(sent.Name) && !await references.IsKnownAsync(here.ChannelId, cancellationToken)) where = where with { Place = null };
        if (carried?.Conversation is not { Length: > 0 } conversation) return where;
        if (conversation == here.ChannelId) return where.Place is null ? where : where with { Place = here with { ThreadId = ThreadOf(carried) ?? here.ThreadId } };
        return await users.MembersAsync(conversation, cancellationToken) is { } members && members.Contains(where.UserId)
            ? where with { Place = new(TeamsPlatform.PlatformName, conversation, ThreadOf(carried)), IsPersonal = false }
            : where;
    }

    private static string? ThreadOf(CardData carried) => carried.Thread is { Length: > 0 and <= 60 } thread && thread.All(char.IsAsciiLetterOrDigit) ? thread : null;
}
