using IncidentBot.Features.Statements.Ledger.Webhooks;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Jobs;
using IncidentBot.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>Registers what brings statements to subscribers.</summary>
internal static class TargetServices
{
    /// <summary>The ledger and those who send what stands in it. Nothing in here starts to send.</summary>
    public static IServiceCollection AddTargets(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<TargetsOptions>, TargetsOptionsCheck>();
        services.AddSingleton<SubscriberLinks>().AddSingleton<IMailer, SmtpMailer>();
        services.AddSingleton<WebhookHttp>().AddHostedService<SettingsWebhooks>();
        services.AddSingleton<LedgerWriter>().AddScoped<NewsDesk>();
        foreach (var sender in new[] { typeof(MailSender), typeof(WebhookSender) })
            services.AddSingleton(s => ActivatorUtilities.CreateInstance<LedgerPump>(s, ActivatorUtilities.CreateInstance(s, sender)));
        return services.AddSingleton<IDueWork, DueWork>();
    }

    /// <summary>Sends what stands in the ledger as it falls due, in a running program.</summary>
    public static IServiceCollection AddLedgerPost(this IServiceCollection services) => services.AddHostedService<LedgerPost>();
}
