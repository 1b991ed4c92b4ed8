using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Statements.Ledger.Webhooks;
using IncidentBot.Features.Subscriptions.Letters;
using IncidentBot.Public;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Subscriptions;

/// <summary>Registers what customers subscribe with.</summary>
internal static class SubscriptionServices
{
    /// <summary>The subscriptions, and the mails that subscribers get.</summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SubscriptionsOptions>().BindKnown(configuration.GetSection("Subscriptions")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SubscriptionsOptions>, SubscriptionsOptions.Check>();
        services.AddSingleton<LetterBox>().AddSingleton<IStatementMail>(provider => provider.GetRequiredService<LetterBox>());
        services.AddSingleton<WebhookSender>().AddScoped<WebhookQuestion>();
        return services.AddSingleton<ISubscriptions, Subscriptions>();
    }
}
