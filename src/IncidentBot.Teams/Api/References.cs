using System.Collections.Concurrent;
using System.Text.Json;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api.Schema;
using Microsoft.Extensions.Options;

namespace IncidentBot.Teams.Api;

/// <summary>
/// Where conversations are spoken to, as their own activities told: kept in the memory, so that the bot can speak first after a restart, and refreshed by everything that
/// comes in. Which of them let the bot in no longer is kept, too, so that nobody calls there in vain. Source: teams.md §5.6.
/// </summary>
internal sealed class References(IPlatformMemory memory, ServiceUrls urls, IOptions<TeamsOptions> options)
{
    // An installation that was told while we were down is found out after so long.
    private static readonly TimeSpan Dead = TimeSpan.FromHours(1);
    private const int ManyWritten = 20_000;
    private const string Conversations = "conversation/";
    private const string DeadOnes = "dead/";

    // As this process last wrote it, so that not every activity is a write.
    private readonly ConcurrentDictionary<string, string> _written = new(StringComparer.Ordinal);

    private string OfTenant => "tenant/" + options.Value.TenantId;

    /// <summary>Takes down what an activity tells: where its conversation is spoken to, who sent it and by what address, whether the app has come or gone.</summary>
    /// <param name="activity">One whose token was checked, and whose <c>serviceUrl</c> was allowed.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RememberAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity is not { ServiceUrl: { } serviceUrl, Conversation.Id: { Length: > 0 and < 500 } id } || !urls.IsAllowed(serviceUrl)) return;
        var bare = ConversationReference.BareId(id);
        var about = new KnownConversation(serviceUrl, activity.Conversation.ConversationType, activity.GetTeamsData().Team?.Id);
        await WriteAsync(OfConversation(bare), JsonSerializer.Serialize(about, TeamsJson.Options), cancellationToken);
        await WriteAsync(OfTenant, serviceUrl, cancellationToken);
        if (activity.From is { AadObjectId: { } objectId, Id: { Length: > 0 and < 500 } mri } && Guid.TryParse(objectId, out var person))
        {
            await RememberPersonAsync(person, mri, bare, ZoneOf(activity), cancellationToken);
            if (about.Type == "personal") await WriteAsync(DirectOf(person.ToString()), bare, cancellationToken);
        }
        if (IsGone(activity)) await MarkDeadAsync(bare, "removed", cancellationToken);
        else await ReviveAsync(activity, bare, cancellationToken);
    }

    /// <summary>The address of a conversation, by its id without a thread: as it told itself, else the tenant's, else the cloud's.</summary>
    public async Task<ConversationReference> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        var bare = ConversationReference.BareId(conversationId);
        return new((await ReadAsync<KnownConversation>(OfConversation(bare), cancellationToken))?.ServiceUrl ?? await ServiceUrlAsync(cancellationToken), bare);
    }

    /// <summary>Whether the bot has heard of a conversation, and may say something there as far as it knows.</summary>
    public async Task<bool> IsKnownAsync(string conversationId, CancellationToken cancellationToken) =>
        await ReadAsync<KnownConversation>(OfConversation(ConversationReference.BareId(conversationId)), cancellationToken) is not null
        && await DeadBecauseAsync(ConversationReference.BareId(conversationId), cancellationToken) is null;

    /// <summary>The Connector of the tenant.</summary>
    public async Task<string> ServiceUrlAsync(CancellationToken cancellationToken) =>
        await memory.RecallAsync(TeamsPlatform.PlatformName, OfTenant, cancellationToken) ?? urls.Default;

    /// <summary>Group conversations in which people may be looked up, one for each team: the announcements' first.</summary>
    public async Task<IReadOnlyList<string>> RostersAsync(int most, CancellationToken cancellationToken)
    {
        var announcements = options.Value.AnnounceConversation;
        if (announcements.Length > 0) return [announcements];
        var known = await memory.ListAsync(TeamsPlatform.PlatformName, Conversations, cancellationToken);
        return
        [
            .. known.Select(k => (Id: k.Key[Conversations.Length..], About: Read<KnownConversation>(k.Value)))
                .Where(k => k.About is { Type: "channel" or "groupChat" }).DistinctBy(k => k.About!.TeamId ?? k.Id).Take(most).Select(k => k.Id),
        ];
    }

    /// <summary>What is known of somebody, by their object id in Entra; null for one who never spoke to the bot.</summary>
    public Task<KnownPerson?> PersonAsync(string objectId, CancellationToken cancellationToken) => ReadAsync<KnownPerson>("person/" + objectId, cancellationToken);

    /// <summary>The personal chat with somebody; null where none is known.</summary>
    public Task<string?> DirectAsync(string objectId, CancellationToken cancellationToken) => memory.RecallAsync(TeamsPlatform.PlatformName, DirectOf(objectId), cancellationToken);

    /// <summary>Takes down the personal chat with somebody.</summary>
    public Task RememberDirectAsync(string objectId, string conversationId, CancellationToken cancellationToken) => WriteAsync(DirectOf(objectId), conversationId, cancellationToken);

    /// <summary>Nothing is to be said to a conversation, or to a person who has none, until the app is installed there.</summary>
    public Task MarkDeadAsync(string id, string code, CancellationToken cancellationToken) =>
        memory.KeepAsync(TeamsPlatform.PlatformName, MemoryKey.Of(DeadOnes, id), code, Dead, cancellationToken);

    /// <summary>Why nothing is to be said to a conversation or person; null where it is.</summary>
    public Task<string?> DeadBecauseAsync(string id, CancellationToken cancellationToken) =>
        memory.RecallAsync(TeamsPlatform.PlatformName, MemoryKey.Of(DeadOnes, id), cancellationToken);

    /// <summary>A chat is there no more: the next time, it is asked for anew.</summary>
    public async Task ForgetChatAsync(string conversationId, CancellationToken cancellationToken)
    {
        foreach (var (key, chat) in await memory.ListAsync(TeamsPlatform.PlatformName, DirectOf(""), cancellationToken))
            if (chat == conversationId) await ForgetAsync(key, cancellationToken);
        await ForgetAsync(OfConversation(conversationId), cancellationToken);
    }

    private async Task RememberPersonAsync(Guid person, string mri, string conversationId, string? zone, CancellationToken cancellationToken)
    {
        // What a press, say, does not tell of the zone is as before.
        zone ??= (await PersonAsync(person.ToString(), cancellationToken))?.Zone;
        await WriteAsync("person/" + person, JsonSerializer.Serialize(new KnownPerson(mri, conversationId, zone), TeamsJson.Options), cancellationToken);
    }

    // Whoever is heard of there is there. With an installation in a team come all its channels, and nobody tells which.
    private async Task ReviveAsync(Activity activity, string bare, CancellationToken cancellationToken)
    {
        if (await DeadBecauseAsync(bare, cancellationToken) is not null) await ForgetAsync(MemoryKey.Of(DeadOnes, bare), cancellationToken);
        if (!HasCome(activity)) return;
        if (activity.From?.AadObjectId is { } objectId && Guid.TryParse(objectId, out var person)) await ForgetAsync(MemoryKey.Of(DeadOnes, person.ToString()), cancellationToken);
        if (!ConversationIds.IsChannel(bare)) return;
        foreach (var (key, _) in await memory.ListAsync(TeamsPlatform.PlatformName, DeadOnes + "19:", cancellationToken)) await ForgetAsync(key, cancellationToken);
    }

    private static bool HasCome(Activity activity) =>
        (activity.Type == ActivityTypes.InstallationUpdate && activity.Action is "add" or "add-upgrade") || IsAmong(activity.MembersAdded, activity);

    private static bool IsGone(Activity activity) =>
        (activity.Type == ActivityTypes.InstallationUpdate && activity.Action == "remove") || IsAmong(activity.MembersRemoved, activity);

    private static bool IsAmong(IReadOnlyList<ChannelAccount>? members, Activity activity) =>
        activity.Type == ActivityTypes.ConversationUpdate && activity.Recipient?.Id is { } bot && members?.Any(m => m.Id == bot) == true;

    private static string? ZoneOf(Activity activity) =>
        activity.Entities?.FirstOrDefault(e => e.Type == "clientInfo")?.Timezone ?? activity.LocalTimezone;

    private static string OfConversation(string bareId) => MemoryKey.Of(Conversations, bareId);

    private static string DirectOf(string objectId) => MemoryKey.Of("direct/", objectId);

    private async Task WriteAsync(string key, string value, CancellationToken cancellationToken)
    {
        if (_written.TryGetValue(key, out var last) && last == value) return;
        if (_written.Count >= ManyWritten) _written.Clear();
        await memory.KeepAsync(TeamsPlatform.PlatformName, key, value, null, cancellationToken);
        _written[key] = value;
    }

    private Task ForgetAsync(string key, CancellationToken cancellationToken)
    {
        _written.TryRemove(key, out _);
        return memory.ForgetAsync(TeamsPlatform.PlatformName, key, cancellationToken);
    }

    private async Task<T?> ReadAsync<T>(string key, CancellationToken cancellationToken) where T : class =>
        await memory.RecallAsync(TeamsPlatform.PlatformName, key, cancellationToken) is { } json ? Read<T>(json) : null;

    private static T? Read<T>(string json) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, TeamsJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record KnownConversation(string ServiceUrl, string? Type, string? TeamId);
}

/// <summary>What somebody's own activities have told.</summary>
/// <param name="Mri">Their <c>29:…</c> id, by which they are written to.</param>
/// <param name="ConversationId">Where they were last heard, without a thread: there they can be looked up.</param>
/// <param name="Zone">Their time zone, as in the tz database; null where no client told.</param>
internal sealed record KnownPerson(string Mri, string ConversationId, string? Zone);
