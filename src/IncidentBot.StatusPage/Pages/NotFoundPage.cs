using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages;

/// <summary>For every address under which there is nothing: one page, which says where to go on.</summary>
internal sealed record NotFoundPage : Page
{
    /// <summary>The one.</summary>
    public static NotFoundPage Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken) =>
        new(Content.Of(Layout.Page(desk, $"{desk.Words.NotFound} · {desk.Settings.Title}", "/status", desk.Situation().Indicator, Html.Of($"""
            <h1 class="plain">{desk.Words.NotFound}</h1>
            <div class="card"><p>{desk.Words.NotFoundHelp}</p>
            <ul class="links"><li><a href="{desk.Link("/status")}">{desk.Words.Status}</a></li>
            <li><a href="{desk.Link("/status/history")}">{desk.Words.History}</a></li>
            <li><a href="{desk.Link("/status/in")}">{desk.Words.AllCountries}</a></li></ul></div>
            """)), 404));
}

/// <summary>For every country that there is not.</summary>
internal sealed record NoSuchCountryPage : Page
{
    /// <summary>The one.</summary>
    public static NoSuchCountryPage Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken) =>
        new(Content.Of(Layout.Page(desk, $"{desk.Words.NoSuchCountry} · {desk.Settings.Title}", "/status/in", desk.Situation().Indicator, Html.Of($"""
            <h1 class="plain">{desk.Words.NoSuchCountry}</h1>
            <div class="card"><p>{desk.Words.NoSuchCountryHelp}</p>{Places.Chooser(desk)}</div>
            <p class="more"><a href="{desk.Link("/status/in")}">{desk.Words.AllCountries}</a></p>
            """)), 404));
}
