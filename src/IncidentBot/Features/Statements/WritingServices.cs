using IncidentBot.Catalog;
using IncidentBot.Features.Statements.Phrases;
using IncidentBot.Features.Statements.Templates;
using IncidentBot.Incidents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements;

/// <summary>Adds what statements are written, checked and timed with.</summary>
internal static class WritingServices
{
    /// <summary>Registers the writer, the cadence and the approvals, with their settings checked at the start.</summary>
    public static IServiceCollection AddStatementWriting(this IServiceCollection services, IConfiguration configuration)
    {
        Checked<CadenceOptions, CadenceOptionsCheck>(services, configuration.GetSection("Cadence"));
        Checked<ApprovalsOptions, ApprovalsOptions.Check>(services, configuration.GetSection("Approvals"));
        services.AddSingleton<IValidateOptions<StatementsOptions>, TemplatesAtStart>();
        services.AddOptions<StatementsOptions>().ValidateOnStart();
        services.AddSingleton(provider => new PhraseBook(provider.GetRequiredService<ServiceCatalog>().Phrases));
        return services.AddSingleton<Cadence>().AddSingleton<TemplateShelf>().AddSingleton<StatementWriter>();
    }

    private static void Checked<TOptions, TCheck>(IServiceCollection services, IConfigurationSection section)
        where TOptions : class
        where TCheck : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>().BindKnown(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>, TCheck>();
    }
}
