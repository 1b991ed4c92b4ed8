using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Api.Schema;
using Microsoft.Extensions.Options;

namespace IncidentBot.Teams;

/// <summary>
/// Who is who in the tenant, as the rosters of the bot's conversations tell: Teams has no other way to ask. Bots are nobody. What it told is kept a while, also that there is
/// nobody. Nothing here is written into the memory, since people are looked for while the store is.
/// </summary>
internal sealed partial class TeamsUsers(ConnectorClient connector, References references, IOptions<TeamsOptions> options, TimeProvider time)
{
    private const int MostRosters = 5;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan NobodyKept = TimeSpan.FromMinutes(1);

    private readonly Shared<(string Place, string Mri), TeamsPerson?> _senders = new(time, Kept);
    private readonly Shared<string, TeamsPerson?> _byId = new(time, Kept);
    private readonly Shared<string, TeamsPerson?> _bySignIn = new(time, Kept);
    private readonly Shared<string, IReadOnlyList<TeamsPerson>> _rosters = new(time, Kept);

    /// <summary>Who sent an activity. Where no roster tells of them, they are known by what stands in it; null where nothing does.</summary>
    /// <exception cref="ConnectorException">Teams could not be asked: then nobody knows their mail address, by which they may be known already.</exception>
    public async Task<TeamsPerson?> SenderAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.From is not { Id: { Length: > 0 } mri } from) return null;
        var place = ConversationReference.BareId(activity.Conversation?.Id ?? "");
        // Where they speak they are in the roster, which need not be one in which people are looked for otherwise.
        var known = await _senders.GetAsync((place, mri), s => MemberAsync(s.Place, s.Mri, CancellationToken.None), cancellationToken, KeptFor)
            ?? await FindAsync(from.AadObjectId ?? mri, cancellationToken)
            ?? TeamsPerson.Of(from);
        return known is null ? null : await InZoneAsync(known, cancellationToken);
    }

    /// <summary>Somebody by their object id in Entra, or their <c>29:</c> id; null where it is nobody's.</summary>
    /// <exception cref="ConnectorException">Teams could not be asked.</exception>
    public async Task<TeamsPerson?> FindAsync(string id, CancellationToken cancellationToken) =>
        IsId(id) && await _byId.GetAsync(KeyOf(id), key => LookUpAsync(key, CancellationToken.None), cancellationToken, KeptFor) is { } known ? await InZoneAsync(known, cancellationToken) : null;

    /// <summary>Somebody by their mail address; null where nobody of ours has it.</summary>
    /// <exception cref="ConnectorException">Teams could not be asked.</exception>
    public async Task<TeamsPerson?> FindByMailAsync(string email, CancellationToken cancellationToken)
    {
        if (OutsideMail.Of(email) is not { } mail) return null;
        // Most people sign in by it, which costs one question; a roster may have thousands.
        var known = await _bySignIn.GetAsync(mail, key => LookUpAsync(key, CancellationToken.None), cancellationToken, KeptFor);
        if (known?.Caller.Email != mail) known = (await EverybodyAsync(cancellationToken)).FirstOrDefault(p => p.Caller.Email == mail);
        return known is null ? null : await InZoneAsync(known, cancellationToken);
    }

    /// <summary>
    /// Somebody as they are named in a command: by id, as a mention, by mail address, by handle, or by a name that one person alone has. Null where it is nobody.
    /// </summary>
    /// <exception cref="ConnectorException">Teams could not be asked.</exception>
    public async Task<TeamsPerson?> FindNamedAsync(string name, CancellationToken cancellationToken)
    {
        var word = AtTags().Replace(name, "").Trim().TrimStart('@');
        if (OutsideMail.Is(word)) return await FindByMailAsync(word, cancellationToken);
        if (IsId(word)) return await FindAsync(word, cancellationToken);
        if (word.Length == 0) return null;
        var everybody = await EverybodyAsync(cancellationToken);
        var known = Only(everybody.Where(p => p.Caller.Handle.Equals(word, StringComparison.OrdinalIgnoreCase)))
            ?? Only(everybody.Where(p => p.Caller.Name.Equals(word, StringComparison.OrdinalIgnoreCase)));
        return known is null ? null : await InZoneAsync(known, cancellationToken);
    }

    /// <summary>A person of the product: by their account here, else by their mail address. Null where it is nobody.</summary>
    /// <exception cref="ConnectorException">Teams could not be asked.</exception>
    public async Task<TeamsPerson?> FindAsync(ChatUser person, CancellationToken cancellationToken) =>
        (person.Accounts.TryGetValue(TeamsPlatform.PlatformName, out var id) ? await FindAsync(id, cancellationToken) : null)
        ?? (person.Email is { } email ? await FindByMailAsync(email, cancellationToken) : null);

    /// <summary>The ids of those in a channel or group chat, by its id; null where it is none that the bot is in.</summary>
    /// <exception cref="ConnectorException">Teams could not be asked.</exception>
    public async Task<IReadOnlyList<string>?> MembersAsync(string conversationId, CancellationToken cancellationToken)
    {
        if (!ConversationIds.IsChannel(conversationId) && !ConversationIds.IsGroupChat(conversationId)) return null;
        return await RosterAsync(conversationId, cancellationToken) is { Count: > 0 } members ? [.. members.Select(m => m.Caller.UserId)] : null;
    }

    private async Task<TeamsPerson?> LookUpAsync(string id, CancellationToken cancellationToken)
    {
        var heardIn = Guid.TryParse(id, out _) ? (await references.PersonAsync(id, cancellationToken))?.ConversationId : null;
        foreach (var place in (await references.RostersAsync(MostRosters, cancellationToken)).Prepend(heardIn).OfType<string>().Distinct())
            if (await MemberAsync(place, id, cancellationToken) is { } member) return member;
        return null;
    }

    private async Task<TeamsPerson?> MemberAsync(string conversationId, string id, CancellationToken cancellationToken)
    {
        try
        {
            var member = await connector.Conversations.GetMemberAsync(await references.FindAsync(conversationId, cancellationToken), id, cancellationToken);
            return TeamsPerson.Of(member, options.Value.TenantId);
        }
        catch (ConnectorException e) when (IsNotThere(e))
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<TeamsPerson>> EverybodyAsync(CancellationToken cancellationToken)
    {
        var everybody = new List<TeamsPerson>();
        foreach (var place in await references.RostersAsync(MostRosters, cancellationToken)) everybody.AddRange(await RosterAsync(place, cancellationToken));
        return [.. everybody.DistinctBy(p => p.Caller.UserId)];
    }

    private Task<IReadOnlyList<TeamsPerson>> RosterAsync(string conversationId, CancellationToken cancellationToken) => _rosters.GetAsync(conversationId, async id =>
    {
        var members = new List<TeamsPerson>();
        try
        {
            await foreach (var member in connector.Conversations.GetMembersAsync(await references.FindAsync(id, CancellationToken.None), CancellationToken.None))
                if (TeamsPerson.Of(member, options.Value.TenantId) is { } person) members.Add(person);
        }
        catch (ConnectorException e) when (IsNotThere(e))
        {
            // Whoever is looked for is not found in it.
        }
        return members;
    }, cancellationToken, found => found.Count == 0 ? NobodyKept : Kept);

    private async Task<TeamsPerson> InZoneAsync(TeamsPerson person, CancellationToken cancellationToken) =>
        person.In((await references.PersonAsync(person.Caller.UserId, cancellationToken))?.Zone);

    private static bool IsNotThere(ConnectorException e) =>
        e.Kind is ConnectorErrorKind.Gone or ConnectorErrorKind.NotInstalled or ConnectorErrorKind.Blocked or ConnectorErrorKind.OurBug;

    private static TeamsPerson? Only(IEnumerable<TeamsPerson> found) => found.Take(2).ToList() is [var only] ? only : null;

    private static TimeSpan KeptFor(TeamsPerson? person) => person is null ? NobodyKept : Kept;

    private static bool IsId(string word) => Guid.TryParseExact(word, "D", out _) || Mri().IsMatch(word);

    private static string KeyOf(string id) => Guid.TryParse(id, out var objectId) ? objectId.ToString() : id;

    [GeneratedRegex(@"^29:[A-Za-z0-9_-]{1,300}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mri();

    [GeneratedRegex(@"</?at( [^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTags();
}
