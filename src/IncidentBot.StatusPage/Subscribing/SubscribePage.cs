using IncidentBot.StatusPage.Pages;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Subscribing;

/// <summary><c>/status/subscribe</c> and <c>/status/subscribe/webhook</c>: the form. Where only webhooks can be subscribed, the first is for them, too.</summary>
internal sealed record SubscribePage(bool ByWebhook) : Page
{
    /// <inheritdoc/>
    public override ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (ByWebhook ? !desk.Offer.Webhooks : !desk.Offer.Any) return new((Content?)null);
        return new(Of(desk, SubscribeForm.Empty(desk.Locale), ByWebhook || !desk.Offer.Mail));
    }

    /// <summary>The page with what somebody filled in.</summary>
    public static Content Of(Desk desk, SubscribeForm form, bool byWebhook)
    {
        var path = PathOf(desk, byWebhook);
        return Content.Of(Layout.Page(desk, $"{Title(desk, byWebhook)} · {desk.Settings.Title}", path, desk.Situation().Indicator, Html.Of($"""
            <h1 class="plain">{Title(desk, byWebhook)}</h1>
            <p class="lead">{desk.Words[byWebhook ? "WebhookIntro" : "SubscribeIntro"]}</p>
            {Problem(desk, form)}
            <form class="card subscribe" action="{desk.Link(path)}" method="post">
            {(byWebhook ? WebAddress(desk, form) : MailAddress(desk, form))}
            {ChoicePart.Of(desk, form, withLanguage: !byWebhook)}
            <p class="go"><button>{desk.Words["SubscribeNow"]}</button> <span>{desk.Words["SubscribePrivacy"]}</span></p>
            </form>
            {OtherWays.Of(desk, byWebhook)}
            """)), form.Problem is null ? 200 : 422);
    }

    private static string PathOf(Desk desk, bool byWebhook) => byWebhook && desk.Offer.Mail ? "/status/subscribe/webhook" : "/status/subscribe";

    private static string Title(Desk desk, bool byWebhook) => desk.Words[byWebhook ? "WebhookTitle" : "SubscribeTitle"];

    private static Html Problem(Desk desk, SubscribeForm form) => Html.If(form.Problem is not null, () => Html.Of($"""
        <p class="notice" id="problem" role="alert">{desk.Words[form.Problem!]}</p>
        """));

    private static Html MailAddress(Desk desk, SubscribeForm form) => Html.Of($"""
        <div class="field"><label for="address">{desk.Words["MailAddress"]}</label>
        <input id="address" name="address" type="email" value="{form.Address}" autocomplete="email" maxlength="254" required aria-describedby="next"{Wrong(form)}>
        <p class="hint" id="next">{desk.Words["SubscribeNext"]}</p></div>
        """);

    private static Html WebAddress(Desk desk, SubscribeForm form) => Html.Of($"""
        <div class="field"><label for="address">{desk.Words["WebhookAddress"]}</label>
        <input id="address" name="address" type="url" value="{form.Address}" placeholder="https://" autocomplete="off" maxlength="1000" required aria-describedby="next"{Wrong(form)}>
        <p class="hint" id="next">{desk.Words["WebhookNext"]}</p></div>
        """);

    private static Html Wrong(SubscribeForm form) => Html.If(form.Problem is "Problem.address" or "Problem.webhook", () => Html.Of($" aria-invalid=\"true\" autofocus"));
}

/// <summary>How else one can follow.</summary>
internal static class OtherWays
{
    /// <summary>The other kind of subscription, and the feeds.</summary>
    public static Html Of(Desk desk, bool byWebhook) => Of(desk, byWebhook && desk.Offer.Mail ? Way(desk.Link("/status/subscribe"), desk.Words["ByMail"])
        : !byWebhook && desk.Offer.Webhooks ? Way(desk.Link("/status/subscribe/webhook"), desk.Words["ByWebhook"])
        : Html.Nothing);

    /// <summary>The feeds alone.</summary>
    public static Html Feeds(Desk desk) => Of(desk, Html.Nothing);

    private static Html Of(Desk desk, Html first) => Html.Of($"""
        <section aria-labelledby="other"><h2 id="other">{desk.Words["OtherWays"]}</h2>
        <ul class="links ways">{first}{Way(desk.Link("/status/feed.atom"), "Atom")}{Way(desk.Link("/status/feed.json"), "JSON Feed")}</ul></section>
        """);

    private static Html Way(string address, string words) => Html.Of($"""<li><a href="{address}">{words}</a></li>""");
}
