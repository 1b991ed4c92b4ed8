using IncidentBot.Public;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages.Parts;

/// <summary>A published statement: its words, or why it was taken back.</summary>
internal static class StatementPart
{
    private const int AlwaysOpen = 3;

    /// <summary>All statements of an incident, newest first; the older ones of a long one open on demand.</summary>
    public static Html All(PublicIncident incident, Desk desk, bool folded)
    {
        var open = folded ? incident.Statements.Take(AlwaysOpen) : incident.Statements;
        var earlier = folded ? incident.Statements.Skip(AlwaysOpen).ToList() : [];
        return Html.Of($"""
            <ol class="statements">{open.Select(s => Of(s, incident, desk))}</ol>
            {Html.If(earlier.Count > 0, () => Html.Of($"""
                <details class="earlier"><summary>{desk.Words.Earlier(earlier.Count)}</summary>
                <ol class="statements">{earlier.Select(s => Of(s, incident, desk))}</ol></details>
                """))}
            """);
    }

    /// <summary>All that stands in a statement's place.</summary>
    public static Html Inside(PublicStatement statement, PublicIncident incident, Desk desk) => Html.Of($"""
        <p class="when"><strong>{desk.Words.Label(statement.Status)}</strong> <span>{Time.Of(statement.PublishedAt, desk)}</span></p>
        {Corrections(statement, incident, desk)}{Words(statement, incident, desk)}
        """);

    private static Html Of(PublicStatement statement, PublicIncident incident, Desk desk) => Html.Of($"""
        <li class="statement" id="s-{statement.Number}">
        {Inside(statement, incident, desk)}
        </li>
        """);

    private static Html Words(PublicStatement statement, PublicIncident incident, Desk desk)
    {
        if (statement.Withdrawal is { } withdrawal)
            return Html.Of($"""<div class="notice"><p>{Time.In(desk.Words.Withdrawn, withdrawal.At, desk)}</p>{Prose.Of(desk.ReasonOf(withdrawal))}</div>""");
        if (statement.State == "withdrawn" || desk.TextOf(statement) is not var (locale, text)) return Html.Nothing;
        var title = text.Title == desk.TitleOf(incident).Words ? Html.Nothing : Html.Of($"""<p class="title">{text.Title}</p>""");
        return Html.Of($"""<div class="prose"{Language.Of(locale, desk)}>{title}{Prose.Of(text.Full)}</div>""");
    }

    private static Html Corrections(PublicStatement statement, PublicIncident incident, Desk desk)
    {
        var corrected = incident.Statements.FirstOrDefault(s => s.CorrectedBy == statement.Number);
        return Html.Of($"""
            {Html.If(statement.CorrectedBy is not null, () => Html.Of($"""
                <p class="notice">{Html.Fill(desk.Words.CorrectedBy, Html.Of($"""<a href="{desk.Link($"{Desk.PathOf(incident)}#s-{statement.CorrectedBy}")}">{desk.Words.SeeCorrection}</a>"""))}</p>
                """))}{Html.If(corrected is not null, () => Html.Of($"""
                <p class="notice">{Html.Fill(desk.Words.Corrects, Html.Of($"""<a href="{desk.Link($"{Desk.PathOf(incident)}#s-{corrected!.Number}")}">{desk.Words.SeeCorrected}</a>"""))}</p>
                """))}
            """);
    }
}
