using IncidentBot.Incidents;
using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages.Parts;

/// <summary>The services in their groups, each with its level and where.</summary>
internal static class ServicesPart
{
    /// <summary>All of them.</summary>
    public static Html Of(IReadOnlyList<ServiceState> services, Desk desk) => Html.Of($"""
        <section class="services" aria-labelledby="services"><h2 id="services">{desk.Words.Services}</h2>
        {services.GroupBy(s => s.Service.Group, StringComparer.OrdinalIgnoreCase!).OrderBy(g => g.Key is null)
            .Select(group => Group(group.Key, [.. group], services, desk))}
        </section>
        """);

    /// <summary>The places alone, for what has not begun.</summary>
    public static Html PlacesOnly(IReadOnlyList<Whereabouts> where, Desk desk) =>
        Html.Of($"""<div class="levels">{where.Select(w => Places.Of(w.Countries, w.Everywhere, desk))}</div>""");

    /// <summary>A service's levels, each with its places; one line where there is but one.</summary>
    public static Html Levels(IReadOnlyList<Whereabouts> where, Desk desk) => Html.Of($"""
        <div class="levels">{where.Select(w => Html.Of($"""<div>{Level(w.Level, desk)}{Places.Of(w.Countries, w.Everywhere, desk)}</div>"""))}</div>
        """);

    private static Html Group(string? name, IReadOnlyList<ServiceState> members, IReadOnlyList<ServiceState> all, Desk desk) => Html.Of($"""
        <div class="card group">{Html.If(members.Count < all.Count || name is not null, () => Html.Of($"<h3>{name ?? desk.Words.OtherServices}</h3>"))}
        <ul>{members.Select(s => Row(s, desk))}</ul></div>
        """);

    private static Html Row(ServiceState state, Desk desk) => Html.Of($"""
        <li class="service"><div><span class="name">{state.Service.Name}</span>{Html.If(state.Service.Description is not null, () => Html.Of(
            $"""<span class="description">{state.Service.Description}</span>"""))}</div>
        {(state.Where.Count > 0 ? Levels(state.Where, desk) : Html.Of($"""<div class="levels"><div>{Level(state.Level, desk)}</div></div>"""))}</li>
        """);

    private static Html Level(Level level, Desk desk) => Html.Of(
        $"""<span class="level is-{PublicWords.IndicatorOf(level)}">{Icon.Of(level)}{desk.Words.Label(level)}</span>""");
}
