using IncidentBot.Host.Security;
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
            await output.WriteLineAsync(Banner(app));
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
        // Its own folder, not the one it is started from: what is served lies beside the program.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        SettingsFiles.Arrange(builder.Configuration, AppContext.BaseDirectory, workingFolder);
        StoreFolder.Make(builder.Configuration);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(Hardening.Apply);
        builder.Services.AddSingleton(TimeProvider.System);
        Composition.AddProduct(builder.Services, builder.Configuration);
        Composition.AddDoors(builder.Services, builder.Configuration);

        var app = builder.Build();
        Composition.Map(app);
        return app;
    }

    private static string Banner(WebApplication app)
    {
        var url = (app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? SettingsFiles.DefaultUrls).TrimEnd('/');
        var chat = Composition.HasLocalChat(app.Configuration) ? $"\n  Chat    {url}/chat" : "";
        return $"""
            IncidentBot is up.
            {chat}
              Status  {url}/status
              Health  {url}/health/ready

            Ctrl+C ends it.
            """.Replace("\n\n\n", "\n\n", StringComparison.Ordinal).Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
    }
}
