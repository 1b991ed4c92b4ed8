using System.Collections.Concurrent;
using IncidentBot.Chat;
using IncidentBot.Messages;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IncidentBot.People;

/// <summary>
/// Whom the settings name: people by what they are called, and whoever is in a platform's group (<c>slack/S0123</c>, <c>slack/@on-call</c>).
/// A group is asked for at most twice a minute; when its platform cannot be asked, the last answer holds.
/// </summary>
internal sealed partial class NamedPeople(IOptions<PeopleOptions> options, Platforms platforms, TimeProvider time, ILogger<NamedPeople> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lists of the settings.</summary>
    public PeopleOptions Lists => options.Value;

    /// <summary>Whether a list names a person; null where it may, but the platform of a group cannot be asked and never could.</summary>
    public async Task<bool?> IsNamedAsync(IReadOnlyList<string> list, Person person, CancellationToken cancellationToken)
    {
        if (PeopleOptions.Names(list, person)) return true;
        bool? named = false;
        foreach (var entry in list)
        {
            if (PlatformOf(entry) is not { } group) continue;
            try
            {
                if (await IsInAsync(group.Platform, group.Name, person, cancellationToken)) return true;
            }
            catch (DeliveryException problem)
            {
                Log.CannotAsk(log, entry, problem);
                named = null;
            }
        }
        return named;
    }

    /// <summary>The platform that an entry names, and the account or group there; null where it names no platform that is configured.</summary>
    public (IChatPlatform Platform, string Name)? PlatformOf(string entry) =>
        entry.Split('/', 2) is [var platform, var name] && platforms.All.FirstOrDefault(p => p.Name.Equals(platform.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found
            ? (found, name.Trim().TrimStart('@')) : null;

    /// <summary>The ids of those who are in a platform's group; null where it has no such group.</summary>
    /// <exception cref="DeliveryException">It cannot be asked, and never could.</exception>
    public async Task<IReadOnlyList<string>?> MembersAsync(IChatPlatform platform, string group, CancellationToken cancellationToken)
    {
        var key = $"{platform.Name}/{group}";
        var now = time.GetUtcNow();
        var last = _answers.GetValueOrDefault(key);
        if (last is null || now - last.AskedAt >= Fresh) _answers[key] = last = await AskAsync(platform, group, now, last, cancellationToken);
        return last.Problem is null ? last.Members : throw last.Problem;
    }

    private async Task<bool> IsInAsync(IChatPlatform platform, string group, Person person, CancellationToken cancellationToken)
    {
        if (await MembersAsync(platform, group, cancellationToken) is not { Count: > 0 } members) return false;
        if (person.Accounts.TryGetValue(platform.Name, out var account)) return members.Contains(account);
        return person.Email is { } email && await platform.FindUserAsync(email, cancellationToken) is { } there && members.Contains(there.UserId);
    }

    private async Task<Answer> AskAsync(IChatPlatform platform, string group, DateTimeOffset now, Answer? last, CancellationToken cancellationToken)
    {
        try
        {
            return new(now, await platform.MembersAsync(group, cancellationToken), null);
        }
        catch (DeliveryException problem) when (last is { Problem: null })
        {
            Log.LastAnswerHolds(log, platform.Name, group, problem);
            return last with { AskedAt = now };
        }
        catch (DeliveryException problem)
        {
            return new(now, null, problem);
        }
    }

    private sealed record Answer(DateTimeOffset AskedAt, IReadOnlyList<string>? Members, DeliveryException? Problem);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Who is in {Entry} cannot be asked, so nobody counts as named by it")]
        public static partial void CannotAsk(ILogger log, string entry, Exception problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Who is in {Platform}/{Group} cannot be asked; the last answer holds")]
        public static partial void LastAnswerHolds(ILogger log, string platform, string group, Exception problem);
    }
}
