using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Public;
using IncidentBot.StatusPage;
using IncidentBot.StatusPage.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IncidentBot.Tests.StatusPage.Support;

/// <summary>A clock turned by hand.</summary>
internal sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>The status page alone, over documents in memory, on a port of its own.</summary>
internal sealed class StatusSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StatusSite(WebApplication app, PublicStatusInMemory published, HandClock clock)
    {
        (_app, Published, Clock) = (app, published, clock);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public PublicStatusInMemory Published { get; }

    public HandClock Clock { get; }

    public HttpClient Client { get; }

    public StatusPages Pages => _app.Services.GetRequiredService<StatusPages>();

    public static async Task<StatusSite> StartAsync(
        Action<StatusPageOptions>? page = null, Action<StatementsOptions>? statements = null, ServiceCatalog? catalog = null, DateTimeOffset? now = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var published = new PublicStatusInMemory();
        var clock = new HandClock(now ?? Documents.Nine.AddMinutes(5));
        builder.Services.AddSingleton<IPublicStatus>(published).AddSingleton<TimeProvider>(clock).AddSingleton(catalog ?? Documents.Catalog);
        builder.Services.Configure<StatusPageOptions>(o =>
        {
            o.Title = "Example status";
            o.PublicUrl = "https://status.example.com/status";
            page?.Invoke(o);
        });
        builder.Services.Configure<StatementsOptions>(o => statements?.Invoke(o));
        builder.Services.AddStatusPage();
        var app = builder.Build();
        app.MapStatusPage();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new StatusSite(app, published, clock);
    }

    public async Task<HttpResponseMessage> SendAsync(string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(path, null, headers);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
