using System.Net.Http.Headers;
using IncidentBot.Chat;
using IncidentBot.Host;
using IncidentBot.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Benchmarks;

/// <summary>The whole program on a port of its own: what <c>serve</c> runs, with a token and no limit of requests.</summary>
internal sealed class Product : IAsyncDisposable
{
    public const string Token = "a-token-of-the-benchmarks";

    private readonly WebApplication _app;

    private Product(WebApplication app)
    {
        _app = app;
        Client = new(new SocketsHttpHandler()) { BaseAddress = new Uri(app.Urls.First()) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>The settings that it runs with, in a folder.</summary>
    public static string[] Settings(string folder) =>
    [
        "--Urls=http://127.0.0.1:0", $"--Store:ConnectionString=Data Source={folder}/incidentbot.db", $"--LocalChat:ConnectionString=Data Source={folder}/local-chat.db",
        $"--Api:Tokens:bench:Token={Token}", "--Api:Tokens:bench:Person=ada@example.com", "--Api:RequestsPerMinute=1000000", "--Logging:LogLevel:Default=Warning",
    ];

    /// <summary>Starts it; with a platform of the caller's in place of the local chat.</summary>
    public static async Task<Product> StartAsync(string folder, IChatPlatform? platform = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        SettingsFiles.Arrange(builder.Configuration, AppContext.BaseDirectory, folder);
        builder.Configuration.AddCommandLine(Settings(folder));
        if (platform is not null)
        {
            builder.Configuration["LocalChat:Enabled"] = "false";
            builder.Services.AddSingleton(platform);
        }
        builder.Logging.AddFilter("Hangfire", LogLevel.Error);
        builder.Services.AddSingleton(TimeProvider.System);
        Composition.AddProduct(builder.Services, builder.Configuration);
        Composition.AddDoors(builder.Services, builder.Configuration);
        var app = builder.Build();
        Composition.Map(app);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>Waits until nothing is left to do at once, so that one turn does not burden the next.</summary>
    public async Task SettleAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            await using var scope = Services.CreateAsyncScope();
            var now = TimeProvider.System.GetUtcNow();
            if (!await scope.ServiceProvider.GetRequiredService<IncidentDb>().Jobs.AnyAsync(j => j.State == "pending" && j.DueAt <= now)) return;
        }
        while (await timer.WaitForNextTickAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
