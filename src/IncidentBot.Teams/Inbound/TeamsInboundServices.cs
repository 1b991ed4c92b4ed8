using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Inbound.Handling;
using IncidentBot.Teams.Inbound.Receiving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;

namespace IncidentBot.Teams.Inbound;

/// <summary>Puts everything that comes from Teams into a program.</summary>
internal static class TeamsInboundServices
{
    /// <summary>Where Teams delivers.</summary>
    public const string Path = "/api/messages";

    /// <summary>Adds the door, the inbox, and what handles what lies in it; beside <see cref="TeamsApiServices.AddTeamsApi"/>.</summary>
    public static IServiceCollection AddTeamsInbound(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new InboxTiming());
        services.AddSingleton<IDocumentRetriever>(provider => new HttpDocumentRetriever(provider.GetRequiredService<LoginHttp>().GetHttpClient())
        {
            // Something on this machine may stand in, and has no certificate.
            RequireHttps = provider.GetRequiredService<IOptions<TeamsOptions>>().Value.LoginBaseUrl.Length == 0,
        });
        services.AddSingleton<TokenRules>();
        services.AddSingleton<ChannelTokens>();
        services.AddSingleton<EntraTokens>();
        services.AddSingleton<Doorkeeper>();
        services.AddSingleton<CommandDesk>();
        services.AddSingleton<OncePressed>();
        services.AddSingleton<FormShelf>();
        services.AddSingleton<Locator>();
        services.AddSingleton<Teller>();
        services.AddSingleton<TypedLines>();
        services.AddSingleton<Submissions>();
        services.AddSingleton<Presses>();
        services.AddSingleton<DialogInvokes>();
        services.AddSingleton<MessageActions>();
        services.AddSingleton<IncidentSearch>();
        services.AddSingleton<Installations>();
        services.AddSingleton<TeamsDispatch>();
        services.AddSingleton<TeamsInbox>();
        services.AddSingleton<TeamsEndpoints>();
        services.AddHostedService<InboxSweeper<TeamsInbox>>();
        return services;
    }

    /// <summary>Serves the address where Teams delivers.</summary>
    public static IEndpointRouteBuilder MapTeamsInbound(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map(Path, endpoints.ServiceProvider.GetRequiredService<TeamsEndpoints>().HandleAsync);
        return endpoints;
    }
}
