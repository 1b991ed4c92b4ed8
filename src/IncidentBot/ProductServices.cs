using System.Reflection;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Export;
using IncidentBot.Features.Nudges;
using IncidentBot.Features.Promises;
using IncidentBot.Features.Show;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Asking;
using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Statements.Previewing;
using IncidentBot.Features.Statements.Publishing;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Features.Tasks;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Messages;
using IncidentBot.Observability;
using IncidentBot.People;
using IncidentBot.Public;
using IncidentBot.Store;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IncidentBot;

/// <summary>Puts the product together. Platforms, pages and the clock's runner are added by whoever hosts it.</summary>
internal static class ProductServices
{
    /// <summary>Everything but what wakes the job runner.</summary>
    public static IServiceCollection AddIncidentBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddStore(configuration);
        services.AddCatalog(configuration);
        services.AddStatementWriting(configuration);
        services.AddPeople(configuration);
        services.AddOptions<StatementsOptions>().BindKnown(configuration.GetSection("Statements"))
            .PostConfigure(o => o.Locales = o.Locales.Count > 0 ? o.Locales : [o.DefaultLocale])
            .Validate(o => o.Locales.Contains(o.DefaultLocale), "Statements:DefaultLocale: must be one of Statements:Locales.")
            .Validate(o => o.HoldSeconds is >= 0 and <= 3600, "Statements:HoldSeconds: must be from 0 to 3600.")
            .Validate(o => !string.IsNullOrWhiteSpace(o.Contact), "Statements:Contact: must say how customers reach someone.")
            .ValidateOnStart();
        services.AddOptions<TargetsOptions>().BindKnown(configuration.GetSection("Targets"))
            .Validate(o => o.ChatChannels.All(c => c.Split('/', 2) is [{ Length: > 0 }, { Length: > 0 }]), "Targets:ChatChannels: name each as platform/channel, as in slack/C123.")
            .ValidateOnStart();
        services.AddTargets();
        services.AddSubscriptions(configuration);
        services.AddSingleton(SeverityNames.From(configuration));

        services.AddSingleton(CommandRegistry.From(Assembly.GetExecutingAssembly()));
        services.AddSingleton<CommandParser>().AddSingleton<LineCompletion>().AddSingleton<ParseContexts>();
        services.AddSingleton<ICommandRouter, CommandRouter>();
        services.AddScoped<CommandContext>().AddScoped<IncidentFinder>().AddScoped<AskingButtons>();

        services.AddSingleton<Platforms>().AddScoped<LiveCards>();
        services.AddSingleton<BotMetrics>().AddSingleton<JobRunner>();
        services.AddScoped<IncidentCard>().AddScoped<StatementCards>().AddScoped<StatementComposer>().AddScoped<PublicRecord>().AddScoped<DraftHandler>().AddScoped<Reminders>();
        services.AddScoped<PendingStatements>().AddScoped<TaskList>().AddScoped<ReminderList>().AddScoped<IExportReader, ExportReader>();
        services.AddScoped<NudgeRows>().AddScoped<NudgePosts>().AddScoped<NudgeButtons>().AddScoped<KeepSilence>();
        services.AddSingleton<IncidentLines>().AddScoped<StatementLines>();
        services.AddScoped<ApprovalRules>().AddScoped<ApprovalFacts>().AddScoped<StatementNext>().AddScoped<AskWho>().AddScoped<Again>().AddSingleton<FittingTemplate>().AddSingleton<FactsWatch>().AddSingleton<Targets>();
        services.AddSingleton<SigningKeyCache>().AddScoped<SigningKey>().AddScoped<PreviewLinks>().AddScoped<Previews>().AddScoped<RevisionReader>().AddScoped<PreviewCard>();
        services.AddSingleton<PublicVersion>().AddSingleton<IPublicStatus, PublicStatus>();
        return services.AddMediatR5(Assembly.GetExecutingAssembly());
    }

    /// <summary>Has Hangfire wake the runner. It keeps its own state in memory: the rows are the truth.</summary>
    public static IServiceCollection AddHangfireWakeUp(this IServiceCollection services)
    {
        services.AddSingleton<HangfireWakeUp>().AddSingleton<IWakeUp>(s => s.GetRequiredService<HangfireWakeUp>());
        services.AddSingleton<ClockWatch>().AddHostedService(s => s.GetRequiredService<ClockWatch>());
        services.AddSingleton<Housekeeping>().AddHostedService(s => s.GetRequiredService<Housekeeping>());
        // Each program has its own: Hangfire's usual ones are the process', and a second program in it would take them over.
        services.AddSingleton<JobStorage>(_ => new InMemoryStorage());
        services.AddSingleton<JobActivator>(s => new AspNetCoreJobActivator(s.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire(hangfire => hangfire.UseIgnoredAssemblyVersionTypeResolver());
        return services.AddHangfireServer(server =>
        {
            server.WorkerCount = 4;
            server.SchedulePollingInterval = TimeSpan.FromMilliseconds(250);
        });
    }

    // MediatR 5 comes without a registration of its own.
    private static IServiceCollection AddMediatR5(this IServiceCollection services, Assembly assembly)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!).AddScoped<IMediator, Mediator>();
        Type[] kinds = [typeof(IRequestHandler<,>), typeof(INotificationHandler<>)];
        foreach (var handler in assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false }))
            foreach (var handled in handler.GetInterfaces().Where(i => i.IsGenericType && kinds.Contains(i.GetGenericTypeDefinition())))
                services.AddScoped(handled, handler);
        return services;
    }
}
