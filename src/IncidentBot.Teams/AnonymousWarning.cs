using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IncidentBot.Teams;

/// <summary>Says loudly at the start that anybody is let in, and calls the start off where the server turned out to be reached from outside.</summary>
internal sealed partial class AnonymousWarning(IOptions<TeamsOptions> options, IServiceProvider services, ILogger<AnonymousWarning> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.AllowAnonymous) return Task.CompletedTask;
        if (services.GetService(typeof(IServer)) is not IServer server || !AnonymousCallers.IsAloneWith(server))
            throw new OptionsValidationException("Teams", typeof(TeamsOptions), ["Teams:AllowAnonymous is for this machine alone, and the bot is reached at other addresses too. Leave it out, or listen at http://localhost:5080 and nowhere else (Urls)."]);
        Log.AnybodyIsLetIn(log);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "TEAMS LETS ANYBODY IN: Teams:AllowAnonymous is set, so whoever reaches /api/messages on this machine acts as whomever they name. It is for Microsoft's playground; take it out before anything real happens here")]
        public static partial void AnybodyIsLetIn(ILogger log);
    }
}
