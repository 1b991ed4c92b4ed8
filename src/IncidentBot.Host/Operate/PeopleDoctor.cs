using System.Runtime.CompilerServices;
using IncidentBot.Chat;
using IncidentBot.People;
using Microsoft.Extensions.Options;

namespace IncidentBot.Host.Operate;

/// <summary>Looks for the accounts and groups of platforms that the lists of people name.</summary>
/// <param name="services">Asked only when it looks: with wrong settings nothing can be put together.</param>
internal sealed class PeopleDoctor(IServiceProvider services) : IDoctorCheck
{
    public string Name => "people";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lists = services.GetRequiredService<IOptions<PeopleOptions>>().Value;
        (string Key, IReadOnlyList<string> Entries)[] all = [("People:Approvers", lists.Approvers), ("People:Admins", lists.Admins), ("People:Duty", lists.Duty)];
        foreach (var (key, entries) in all)
            foreach (var entry in entries.Where(e => e.Contains('/', StringComparison.Ordinal) && RoleEntry.Of(e) is null))
                yield return services.GetRequiredService<NamedPeople>().PlatformOf(entry) is var (platform, name)
                    ? await LookAsync(key, entry, platform, name, cancellationToken)
                    : Finding.Bad($"{key} names {entry}, and there is no such chat", "Set that chat up, or name people by their mail address");
    }

    private static async Task<Finding> LookAsync(string key, string entry, IChatPlatform platform, string name, CancellationToken cancellationToken)
    {
        try
        {
            if (await platform.MembersAsync(name, cancellationToken) is { } members)
                return members.Count > 0 ? Finding.Good($"{key} names {entry}, a group of {members.Count}") : Finding.Bad($"{key} names {entry}, a group of nobody", "Put people into it");
            return await platform.FindUserAsync(name, cancellationToken) is { } person
                ? Finding.Good($"{key} names {entry}, {person.Name}")
                : Finding.Bad($"{key} names {entry}, and there is neither such a group nor such a person", "Write a group as slack/@on-call or slack/S0123ABCD, in Teams as teams/19:…@thread.tacv2, a person by their mail address");
        }
        catch (DeliveryException e)
        {
            return Finding.Bad($"{key} names {entry}, which cannot be looked up ({e.Message.TrimEnd('.')})", "Mend what stands above, then try again");
        }
    }
}
