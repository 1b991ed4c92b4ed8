using IncidentBot.StatusPage.Pages;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Subscribing;

/// <summary>The small pages on the way: each says what happened, and what to do next.</summary>
internal static class Notices
{
    /// <summary>Whatever address was given.</summary>
    public static Content AskedByMail(Desk desk) => Page(desk, "Sent", "/status/subscribe", Html.Of($"""
        <div class="card"><p>{desk.Words["SentText"]}</p><p class="hint">{desk.Words["SentHelp"]}</p></div>
        """));

    /// <summary>Whatever web address was given; with what only its owner may read.</summary>
    public static Content AskedWebhook(Desk desk, NewWebhook webhook)
    {
        var address = desk.Absolute(AddressOf("/status/subscription", webhook.Token));
        return Page(desk, "WebhookSent", "/status/subscribe", Html.Of($"""
            <div class="card"><p>{desk.Words["WebhookSentText"]}</p>
            <p class="keep">{desk.Words["WebhookSecret"]}<code>{webhook.Secret}</code></p>
            <p class="keep">{desk.Words["WebhookManage"]}<a href="{desk.Link(AddressOf("/status/subscription", webhook.Token))}"><code>{address}</code></a></p></div>
            """));
    }

    /// <summary>The question whether they want to.</summary>
    public static Content Confirm(Desk desk, string token)
    {
        var path = AddressOf("/status/subscribe/confirm", token);
        return Page(desk, "ConfirmTitle", path, Html.Of($"""
            <form class="card asks" action="{desk.Link(path)}" method="post"><p>{desk.Words["ConfirmText"]}</p>
            <p class="go"><button>{desk.Words["ConfirmNow"]}</button></p><p class="hint">{desk.Words["ConfirmNot"]}</p></form>
            """));
    }

    /// <summary>They are subscribed.</summary>
    public static Content Confirmed(Desk desk, Subscription subscription) => Page(desk, "Confirmed", "/status/subscribe", Html.Of($"""
        <div class="card"><p>{desk.Words.With("ConfirmedText", subscription.Address)}</p>
        <p class="more"><a href="{desk.Link(AddressOf("/status/subscription", subscription.Token))}">{desk.Words["ManageLink"]}</a></p></div>
        """));

    /// <summary>The question whether they want to leave.</summary>
    public static Content End(Desk desk, Subscription subscription)
    {
        var path = AddressOf("/status/unsubscribe", subscription.Token);
        return Page(desk, "End", path, Html.Of($"""
            <form class="card asks" action="{desk.Link(path)}" method="post"><p>{desk.Words.With("EndText", subscription.Address)}</p>
            <p class="go"><button>{desk.Words["EndNow"]}</button> <a href="{desk.Link(AddressOf("/status/subscription", subscription.Token))}">{desk.Words["Change"]}</a></p></form>
            """));
    }

    /// <summary>They left.</summary>
    public static Content Ended(Desk desk) => Page(desk, "Ended", "/status/subscribe", Html.Of($"""
        <div class="card"><p>{desk.Words["EndedText"]}</p>
        {Html.If(desk.Offer.Any, () => Html.Of($"""<p class="more"><a href="{desk.Link("/status/subscribe")}">{desk.Words["Again"]}</a></p>"""))}</div>
        """));

    /// <summary>A link that is wrong, used up or too old.</summary>
    public static Content Dead(Desk desk) => Page(desk, "Dead", "/status/subscribe", Html.Of($"""
        <div class="card"><p>{desk.Words["DeadText"]}</p>
        {Html.If(desk.Offer.Any, () => Html.Of($"""<p>{desk.Words["DeadSubscribe"]} <a href="{desk.Link("/status/subscribe")}">{desk.Words.Subscribe}</a></p>"""))}
        <p>{desk.Words["DeadEnd"]}</p></div>
        """), 404);

    /// <summary>Too many ask, whoever they are.</summary>
    public static Content TooMany(Desk desk) => Page(desk, "TooMany", "/status/subscribe", Html.Of($"""
        <div class="card"><p>{desk.Words["TooManyText"]}</p></div>{OtherWays.Feeds(desk)}
        """), 429);

    /// <summary>A form that another site sent.</summary>
    public static Content Foreign(Desk desk) => Page(desk, "Foreign", "/status/subscribe", Html.Of($"""
        <div class="card"><p>{desk.Words["ForeignText"]}</p><p class="more"><a href="{desk.Link("/status/subscribe")}">{desk.Words.Subscribe}</a></p></div>
        """), 403);

    /// <summary>An address of somebody's own.</summary>
    public static string AddressOf(string path, string token) => $"{path}?token={Uri.EscapeDataString(token)}";

    private static Content Page(Desk desk, string title, string path, Html main, int status = 200) => Content.Of(Layout.Page(
        desk, $"{desk.Words[title]} · {desk.Settings.Title}", path, desk.Situation().Indicator, Html.Of($"""<h1 class="plain">{desk.Words[title]}</h1>{main}""")), status);
}
