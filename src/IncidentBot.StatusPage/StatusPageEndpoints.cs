using System.Runtime.CompilerServices;
using IncidentBot.Public;
using IncidentBot.StatusPage.Serving;
using IncidentBot.StatusPage.Subscribing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IncidentBot.StatusPage;

/// <summary>The public status page, its feeds and its API, under <c>/status</c>.</summary>
public static class StatusPageEndpoints
{
    /// <summary>Adds it. It needs an <c>IPublicStatus</c> and a <c>ServiceCatalog</c>, both singletons, and reads nothing else; with an <c>ISubscriptions</c> people can subscribe.</summary>
    public static IServiceCollection AddStatusPage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StatusPageOptions>, StatusPageSettings>());
        services.AddOptions<StatusPageOptions>().ValidateOnStart();
        services.TryAddSingleton<StatusPages>();
        services.TryAddSingleton<StatusPageHandler>();
        services.TryAddSingleton<ISubscriptions, NoSubscriptions>();
        services.TryAddSingleton(provider => new SourceLimit(provider.GetRequiredService<ISubscriptions>().Offer.PerHourFromOne, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<SubscribeHandler>();
        services.TryAddSingleton<SubscriptionHandler>();
        return services;
    }

    /// <summary>Maps <c>/status</c> and everything under it.</summary>
    public static IEndpointConventionBuilder MapStatusPage(this IEndpointRouteBuilder endpoints)
    {
        var handler = endpoints.ServiceProvider.GetRequiredService<StatusPageHandler>();
        // The class constructor of the assets reads a resource; better at the start than in somebody's request.
        RuntimeHelpers.RunClassConstructor(typeof(Asset).TypeHandle);
        endpoints.MapSubscribing();
        endpoints.MapMethods("/status/{**rest}", ["OPTIONS"], StatusPageHandler.AllowOtherSites);
        return endpoints.MapMethods("/status/{**rest}", ["GET", "HEAD"], handler.HandleAsync);
    }
}
