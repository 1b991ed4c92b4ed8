using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Features.Export;
using IncidentBot.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace IncidentBot.Tests.Host.Api;

/// <summary>The program's doors with a scripted product behind them.</summary>
internal sealed class ApiHost : ICommandRouter, IExportReader, IAsyncDisposable
{
    public const string Token = "a-token-of-the-tests";
    public const string Reader = "a-reader-of-the-tests";
    public const string Insider = "an-insider-of-the-tests";

    private readonly WebApplication _app;

    private ApiHost(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting().AddSingleton(TimeProvider.System);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:ConnectionString"] = "Data Source=:memory:",
            ["LocalChat:Enabled"] = "false",
            ["Api:Tokens:deploys"] = Token,
            ["Api:Tokens:reader:Token"] = Reader,
            ["Api:Tokens:reader:Person"] = "Ada@example.com",
            ["Api:Tokens:reader:May:0"] = "read",
            ["Api:Tokens:insider:Token"] = Insider,
            ["Api:Tokens:insider:May"] = "read, private",
        });
        builder.Configuration.AddInMemoryCollection(settings);
        Composition.AddProduct(builder.Services, builder.Configuration);
        Composition.AddDoors(builder.Services, builder.Configuration);
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.AddSingleton<ICommandRouter>(this).AddSingleton<IExportReader>(this);
        _app = builder.Build();
        Composition.Map(_app);
    }

    public IServiceProvider Services => _app.Services;

    public List<CommandRequest> Requests { get; } = [];

    public List<ExportIncident> Incidents { get; } = [];

    public Func<CommandRequest, Reply> OnCommand { get; set; } = _ => Reply.Tell(ChatText.Plain("Done."));

    public static async Task<ApiHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var host = new ApiHost(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        await host._app.StartAsync();
        return host;
    }

    public HttpClient Client(string? token)
    {
        var client = _app.GetTestClient();
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public Task<HttpResponseMessage> PostAsync(string json, string? token = Token, string type = "application/json") =>
        Client(token).PostAsync(new Uri("/api/v1/commands", UriKind.Relative), new StringContent(json, Encoding.UTF8, type));

    public async Task<JsonNode> GetAsync(string path, string token) => JsonNode.Parse(await Client(token).GetStringAsync(new Uri(path, UriKind.Relative)))!;

    public Task<Reply> SendAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(OnCommand(request));
    }

    public Task<IReadOnlyList<Completion>> CompleteAsync(string text, Caller caller, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ExportIncident?> FindAsync(int number, CancellationToken cancellationToken) => Task.FromResult(Incidents.Find(i => i.Number == number));

    public Task<IReadOnlyList<ExportIncident>> ListAsync(int limit, int? before, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ExportIncident>>([.. Incidents.Where(i => before is null || i.Number < before).OrderByDescending(i => i.Number).Take(limit)]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
