using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IncidentBot.Catalog;

/// <summary>Reads the catalog from the settings, or the sample where there is none, and stops the start where it is wrong.</summary>
internal static class CatalogSettings
{
    private const string Section = "Catalog";

    /// <summary>Registers <see cref="ServiceCatalog"/>, checked at the start.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CatalogOptions>().Configure(o => Bind(configuration, o)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CatalogOptions>, CatalogValidation>();
        services.AddSingleton<IValidateOptions<CatalogOptions>>(new KnownKeys<CatalogOptions>(configuration.GetSection(Section)));
        services.AddSingleton(provider => new CatalogBuilder(provider.GetRequiredService<IOptions<CatalogOptions>>().Value).Build());
        return services;
    }

    /// <summary>Reads the catalog of a configuration.</summary>
    /// <exception cref="OptionsValidationException">It is wrong; each message names the key.</exception>
    public static ServiceCatalog Read(IConfiguration configuration)
    {
        var options = new CatalogOptions();
        Bind(configuration, options);
        var builder = new CatalogBuilder(options);
        var catalog = builder.Build();
        return builder.Failures.Count == 0 ? catalog : throw new OptionsValidationException(Section, typeof(CatalogOptions), builder.Failures);
    }

    /// <summary>The catalog of a fictional company, so that everything can be tried without settings.</summary>
    public static ServiceCatalog Sample() => Read(new ConfigurationBuilder().Build());

    private static void Bind(IConfiguration configuration, CatalogOptions options)
    {
        var section = configuration.GetSection(Section);
        if (!section.GetSection("Services").GetChildren().Any()) section = SampleSection(configuration);
        try
        {
            section.Bind(options);
            // One by one: the binder leaves out an item of a list that it cannot read, and says nothing.
            options.Services = [.. section.GetSection("Services").GetChildren().Select(s => s.Get<ServiceOptions>() ?? new())];
        }
        catch (InvalidOperationException wrong)
        {
            throw new OptionsValidationException(Section, typeof(CatalogOptions), [$"{wrong.Message} {wrong.InnerException?.Message}".Trim()]);
        }
        // A single name may stand where a list is expected: "Countries": "nordics".
        foreach (var (service, settings) in options.Services.Zip(section.GetSection("Services").GetChildren()))
            if (settings["Countries"] is { Length: > 0 } one) service.Countries = [one];
        foreach (var region in section.GetSection("Regions").GetChildren())
            if (region.Value is { Length: > 0 } one) options.Regions[region.Key] = [one];
        if (section["Hidden"] is { Length: > 0 } hidden) options.Hidden = [hidden];
    }

    // Whoever only hides one of the sample's services, or names a region, has that laid over it.
    private static IConfigurationSection SampleSection(IConfiguration own)
    {
        using var file = typeof(CatalogSettings).Assembly.GetManifestResourceStream("IncidentBot.Catalog.sample.json")!;
        return new ConfigurationBuilder().AddJsonStream(file).AddConfiguration(own).Build().GetSection(Section);
    }

    private sealed class CatalogValidation : IValidateOptions<CatalogOptions>
    {
        public ValidateOptionsResult Validate(string? name, CatalogOptions options)
        {
            var builder = new CatalogBuilder(options);
            builder.Build();
            return builder.Failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(builder.Failures);
        }
    }
}
