using IncidentBot.Chat;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IncidentBot.Store;

/// <summary>The settings under <c>Store</c>.</summary>
internal sealed class StoreOptions
{
    /// <summary><c>sqlite</c>.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>For SQLite: <c>Data Source=incidentbot.db</c>.</summary>
    public string ConnectionString { get; set; } = "Data Source=incidentbot.db";
}

/// <summary>Registers the store.</summary>
internal static class StoreServices
{
    /// <summary>The section <c>Store</c> and its tables.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StoreOptions>().BindKnown(configuration.GetSection("Store"))
            .Validate(o => o.Provider == "sqlite", "Store:Provider: must be sqlite.")
            .Validate(o => o.ConnectionString.Contains('=', StringComparison.Ordinal), "Store:ConnectionString: must be a connection string, such as Data Source=incidentbot.db.")
            .ValidateOnStart();
        services.AddHostedService<MigrateAtStart>();
        services.AddSingleton<WriterGate>().AddScoped<IncidentStore>();
        services.AddSingleton<IPlatformMemory, PlatformMemory>();
        services.AddDbContext<SqliteIncidentDb>(
            (provider, db) => SqliteIncidentDb.Configure(db, provider.GetRequiredService<IOptions<StoreOptions>>().Value.ConnectionString),
            ServiceLifetime.Scoped, ServiceLifetime.Singleton);
        return services.AddScoped<IncidentDb>(provider => provider.GetRequiredService<SqliteIncidentDb>());
    }
}
