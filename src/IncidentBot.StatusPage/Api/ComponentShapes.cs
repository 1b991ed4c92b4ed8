using IncidentBot.Incidents;
using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Api;

/// <summary>The services as Statuspage's components, groups among them.</summary>
internal static class ComponentShapes
{
    /// <summary>The page's id in every shape.</summary>
    public const string PageId = "status";

    /// <summary>Theirs is never empty; nobody knows when a service of the catalog was made.</summary>
    private static readonly string Created = Stamp(DateTimeOffset.UnixEpoch);

    /// <summary>All of them: the groups, each followed by its members, then those in no group.</summary>
    public static IReadOnlyList<ApiComponent> All(Situation now, Desk desk)
    {
        var all = new List<ApiComponent>();
        foreach (var group in now.Services.GroupBy(s => s.Service.Group, StringComparer.OrdinalIgnoreCase!).OrderBy(g => g.Key is null))
        {
            if (group.Key is not null) all.Add(GroupOf(group.Key, [.. group], all.Count + 1, desk));
            var members = all.Count;
            all.AddRange(group.Select((s, i) => Of(s, group.Key is null ? members + i + 1 : i + 1, desk)));
        }
        return all;
    }

    /// <summary>One of them.</summary>
    public static ApiComponent Of(ServiceState state, int position, Desk desk) => new(
        state.Service.Key, state.Service.Name, Names.Of(state.Level), Created, LastTold(state.Service.Key, desk), position,
        state.Service.Description, Showcase: true, StartDate: null, state.Service.Group is { } group ? GroupId(group) : null, PageId, Group: false, OnlyShowIfDegraded: false)
    {
        Countries = [.. state.Where.SelectMany(w => w.Countries).Order(StringComparer.Ordinal)],
        Everywhere = state.Where.Any(w => w.Everywhere),
    };

    /// <summary>Their instants: milliseconds, UTC.</summary>
    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ");

    private static ApiComponent GroupOf(string name, IReadOnlyList<ServiceState> members, int position, Desk desk) => new(
        GroupId(name), name, Names.Of(members.Max(m => m.Level)), Created, members.Max(m => LastTold(m.Service.Key, desk))!, position,
        Description: null, Showcase: false, StartDate: null, GroupId: null, PageId, Group: true, OnlyShowIfDegraded: false)
    {
        Components = [.. members.Select(m => m.Service.Key)],
        Countries = [.. members.SelectMany(m => m.Where).SelectMany(w => w.Countries).Distinct().Order(StringComparer.Ordinal)],
        Everywhere = members.All(m => m.Where.Any(w => w.Everywhere)),
    };

    private static string GroupId(string name) =>
        "group-" + string.Concat(name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-'));

    private static string LastTold(string key, Desk desk) =>
        Stamp(desk.Recent.Where(i => i.Impacts.Any(x => x.Service == key)).Select(i => i.UpdatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max());
}
