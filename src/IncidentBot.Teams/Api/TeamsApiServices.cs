using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Outbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IncidentBot.Teams.Api;

/// <summary>Puts what speaks to Teams, and the platform that the product sees, into a program.</summary>
internal static class TeamsApiServices
{
    // A page of five hundred people is far smaller.
    private const int LargestAnswer = 16 * 1024 * 1024;

    /// <summary>Adds the Connector, the bot's tokens, who is who, and the platform <c>teams</c>. The program brings <see cref="TeamsOptions"/> and an <see cref="IPlatformMemory"/>.</summary>
    public static IServiceCollection AddTeamsApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ServiceUrls>();
        services.AddSingleton<LoginHttp>();
        services.AddSingleton<BotTokens>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton(provider => new ConnectorHttp(OutsideHttp.NewClient(LargestAnswer), provider.GetRequiredService<ServiceUrls>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<CardUpdates>();
        services.AddSingleton<References>();
        services.AddSingleton<TeamsUsers>();
        services.TryAddSingleton<CommandShelf>();
        services.AddSingleton<ShownCards>();
        services.AddSingleton<OnceOnly>();
        services.AddHostedService(provider => provider.GetRequiredService<OnceOnly>());
        services.AddSingleton<Messages>();
        services.AddSingleton<Threads>();
        services.AddSingleton<Posting>();
        services.AddSingleton<PersonalChats>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<TeamsPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<TeamsPlatform>());
        return services;
    }
}
