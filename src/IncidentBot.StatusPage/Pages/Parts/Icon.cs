using IncidentBot.Incidents;
using IncidentBot.StatusPage.Model;

namespace IncidentBot.StatusPage.Pages.Parts;

/// <summary>A shape for each level, so that it is never told by colour alone: disc with a tick, spanner, wave, half disc, cross in an octagon.</summary>
internal static class Icon
{
    /// <summary>The indicators there are icons for.</summary>
    public static IReadOnlyList<string> Indicators { get; } = ["none", "maintenance", "minor", "major", "critical"];

    /// <summary>For a level.</summary>
    public static Html Of(Level level) => Of(PublicWords.IndicatorOf(level));

    /// <summary>For an indicator. The words beside it say the same, so it is hidden from screen readers.</summary>
    public static Html Of(string indicator) => Html.Of(
        $"""<svg class="icon is-{indicator}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{Shape(indicator)}</svg>""");

    /// <summary>As a file of its own, for the browser's tab.</summary>
    public static Html File(string indicator) => Html.Of(
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" color="{Colour(indicator)}">{Shape(indicator)}</svg>""");

    private static Html Shape(string indicator) => indicator switch
    {
        "none" => Html.Of($"""<circle cx="12" cy="12" r="11" fill="currentColor"/><path d="M7 12.4l3.4 3.4L17.2 9" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>"""),
        "maintenance" => Html.Of($"""<rect x="1.5" y="1.5" width="21" height="21" rx="6" fill="currentColor"/><path d="M12 6.6v5.6l3.6 2.4" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>"""),
        "minor" => Html.Of($"""<path d="M10.3 2.3a2 2 0 0 1 3.4 0l9 16.2a2 2 0 0 1-1.7 3H3a2 2 0 0 1-1.7-3z" fill="currentColor"/><path d="M12 8.6v5.2M12 17.4v.1" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/>"""),
        "major" => Html.Of($"""<path d="M12 .8l11.2 11.2L12 23.2.8 12z" fill="currentColor"/><path d="M12 7v6M12 16.6v.1" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/>"""),
        _ => Html.Of($"""<path d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z" fill="currentColor"/><path d="M8.4 8.4l7.2 7.2M15.6 8.4l-7.2 7.2" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/>"""),
    };

    private static string Colour(string indicator) => indicator switch
    {
        "none" => "#1a7f4b",
        "maintenance" => "#3b5fc0",
        "minor" => "#9a6200",
        "major" => "#b8480b",
        _ => "#c02434",
    };
}
