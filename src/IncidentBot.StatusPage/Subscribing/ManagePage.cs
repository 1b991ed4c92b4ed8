using IncidentBot.StatusPage.Pages;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Subscribing;

/// <summary><c>/status/subscription?token=…</c>: what somebody hears of, and how to change or end it.</summary>
internal static class ManagePage
{
    /// <summary>Draws it.</summary>
    public static Content Of(Desk desk, Subscription subscription, SubscribeForm form, bool saved)
    {
        var path = Notices.AddressOf("/status/subscription", subscription.Token);
        return Content.Of(Layout.Page(desk, $"{desk.Words["Manage"]} · {desk.Settings.Title}", path, desk.Situation().Indicator, Html.Of($"""
            <h1 class="plain">{desk.Words["Manage"]}</h1>
            {Html.If(saved, () => Html.Of($"""<p class="done" role="status">{desk.Words["Saved"]}</p>"""))}
            {Html.If(form.Problem is not null, () => Html.Of($"""<p class="notice" role="alert">{desk.Words[form.Problem!]}</p>"""))}
            {Html.If(subscription.Stage == SubscriptionStage.Asked, () => Html.Of($"""<p class="notice">{desk.Words["StageAsked"]}</p>"""))}
            <p class="lead">{desk.Words.With("ManageText", subscription.Address)}</p>
            <form class="card subscribe" action="{desk.Link(path)}" method="post">
            {ChoicePart.Of(desk, form, withLanguage: !subscription.IsWebhook)}
            <p class="go"><button>{desk.Words["Save"]}</button></p></form>
            <form class="card asks" action="{desk.Link(Notices.AddressOf("/status/unsubscribe", subscription.Token))}" method="post">
            <p>{desk.Words.With("EndText", subscription.Address)}</p><p class="go"><button class="second">{desk.Words["EndNow"]}</button></p></form>
            """)), form.Problem is null ? 200 : 422);
    }
}
