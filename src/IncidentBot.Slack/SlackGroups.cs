using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;

namespace IncidentBot.Slack;

/// <summary>The workspace's user groups, as Slack told them a few minutes ago at most.</summary>
internal sealed class SlackGroups(SlackApiClient api, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly Shared<string, IReadOnlyList<UserGroup>> _groups = new(time, Kept);
    private readonly Shared<string, IReadOnlyList<string>> _members = new(time, Kept);

    /// <summary>The user ids of a group's members, by its id (<c>S…</c>), its handle or as it is mentioned; null where there is no such group.</summary>
    /// <exception cref="SlackException">Slack said no, or could not be asked.</exception>
    public async Task<IReadOnlyList<string>?> MembersAsync(string group, CancellationToken cancellationToken)
    {
        var word = Unwrapped(group);
        try
        {
            var groups = await _groups.GetAsync("", async _ => (await api.UserGroups.List(CancellationToken.None)).Usergroups, cancellationToken);
            var found = groups.FirstOrDefault(g => g.Id == word) ?? groups.FirstOrDefault(g => g.Handle.Equals(word, StringComparison.OrdinalIgnoreCase));
            return found is null ? null : await _members.GetAsync(found.Id, async id => (await api.UserGroups.UsersList(id, CancellationToken.None)).Users, cancellationToken);
        }
        catch (SlackException e) when (e.ErrorCode is "no_such_subteam" or "plan_upgrade_required")
        {
            return null;
        }
    }

    // <!subteam^S1>, <!subteam^S1|@oncall>, @oncall.
    private static string Unwrapped(string group)
    {
        var word = group.Trim();
        if (word.StartsWith("<!subteam^", StringComparison.Ordinal) && word.EndsWith('>')) word = word[10..^1].Split('|')[0];
        return word.TrimStart('@');
    }
}
