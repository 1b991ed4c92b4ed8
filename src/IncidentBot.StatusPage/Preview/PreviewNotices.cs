using IncidentBot.Features.Statements.Previewing;
using IncidentBot.Incidents;
using IncidentBot.StatusPage.Pages;

namespace IncidentBot.StatusPage.Preview;

/// <summary>What must be known before a word is read: that this is not the newest text, or that it cannot come out, or that it already did.</summary>
internal static class PreviewNotices
{
    public static Html Of(PreviewDocument document, PreviewDesks desks) => Html.Of($"{Older(document)}{Standing(document, desks)}");

    private static Html Older(PreviewDocument document) => Html.If(document.IsOld, () => Html.Of($"""
        <div class="banner is-critical old" role="status"><div><p class="loud">This is not the newest text.</p>
        <p>Revision {document.Revisions[^1].Revision} has taken the place of revision {document.Revision.Number}. What you read here can no longer be approved.
        <a href="{document.Revisions[^1].PathAndQuery}">Read revision {document.Revisions[^1].Revision}</a></p></div></div>
        """));

    private static Html Standing(PreviewDocument document, PreviewDesks desks) => document.State switch
    {
        StatementState.Withdrawn => Notice("critical", Html.Of($"Withdrawn: customers no longer read these words. {document.Reason ?? ""}")),
        StatementState.Void => Notice("minor", Html.Of($"Void: {document.Reason ?? ""}. Draft it again with today’s facts.")),
        StatementState.Corrected => Notice("minor", Html.Of($"Corrected since: customers read it with a notice that says so.")),
        StatementState.Draft when document.Reason is { } reason => Notice("minor", Html.Of($"Sent back: {reason}")),
        StatementState.Published or StatementState.Publishing when document.PublishedAt is { } at => Notice("none", Html.Of($"Published {PreviewLayout.Time(at, desks)}: this is what went out.")),
        _ when document.WhyVoid is { } why => Notice("minor", Html.Of($"It cannot go out as it stands: {why}.")),
        _ => Html.Nothing,
    };

    private static Html Notice(string tone, Html words) => Html.Of($"""<div class="banner is-{tone}"><p>{words}</p></div>""");
}
