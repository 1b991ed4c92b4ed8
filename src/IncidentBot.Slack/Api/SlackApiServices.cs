using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Outbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IncidentBot.Slack.Api;

/// <summary>Puts what speaks to Slack, and the platform that the product sees, into a program.</summary>
internal static class SlackApiServices
{
    // A page of a thousand people is far smaller.
    private const int LargestAnswer = 16 * 1024 * 1024;

    /// <summary>Adds the Web API, the workspace, its people and groups, and the platform <c>slack</c>. The program brings <see cref="SlackOptions"/> and an <see cref="IPlatformMemory"/>.</summary>
    public static IServiceCollection AddSlackApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Installation>();
        services.AddSingleton(provider => new SlackApiClient(
            OutsideHttp.NewClient(LargestAnswer), provider.GetRequiredService<IOptions<SlackOptions>>().Value, provider.GetRequiredService<Installation>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SlackApiClient>>()));
        services.AddSingleton<Workspace>();
        services.AddSingleton<SlackUsers>();
        services.AddSingleton<SlackGroups>();
        services.TryAddSingleton<CommandShelf>();
        services.AddSingleton<Membership>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<Furnishing>();
        services.AddSingleton<Channels>();
        services.AddSingleton<Posting>();
        services.AddSingleton<AnnounceChannel>();
        services.AddHostedService(provider => provider.GetRequiredService<AnnounceChannel>());
        services.AddSingleton<SlackPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<SlackPlatform>());
        return services;
    }
}
