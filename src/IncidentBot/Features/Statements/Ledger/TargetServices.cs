using IncidentBot.Features.Subscriptions;
using IncidentBot.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>Registers what brings statements to subscribers.</summary>
internal static class TargetServices
{
    /// <summary>The ledger and those who send what stands in it.</summary>
    public static IServiceCollection AddTargets(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<TargetsOptions>, TargetsOptionsCheck>();
        services.AddSingleton<IMailer, SmtpMailer>();
        return services.AddSingleton<SubscriberLinks>();
    }
}
