using IncidentBot.Chat;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Inbound;
using IncidentBot.Teams.Install;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IncidentBot.Teams;

/// <summary>Puts Microsoft Teams into a program.</summary>
public static class TeamsServices
{
    /// <summary>Adds the platform <c>teams</c> and what comes from there. The program brings an <see cref="ICommandRouter"/> and an <see cref="IPlatformMemory"/>.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, Action<TeamsOptions> configure)
    {
        services.AddOptions<TeamsOptions>().Configure(configure).PostConfigure(o => o.Mend()).ValidateOnStart();
        services.TryAddSingleton<AnonymousCallers>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TeamsOptions>, TeamsOptionsCheck>());
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<TeamsOptions>>().Value);
        services.AddTeamsApi();
        services.AddTeamsInbound();
        services.AddSingleton<TeamsReach>();
        services.AddSingleton<IDoctorCheck, TeamsDoctor>();
        services.AddHostedService<AnonymousWarning>();
        return services;
    }

    /// <summary>Serves <c>/api/messages</c>, where Teams delivers.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints) => endpoints.MapTeamsInbound();
}
