using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages.Parts;

/// <summary>The first thing that a reader sees: how it is, in one sentence.</summary>
internal static class Banner
{
    /// <summary>Draws it.</summary>
    /// <param name="headline">The sentence.</param>
    /// <param name="under">What else must be said at once.</param>
    /// <param name="indicator">How bad it is.</param>
    /// <param name="desk">What the page is made from.</param>
    /// <param name="live">Whether minutes matter, so that the page says how old it is.</param>
    public static Html Of(string headline, Html under, string indicator, Desk desk, bool live) => Html.Of($"""
        <div class="banner is-{indicator}">{Icon.Of(indicator)}<div><h1>{headline}</h1><p>{under}</p>{Html.If(live, () => Html.Of(
            $"""<p class="asof">{Time.In(desk.Words.AsOf, desk.Clock.ThisMinute(), desk)}</p>"""))}</div></div>
        """);
}

/// <summary>A section of incidents, if there are any.</summary>
internal static class Articles
{
    /// <summary>Draws it.</summary>
    public static Html Of(string heading, string id, IReadOnlyList<Public.PublicIncident> incidents, Desk desk) =>
        Html.If(incidents.Count > 0, () => Html.Of($"""
            <section aria-labelledby="{id}"><h2 id="{id}">{heading}</h2>{incidents.Select(i => IncidentPart.Of(i, desk))}</section>
            """));
}
