using IncidentBot.Chat;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Features.Statements.Previewing;
using IncidentBot.StatusPage.Pages;
using IncidentBot.StatusPage.Pages.Parts;

namespace IncidentBot.StatusPage.Preview;

/// <summary>One language: every form in which its words go out, and its checks.</summary>
internal static class PreviewColumn
{
    public static Html Of(StatementText text, PreviewDocument document, PreviewDesks desks) => Html.Of($"""
        <article class="column" id="{text.Locale}" aria-labelledby="{text.Locale}-name" tabindex="-1">
        <h2 id="{text.Locale}-name">{PreviewPage.Language(text.Locale)} <code>{text.Locale}</code></h2>
        {Html.If(document.Changes is not null, () => PreviewChanges.Of(document.Changes!.Texts.First(t => t.Locale == text.Locale), document.Changes.Since))}
        {OnThePage(text, document, desks)}
        {ByMail(text, document)}
        {OnX(text)}
        {BySms(text)}
        {PreviewChecks.Of(text.Locale, document)}
        {InChat(text, document, desks)}
        </article>
        """);

    /// <summary>Drawn by the status page's own parts.</summary>
    private static Html OnThePage(StatementText text, PreviewDocument document, PreviewDesks desks)
    {
        var (desk, incident) = (desks.For(text.Locale, document), document.Public);
        var tone = IncidentPart.Tone(incident);
        return Html.Of($"""
            <section class="form"><h3>Status page</h3>
            <div class="card incident is-{tone}" lang="{desk.Words.Locale}">
            <h4>{Icon.Of(tone)}{Language.Title(incident, desk)}</h4>
            {IncidentPart.Facts(incident, desk)}<ol class="statements"><li class="statement">
            {StatementPart.Inside(incident.Statements[0], incident, desk)}
            </li></ol></div></section>
            """);
    }

    // As it is sent, in a frame of its own: it brings its own style.
    private static Html ByMail(StatementText text, PreviewDocument document)
    {
        var mail = document.Mails.First(m => m.Locale == text.Locale);
        return Html.Of($"""
            <section class="form"><h3>Mail{Html.If(!document.GoesByMail, () => Html.Of($""" <span class="count">mail is none of its targets</span>"""))}</h3>
            <p class="quiet">Subject</p><p class="title" lang="{mail.Locale}" dir="auto">{mail.Subject}</p>
            <iframe sandbox class="mail" title="The mail in {Wording.NameOf(mail.Locale)}" src="{document.Link.PathTo("/mail/" + Uri.EscapeDataString(mail.Locale))}"></iframe>
            <details><summary>As plain text</summary><pre class="sheet" lang="{mail.Locale}" dir="auto">{mail.Text}</pre></details></section>
            """);
    }

    private static Html OnX(StatementText text)
    {
        var weight = WeightedLength.Of(text.Short);
        return Html.Of($"""
            <section class="form"><h3>Short form, X <span class="count{Html.If(weight > WeightedLength.Limit, () => Html.Of($" stop"))}">{weight} of {WeightedLength.Limit}</span></h3>
            <p class="sheet plain-text" lang="{text.Locale}" dir="auto">{text.Short}</p></section>
            """);
    }

    private static Html BySms(StatementText text)
    {
        var sms = SmsParts.Of(text.Short);
        return Html.Of($"""
            <section class="form"><h3>SMS <span class="count">{sms.Parts} {(sms.Parts == 1 ? "part" : "parts")}, {sms.Encoding}, {sms.Units} {(sms.Gsm7 ? "septets" : "units")}</span></h3>
            <ol class="sms" lang="{text.Locale}" dir="auto">{sms.Texts.Select(part => Html.Of($"""<li class="plain-text">{part}</li>"""))}</ol></section>
            """);
    }

    private static Html InChat(StatementText text, PreviewDocument document, PreviewDesks desks) => Html.Of($"""
        <section class="form"><h3>Chat</h3>
        {document.Chat switch
        {
            null => Html.Of($"""<p class="quiet">It does not go to chats.</p>"""),
            { Locale: var locale } when locale != text.Locale => Html.Of($"""<p class="quiet">Chats get the text in {PreviewPage.Language(locale)}.</p>"""),
            var chat => Html.Of($"""<div class="sheet said" lang="{chat.Locale}" dir="auto">{chat.Card.Blocks.Select(b => Block(b, desks.Zone))}</div>"""),
        }}
        </section>
        """);

    // A published statement is a title, a text and a note; all three read as they do in the chat's own plain form.
    private static Html Block(Block block, TimeZoneInfo zone)
    {
        var words = new Card([block]).ToPlain(zone);
        return block switch
        {
            TitleBlock => Html.Of($"""<p class="title">{words}</p>"""),
            NoteBlock => Html.Of($"""<p class="quiet" lang="en">{words}</p>"""),
            _ => Html.Of($"""<p class="plain-text">{words}</p>"""),
        };
    }
}
