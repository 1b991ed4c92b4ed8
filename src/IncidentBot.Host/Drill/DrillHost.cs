using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Features.Export;
using IncidentBot.Jobs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IncidentBot.Host.Drill;

/// <summary>The whole product for one drill: the real handlers, jobs and pages, on a database in memory, a clock turned by hand and a chat that only remembers.</summary>
internal sealed class DrillHost : IAsyncDisposable
{
    internal const int AllIncidents = 10_000;

    private readonly WebApplication _app;
    private readonly DrillStore _store;

    private readonly DrillFile _drill;

    private DrillHost(DrillFile drill, WebApplication app, DrillStore store, DrillWorld world) => (_drill, _app, _store, World) = (drill, app, store, world);

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => _app.Services;

    public DrillWorld World { get; }

    /// <summary>Builds and starts it.</summary>
    /// <param name="drill">The drill.</param>
    /// <param name="folder">Where its file lies, and from where it names its catalog.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="goesOn">The world that it goes on in, after a process that ended; null for a new one.</param>
    /// <param name="settings">Laid over the drill's own, last of all; null for none.</param>
    /// <param name="beside">A chat beside the drill's own; null for none.</param>
    public static async Task<DrillHost> StartAsync(
        DrillFile drill, string folder, CancellationToken cancellationToken, DrillWorld? goesOn = null, IReadOnlyDictionary<string, string?>? settings = null, IChatPlatform? beside = null)
    {
        var store = new DrillStore();
        var clock = goesOn?.Clock ?? new DrillClock(drill.Steps[0].At);
        var platform = goesOn?.Platform ?? new DrillPlatform(drill);
        var server = new InProcessServer();

        // Nothing of this machine's own settings: a drill goes the same way everywhere.
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        DrillSettings.Lay(builder.Configuration, drill, folder, store.ConnectionString);
        if (settings is not null) builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IServer>(server);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IChatPlatform>(platform);
        if (beside is not null) builder.Services.AddSingleton(beside);
        builder.Services.AddSingleton<IWakeUp, DrillClock.NoWakeUp>();
        Composition.AddProduct(builder.Services, builder.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));

        var app = builder.Build();
        Composition.MapPublic(app);
        await app.StartAsync(cancellationToken);
        var world = new DrillWorld
        {
            Router = app.Services.GetRequiredService<ICommandRouter>(),
            Work = app.Services.GetRequiredService<IDueWork>(),
            Platform = platform,
            Clock = clock,
            Incidents = token => IncidentsAsync(app.Services, token),
            Page = server.GetAsync,
        };
        await IntroduceAsync(drill, world, cancellationToken);
        return new(drill, app, store, world);
    }

    /// <summary>Leaves in a folder what a reader of the drill may want to look at.</summary>
    public async Task KeepAsync(string folder, CancellationToken cancellationToken)
    {
        await new DrillKeep(folder, _app.Services, World, _drill).WriteAsync(cancellationToken);
        await new KeptPreviews(_app.Services, World).LeaveAsync(folder, cancellationToken);
        _store.CopyTo(Path.Combine(folder, "incidentbot.db"));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _store.Dispose();
    }

    private static async Task<IReadOnlyList<JsonNode>> IncidentsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var incidents = await scope.ServiceProvider.GetRequiredService<IExportReader>().ListAsync(AllIncidents, null, cancellationToken);
        return [.. incidents.OrderBy(i => i.Number).Select(ExportJson.ToNode)];
    }

    /// <summary>Everybody looks in once, so that the bot has met them and knows who <c>@ben</c> is before he says his first word.</summary>
    private static async Task IntroduceAsync(DrillFile drill, DrillWorld world, CancellationToken cancellationToken)
    {
        foreach (var person in drill.People)
            await world.Router.SendAsync(new("home", DrillRunner.CallerOf(person, drill.Zone), world.Platform.Announcements, CommandSource.Drill), cancellationToken);
    }
}
