using IncidentBot.Features.Statements.Previewing;
using IncidentBot.StatusPage.Pages;

namespace IncidentBot.StatusPage.Preview;

/// <summary>The preview: who stands for the words, what was changed, and every language with all its forms and checks beside the others.</summary>
internal static class PreviewPage
{
    /// <summary>Draws it.</summary>
    public static Html Of(PreviewDocument document, PreviewDesks desks)
    {
        var name = $"S-{document.Link.Statement}, revision {document.Revision.Number}";
        var texts = document.Revision.Texts;
        return PreviewLayout.Page($"{name} · preview", Html.Of($"""
            <h1 class="plain">{name} <span class="badge">{Incidents.StatementNames.InWords(document.State)}</span></h1>
            {PreviewNotices.Of(document, desks)}
            {PreviewHead.Of(document, desks)}
            {PreviewChanges.Facts(document)}
            <nav class="locales" aria-label="Languages"><ul>{texts.Select(t => Html.Of($"""<li><a href="#{t.Locale}">{Language(t.Locale)}{Verdict(document, t.Locale)}</a></li>"""))}</ul></nav>
            <div class="columns{Html.If(document.Changes is not null, () => Html.Of($" compared"))}">{texts.Select(t => PreviewColumn.Of(t, document, desks))}</div>
            """), desks);
    }

    /// <summary>A language by its own name.</summary>
    public static Html Language(string locale) => Html.Of($"""<span lang="{locale}">{Wording.NameOf(locale)}</span>""");

    // In a sign, and in words for those who do not see it.
    private static Html Verdict(PreviewDocument document, string locale) => PreviewChecks.Worst(document, locale) switch
    {
        Features.Statements.Checks.CheckLevel.Block => Html.Of($""" <span class="mark stop"><span class="sr">: a check stops it </span>✕</span>"""),
        Features.Statements.Checks.CheckLevel.Warn => Html.Of($""" <span class="mark look"><span class="sr">: there is something to look at </span>!</span>"""),
        _ => Html.Of($""" <span class="mark good"><span class="sr">: all checks passed </span>✓</span>"""),
    };
}
