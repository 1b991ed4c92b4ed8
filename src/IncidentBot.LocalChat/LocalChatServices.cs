using IncidentBot.Chat;
using IncidentBot.LocalChat.Inbound;
using IncidentBot.LocalChat.Pages;
using IncidentBot.LocalChat.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IncidentBot.LocalChat;

/// <summary>Puts the local chat into a program.</summary>
public static class LocalChatServices
{
    /// <summary>Room for a text of 120 KB in any script, and what wraps it.</summary>
    private const long LargestFrame = 512 * 1024;

    /// <summary>Adds the platform <c>local</c> and what its pages need. The program brings an <see cref="ICommandRouter"/>.</summary>
    public static IServiceCollection AddLocalChat(this IServiceCollection services, Action<LocalChatOptions> configure)
    {
        services.AddOptions<LocalChatOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LocalChatOptions>, LocalChatOptionsCheck>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<People>();
        services.AddSingleton<ChatStore>();
        services.AddSingleton<LocalChatFeed>();
        services.AddSingleton<Rooms>();
        services.AddSingleton<Messages>();
        services.AddSingleton<LocalChatPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<LocalChatPlatform>());
        services.AddHostedService<Furnish>();
        services.AddSingleton<CommandDesk>();
        services.AddScoped<ChatSession>();
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestFrame);
        return services;
    }

    /// <summary>Serves the chat at <c>/chat</c>, to this machine only.</summary>
    public static IEndpointRouteBuilder MapLocalChat(this IEndpointRouteBuilder endpoints)
    {
        LoopbackGuard.Watch(endpoints.MapGet("/chat/assets/{version}/{name}", LocalChatAssets.Serve));
        // No page posts a form by itself: all goes through the live connection, whose origin the guard checks.
        LoopbackGuard.Watch(endpoints.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null)
            .DisableAntiforgery());
        return endpoints;
    }
}
