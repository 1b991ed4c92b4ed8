using System.Security.Cryptography;
using System.Text;
using IncidentBot.Chat;

namespace IncidentBot.Teams.Outbound;

/// <summary>
/// Tells people that they are part of an incident: nobody can be brought into a thread, so those who were not told yet are mentioned in it, once, in one message. Whoever Teams
/// does not know is passed over.
/// </summary>
internal sealed class Invitations(TeamsUsers users, Posting posting, IPlatformMemory memory)
{
    /// <exception cref="Api.ConnectorException">They could not be told.</exception>
    public async Task InviteAsync(Place place, IReadOnlyList<ChatUser> people, CancellationToken cancellationToken)
    {
        var newcomers = new SortedDictionary<string, ChatUser>(StringComparer.Ordinal);
        foreach (var person in people)
            if (await users.FindAsync(person, cancellationToken) is { } known && await RecallAsync(place, known.Caller.UserId, cancellationToken) is null)
                newcomers[known.Caller.UserId] = new(person.Handle, known.Caller.Name, person.Email, new Dictionary<string, string>(person.Accounts) { [TeamsPlatform.PlatformName] = known.Caller.UserId });
        if (newcomers.Count == 0) return;

        // The same people make the same key: after a death before they were noted, they are not told again.
        await posting.PostAsync(place, Welcome(newcomers.Values), KeyOf(place, string.Join(' ', newcomers.Keys)), cancellationToken);
        foreach (var id in newcomers.Keys) await memory.KeepAsync(TeamsPlatform.PlatformName, KeyOf(place, id), "", null, cancellationToken);
    }

    private static Card Welcome(IReadOnlyCollection<ChatUser> people) => Card.Say(
        ChatText.Join(", ", people.Select(p => ChatText.Of($"{p:ping}"))) + ChatText.Of($": you are part of this now. All about it is said here; mention me to do something about it."));

    private Task<string?> RecallAsync(Place place, string id, CancellationToken cancellationToken) =>
        memory.RecallAsync(TeamsPlatform.PlatformName, KeyOf(place, id), cancellationToken);

    private static string KeyOf(Place place, string who) =>
        "invited/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{place.ChannelId};{place.ThreadId}/{who}")));
}
