using IncidentBot.StatusPage.Pages;
using IncidentBot.StatusPage.Serving;
using Microsoft.AspNetCore.Http;

namespace IncidentBot.StatusPage.Subscribing;

/// <summary>Takes the form. Whoever's the address is, and whatever we know of it, the answer is the same to the byte and takes the same work.</summary>
internal sealed class SubscribeHandler(StatusPages pages, ISubscriptions subscriptions, SourceLimit sources)
{
    /// <summary>Of whatever can be subscribed at <c>/status/subscribe</c>.</summary>
    public Task AskAsync(HttpContext context) => AskAsync(context, byWebhook: !subscriptions.Offer.Mail);

    /// <summary>Of webhooks.</summary>
    public Task AskWebhookAsync(HttpContext context) => AskAsync(context, byWebhook: true);

    private async Task AskAsync(HttpContext context, bool byWebhook)
    {
        var desk = await pages.DeskAsync(name => context.Request.Query[name], context.Request.Headers.AcceptLanguage, context.RequestAborted);
        await StatusPageHandler.SendPrivateAsync(context, await AnswerAsync(context, desk, byWebhook), desk.Words.Locale);
    }

    private async Task<Content> AnswerAsync(HttpContext context, Desk desk, bool byWebhook)
    {
        if (byWebhook ? !desk.Offer.Webhooks : !desk.Offer.Mail) return (await NotFoundPage.Instance.RenderAsync(desk, context.RequestAborted))!;
        if (!Origin.IsOurs(context.Request, desk.Settings)) return Notices.Foreign(desk);
        if (await FormBody.ReadAsync(context.Request) is not { } fields)
            return SubscribePage.Of(desk, SubscribeForm.Empty(desk.Locale) with { Problem = "Problem.form" }, byWebhook);

        var form = SubscribeForm.Read(fields, desk);
        if (form.Problem is not null) return SubscribePage.Of(desk, form, byWebhook);
        if (!sources.Admits(SourceLimit.SourceOf(context))) return TooMany(context, desk);
        var answer = byWebhook
            ? await subscriptions.AskByWebhookAsync(form.Address, form.Choice, context.RequestAborted)
            : await subscriptions.AskByMailAsync(form.Address, form.Choice, context.RequestAborted);
        return answer switch
        {
            { Outcome: AskOutcome.NoAddress } => SubscribePage.Of(desk, form with { Problem = byWebhook ? "Problem.webhook" : "Problem.address" }, byWebhook),
            { Outcome: AskOutcome.TooMany } => TooMany(context, desk),
            { Webhook: { } webhook } => Notices.AskedWebhook(desk, webhook),
            _ => Notices.AskedByMail(desk),
        };
    }

    private static Content TooMany(HttpContext context, Desk desk)
    {
        context.Response.Headers.RetryAfter = "3600";
        return Notices.TooMany(desk);
    }
}
