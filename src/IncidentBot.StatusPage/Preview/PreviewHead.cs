using IncidentBot.Features.Statements.Previewing;
using IncidentBot.StatusPage.Pages;

namespace IncidentBot.StatusPage.Preview;

/// <summary>Who wrote it, who has approved it, what it promises and where it goes.</summary>
internal static class PreviewHead
{
    public static Html Of(PreviewDocument document, PreviewDesks desks) => Html.Of($"""
        <section class="card about" aria-label="About this revision"><dl>
        <div><dt>Incident</dt><dd>{document.Incident}</dd></div>
        <div><dt>Written by</dt><dd>{document.WrittenBy}, {PreviewLayout.Time(document.Revision.At, desks)} (from {document.Template})</dd></div>
        <div><dt>Approvals</dt><dd>{Approvals(document, desks)}</dd></div>
        <div><dt>Promises</dt><dd>{(document.Revision.NextUpdateAt is { } next ? Html.Of($"the next update by {PreviewLayout.Time(next, desks)}") : Html.Of($"no next update"))}</dd></div>
        <div><dt>Goes to</dt><dd>{string.Join(", ", document.Revision.Targets)}</dd></div>
        <div><dt>Checks</dt><dd>{PreviewChecks.Total(document)}</dd></div>
        <div class="hash"><dt>SHA-256</dt><dd><code>{document.Revision.Hash}</code></dd></div>
        </dl>
        {Revisions(document)}
        <p class="quiet">The link is {document.Reader}’s alone and opens until {PreviewLayout.Time(document.Link.Until, desks)}. It is shown as it is, or would be, at {PreviewLayout.Time(document.ShownAt, desks)}.</p>
        </section>
        """);

    private static Html Approvals(PreviewDocument document, PreviewDesks desks) => document.IsOld ? Html.Of($"none counts for it any more") : Html.Of($"""
        {document.Approvals.Count} of {document.Needed}{document.Approvals.Select(a => Html.Of(
            $"<br>{a.By}{Html.If(a.InsteadOf is not null, () => Html.Of($" in {a.InsteadOf}’s stead"))}, {PreviewLayout.Time(a.At, desks)}{Html.If(a.Override is not null, () => Html.Of($", in spite of a check: {a.Override}"))}"))}
        """);

    private static Html Revisions(PreviewDocument document) => Html.If(document.Revisions.Count > 1, () => Html.Of($"""
        <nav aria-label="Revisions"><ul class="switch"><li>Read revision</li>{document.Revisions.Select(r => Html.Of(
            $"""<li><a href="{r.PathAndQuery}"{Html.If(r.Revision == document.Revision.Number, () => Html.Of($" aria-current=\"page\""))}>{r.Revision}</a></li>"""))}</ul></nav>
        {Html.If(document.Changes is not null && document.Revision.Number > 2, () => Html.Of($"""
            <nav aria-label="Compared with"><ul class="switch"><li>Compared with revision</li>{Enumerable.Range(1, document.Revision.Number - 1).Select(number => Html.Of(
                $"""<li><a href="{document.Link.PathAndQuery}&amp;since={number}"{Html.If(number == document.Changes!.Since, () => Html.Of($" aria-current=\"true\""))}>{number}</a></li>"""))}</ul></nav>
            """))}
        """));
}
