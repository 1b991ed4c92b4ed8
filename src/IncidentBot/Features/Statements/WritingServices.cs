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
        services.AddOptions<CadenceOptions>().Bind(configuration.GetSection("Cadence"), Strictly).ValidateOnStart();
        services.AddOptions<ApprovalsOptions>().Bind(configuration.GetSection("Approvals"), Strictly).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CadenceOptions>, CadenceOptionsCheck>();
        services.AddSingleton<IValidateOptions<ApprovalsOptions>, ApprovalsOptions.Check>();
        services.AddSingleton<IValidateOptions<StatementsOptions>, TemplatesAtStart>();
        services.AddOptions<StatementsOptions>().ValidateOnStart();
        return services.AddSingleton<Cadence>().AddSingleton<TemplateShelf>().AddSingleton<StatementWriter>();
    }

    // A key that is misspelt would otherwise be a setting that silently does nothing.
    private static void Strictly(BinderOptions options) => options.ErrorOnUnknownConfiguration = true;
}
