using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Inbound.Handling;
using IncidentBot.Slack.Inbound.Receiving;
using IncidentBot.Slack.Inbound.Socket;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IncidentBot.Slack.Inbound;

/// <summary>Puts everything that comes from Slack into a program.</summary>
internal static class SlackInboundServices
{
    /// <summary>Adds the inbox, what handles its deliveries, and in Socket Mode the connections.</summary>
    public static IServiceCollection AddSlackInbound(this IServiceCollection services, SlackOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new InboxTiming());
        services.TryAddSingleton(new SocketTiming());
        services.AddSingleton<CommandDesk>();
        services.AddSingleton<Teller>();
        services.AddSingleton<Forms>();
        services.AddSingleton<Modals>();
        services.AddSingleton<MessageText>();
        services.AddSingleton<Messages>();
        services.AddSingleton<TypedLines>();
        services.AddSingleton<Buttons>();
        services.AddSingleton<Submissions>();
        services.AddSingleton<Suggestions>();
        services.AddSingleton<Shortcuts>();
        services.AddSingleton<TimelineMarks>();
        services.AddSingleton<Greeting>();
        services.AddSingleton<HomeTab>();
        services.AddSingleton<SlackDispatch>();
        services.AddSingleton<SlackInbox>();
        services.AddSingleton<SlackHealth>();
        services.AddSingleton<SlackReach>();
        services.AddHostedService<InboxSweeper<SlackInbox>>();
        if (options.IsSocket) services.AddHostedService<SlackSocket>();
        else services.AddSingleton<SlackEndpoints>();
        return services;
    }

    /// <summary>Serves Slack's three addresses where Slack calls; in Socket Mode there are none.</summary>
    public static IEndpointRouteBuilder MapSlackInbound(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<SlackEndpoints>() is not { } slack) return endpoints;
        foreach (var path in (string[])["/slack/commands", "/slack/interactions", "/slack/events"])
            endpoints.Map(path, slack.HandleAsync);
        return endpoints;
    }
}
