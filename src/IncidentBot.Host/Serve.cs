using IncidentBot.Host.Security;
using IncidentBot.Slack;
using IncidentBot.Teams;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace IncidentBot.Host;

/// <summary>The verb <c>serve</c>: runs until it is told to stop. 1 where it could not start.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken cancellationToken = default)
    {
        var stopping = cancellationToken;
        try
        {
            await using var app = Build(args, Directory.GetCurrentDirectory());
            using var told = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, app.Lifetime.ApplicationStopping);
            stopping = told.Token;
            await app.StartAsync(cancellationToken);
            await output.WriteLineAsync(await BannerAsync(app, cancellationToken));
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop before it was up: no fault, and nothing to explain.
            return 0;
        }
        catch (Exception e)
        {
            foreach (var sentence in StartFailure.Sentences(e)) await errors.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>The program, ready to be started.</summary>
    public static WebApplication Build(string[] args, string workingFolder)
    {
        var builder = Prepare(args, workingFolder);
        StoreFolder.Make(builder.Configuration);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(Hardening.Apply);

        var app = builder.Build();
        Composition.Map(app);
        return app;
    }

    /// <summary>The same settings and parts, for whoever looks at them and starts nothing.</summary>
    public static WebApplicationBuilder Prepare(string[] args, string workingFolder)
    {
        // Its own folder, not the one it is started from: what is served lies beside the program.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        SettingsFiles.Arrange(builder.Configuration, AppContext.BaseDirectory, workingFolder);
        builder.Services.AddSingleton(TimeProvider.System);
        Composition.AddProduct(builder.Services, builder.Configuration);
        Composition.AddDoors(builder.Services, builder.Configuration);
        return builder;
    }

    private static async Task<string> BannerAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var url = (app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? SettingsFiles.DefaultUrls).TrimEnd('/');
        var chat = Composition.HasLocalChat(app.Configuration) ? $"\n  Chat    {url}/chat" : "";
        var slack = Composition.HasSlack(app.Configuration) ? $"\n  Slack   {await SlackBanner.DescribeAsync(app.Services, url, cancellationToken)}" : "";
        var teams = Composition.HasTeams(app.Configuration) ? $"\n  Teams   {await TeamsBanner.DescribeAsync(app.Services, url, cancellationToken)}" : "";
        return $"""
            IncidentBot is up.
            {chat}{slack}{teams}
              Status  {url}/status
              Health  {url}/health/ready

            Ctrl+C ends it.
            """.Replace("\n\n\n", "\n\n", StringComparison.Ordinal).Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
    }
}
