using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound;
using IncidentBot.Slack.Install;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IncidentBot.Slack;

/// <summary>Puts Slack into a program.</summary>
public static class SlackServices
{
    /// <summary>Adds the platform <c>slack</c> and what comes from there. The program brings an <see cref="ICommandRouter"/> and an <see cref="IPlatformMemory"/>.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, Action<SlackOptions> configure)
    {
        services.AddOptions<SlackOptions>().Configure(configure).PostConfigure(Mend).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SlackOptions>, SlackOptionsCheck>());
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SlackOptions>>().Value);
        services.AddSlackApi();
        // Which way things come in is known before anything is checked: a mode that is none stops the start all the same.
        var mode = new SlackOptions();
        configure(mode);
        services.AddSlackInbound(mode);
        services.AddSingleton<IDoctorCheck, SlackDoctor>();
        return services;
    }

    /// <summary>Serves Slack's addresses, where Slack calls.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints) => endpoints.MapSlackInbound();

    private static void Mend(SlackOptions options)
    {
        if (options.ApiBaseUrl.Length == 0) options.ApiBaseUrl = SlackOptions.SlacksOwnApi;
        if (!options.ApiBaseUrl.EndsWith('/')) options.ApiBaseUrl += "/";
    }
}
