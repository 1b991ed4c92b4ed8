using IncidentBot.StatusPage.Serving;
using Microsoft.AspNetCore.Http;

namespace IncidentBot.StatusPage.Subscribing;

/// <summary>Serves the links that stand in mails. Looking at one changes nothing; a wrong one gets the same kind answer wherever it leads.</summary>
internal sealed class SubscriptionHandler(StatusPages pages, ISubscriptions subscriptions)
{
    private const int LongestToken = 200;

    /// <summary>Asks whether they want to.</summary>
    public Task ShowConfirmAsync(HttpContext context) => AnswerAsync(context, async (desk, token) =>
        await subscriptions.CanConfirmAsync(token, context.RequestAborted) ? Notices.Confirm(desk, token) : null);

    /// <summary>They do.</summary>
    public Task ConfirmAsync(HttpContext context) => AnswerAsync(context, async (desk, token) =>
        await subscriptions.ConfirmAsync(token, context.RequestAborted) is { } subscription ? Notices.Confirmed(desk, subscription) : null);

    /// <summary>Asks whether they want to leave.</summary>
    public Task ShowEndAsync(HttpContext context) => AnswerAsync(context, async (desk, token) => await subscriptions.FindAsync(token, context.RequestAborted) switch
    {
        null => null,
        { Stage: SubscriptionStage.Ended } => Notices.Ended(desk),
        var subscription => Notices.End(desk, subscription),
    });

    /// <summary>They do; also in one click from a mail program, which posts <c>List-Unsubscribe=One-Click</c> and shows nobody the answer. Source: RFC 8058.</summary>
    public Task EndAsync(HttpContext context) => AnswerAsync(context, async (desk, token) =>
        await subscriptions.EndAsync(token, context.RequestAborted) ? Notices.Ended(desk) : null);

    /// <summary>Shows a subscription.</summary>
    public Task ShowAsync(HttpContext context) => AnswerAsync(context, async (desk, token) => await subscriptions.FindAsync(token, context.RequestAborted) switch
    {
        null => null,
        { Stage: SubscriptionStage.Ended } => Notices.Ended(desk),
        var subscription => ManagePage.Of(desk, subscription, SubscribeForm.Of(subscription.Choice), saved: false),
    });

    /// <summary>Changes it.</summary>
    public Task ChangeAsync(HttpContext context) => AnswerAsync(context, async (desk, token) =>
    {
        if (await subscriptions.FindAsync(token, context.RequestAborted) is not { Stage: not SubscriptionStage.Ended } subscription) return null;
        var form = await FormBody.ReadAsync(context.Request) is { } fields ? SubscribeForm.Read(fields, desk) : SubscribeForm.Of(subscription.Choice) with { Problem = "Problem.form" };
        if (form.Problem is not null) return ManagePage.Of(desk, subscription, form, saved: false);
        return await subscriptions.ChangeAsync(token, form.Choice, context.RequestAborted) is { } changed ? ManagePage.Of(desk, changed, SubscribeForm.Of(changed.Choice), saved: true) : null;
    });

    private async Task AnswerAsync(HttpContext context, Func<Desk, string, Task<Content?>> answer)
    {
        var desk = await pages.DeskAsync(name => context.Request.Query[name], context.Request.Headers.AcceptLanguage, context.RequestAborted);
        var token = context.Request.Query["token"].ToString();
        var page = token.Length is > 0 and <= LongestToken ? await answer(desk, token) : null;
        await StatusPageHandler.SendPrivateAsync(context, page ?? Notices.Dead(desk), desk.Words.Locale);
    }
}
