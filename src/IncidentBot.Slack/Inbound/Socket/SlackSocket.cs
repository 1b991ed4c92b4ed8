using System.Net.WebSockets;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound.Receiving;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Slack.Inbound.Socket;

/// <summary>Socket Mode: keeps connections to Slack open, each replaced before Slack closes it, and reopened when it dies.</summary>
internal sealed partial class SlackSocket(SlackApiClient api, SlackInbox inbox, SlackHealth health, SocketTiming timing, TimeProvider time, ILogger<SlackSocket> log) : BackgroundService
{
    private static readonly string[] OnlyAnOperatorMends = ["not_authed", "invalid_auth", "account_inactive", "user_removed_from_team", "team_disabled"];

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, timing.Connections).Select(i => Task.Run(() => KeepConnectedAsync(timing.Apart * i, stoppingToken), CancellationToken.None)));

    private async Task KeepConnectedAsync(TimeSpan after, CancellationToken stopping)
    {
        SocketConnection? current = null;
        try
        {
            await Task.Delay(after, time, stopping);
            while (true)
            {
                // The next one is there before the last one goes.
                var next = await ConnectAsync(stopping);
                if (current is not null) await current.CloseAsync();
                current = next;
                var end = await current.Ending.WaitAsync(stopping);
                if (end is SocketEnd.TooMany or SocketEnd.SwitchedOff)
                {
                    await current.CloseAsync();
                    current = null;
                    await WaitOutAsync(end, stopping);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
        finally
        {
            if (current is not null) await current.CloseAsync();
        }
    }

    private async Task WaitOutAsync(SocketEnd end, CancellationToken stopping)
    {
        if (end == SocketEnd.SwitchedOff)
        {
            health.GaveUp("Socket Mode is switched off in the app's settings");
            Log.SwitchedOff(log);
        }
        await Task.Delay(end == SocketEnd.SwitchedOff ? timing.BetweenLooks : timing.LongestBackoff, time, stopping);
    }

    private async Task<SocketConnection> ConnectAsync(CancellationToken stopping)
    {
        for (var failures = 1; ; failures++)
        {
            TimeSpan wait;
            try
            {
                var url = (await api.Apps.ConnectionsOpen(stopping)).Url;
                if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("wss" or "ws")) throw new WebSocketException("Slack gave no address to connect to.");
                var connection = await SocketConnection.OpenAsync(address, inbox, timing, time, log, stopping);
                health.Opened();
                _ = connection.Gone.ContinueWith(_ => health.Closed(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                return connection;
            }
            catch (SlackException e) when (OnlyAnOperatorMends.Contains(e.ErrorCode))
            {
                health.GaveUp("Slack does not take the app-level token");
                Log.GaveUp(log, e.ErrorCode, timing.BetweenLooks);
                wait = timing.BetweenLooks;
            }
            catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                wait = timing.Backoff(failures);
                if (e is SlackException { RetryAfter: { } asked } && asked > wait) wait = asked;
                Log.NotConnected(log, e.Message, wait);
            }
            await Task.Delay(wait, time, stopping);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "No connection to Slack: {Problem} The next try is in {Wait}")]
        public static partial void NotConnected(ILogger log, string problem, TimeSpan wait);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack does not take Slack:AppToken ({Code}). See Basic Information, “App-Level Tokens”, in the app's settings; it is tried again every {Wait}")]
        public static partial void GaveUp(ILogger log, string code, TimeSpan wait);

        [LoggerMessage(Level = LogLevel.Error, Message = "Socket Mode was switched off in the app's settings, so nothing comes in any more. Switch it on again there, or set Slack:Mode to http")]
        public static partial void SwitchedOff(ILogger log);
    }
}
