using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.StatusPage.Subscribing;

/// <summary>
/// What subscribers do on the page. Nothing is changed by a GET, since whatever looks through mail follows the links in it. The forms themselves, which are the
/// same for everybody, are pages like all others.
/// </summary>
internal static class SubscribingEndpoints
{
    /// <summary>Maps all of it.</summary>
    public static void MapSubscribing(this IEndpointRouteBuilder endpoints)
    {
        var asking = endpoints.ServiceProvider.GetRequiredService<SubscribeHandler>();
        endpoints.MapPost("/status/subscribe", asking.AskAsync);
        endpoints.MapPost("/status/subscribe/webhook", asking.AskWebhookAsync);

        var links = endpoints.ServiceProvider.GetRequiredService<SubscriptionHandler>();
        Map("/status/subscribe/confirm", links.ShowConfirmAsync, links.ConfirmAsync);
        Map("/status/unsubscribe", links.ShowEndAsync, links.EndAsync);
        Map("/status/subscription", links.ShowAsync, links.ChangeAsync);

        void Map(string path, RequestDelegate show, RequestDelegate change)
        {
            endpoints.MapMethods(path, ["GET", "HEAD"], show);
            endpoints.MapPost(path, change);
        }
    }
}
