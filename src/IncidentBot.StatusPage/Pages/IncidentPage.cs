using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages;

/// <summary><c>/status/incidents/42</c> and <c>/status/maintenance/43</c>.</summary>
internal sealed record IncidentPage(int Number, bool Planned) : Page
{
    /// <inheritdoc/>
    public override async ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken)
    {
        var incident = desk.Recent.FirstOrDefault(i => i.Number == Number) ?? await desk.Public.FindAsync(Number, cancellationToken);
        if (incident is null) return null;
        var path = Desk.PathOf(incident);
        if (incident.IsPlanned() != Planned) return Content.At(desk.Link(path));

        var (locale, title) = desk.TitleOf(incident);
        return Content.Of(Layout.Page(desk, $"{title} · {desk.Settings.Title}", path, IncidentPart.Tone(incident), Html.Of($"""
            <article class="single is-{IncidentPart.Tone(incident)}">
            <h1{Language.Of(locale, desk)}>{title}</h1>
            <div class="card incident">{IncidentPart.Facts(incident, desk)}</div>
            <h2>{desk.Words.Statements}</h2>
            <div class="card">{StatementPart.All(incident, desk, folded: false)}</div>
            </article>
            """)));
    }
}
