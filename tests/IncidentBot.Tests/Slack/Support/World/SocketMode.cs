using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Xunit;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>Slack's side of Socket Mode: tickets, hello, envelopes that come again until they are acknowledged, each to one of the connections.</summary>
internal sealed class SocketMode(Pulse pulse) : ISlackTransport
{
    private const int MostConnections = 10;
    private static readonly TimeSpan WaitsForConnection = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _tickets = [];
    private readonly Dictionary<(SocketConnection, string), TaskCompletionSource<SlackAck>> _waiting = [];
    private readonly HashSet<(SocketConnection, string)> _given = [];
    private int _numbered;
    private int _turn;

    /// <summary>All that were ever there.</summary>
    public ImmutableList<SocketConnection> Connections { get; private set; } = [];

    public IEnumerable<SocketConnection> Open => Connections.Where(c => c.IsOpen);

    /// <summary>After which an envelope that was not acknowledged is brought again.</summary>
    public TimeSpan RedeliversAfter { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>What a bot should never do: acknowledge on another socket, or what it was never given.</summary>
    public ImmutableList<string> Complaints { get; private set; } = [];

    public Uri Base { get; set; } = null!;

    /// <summary>An address for one connection.</summary>
    public string OpenTicket()
    {
        var ticket = Guid.NewGuid().ToString();
        lock (_gate) _tickets.Add(ticket);
        return $"{Base}link/?ticket={ticket}&app_id={FakeWorkspace.AppId}";
    }

    public async Task ServeAsync(HttpContext context, CancellationToken stopping)
    {
        var isGood = false;
        lock (_gate) isGood = _tickets.Remove(context.Request.Query["ticket"].ToString());
        if (!isGood || !context.WebSockets.IsWebSocketRequest || Open.Count() >= MostConnections)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        SocketConnection connection;
        lock (_gate)
        {
            connection = new SocketConnection(++_numbered, socket, (FreezableUpgrade)context.Features.Get<IHttpUpgradeFeature>()!);
            Connections = Connections.Add(connection);
        }
        connection.Send(Hello(Open.Count()));
        pulse.Beat();
        using (connection) await connection.RunAsync(message => Received(connection, message), stopping);
        Gone(connection);
    }

    /// <summary>Brings an envelope to one connection after the other until one acknowledges it.</summary>
    public async Task<SlackAck> SendAsync(SlackDelivery delivery, int attempt, CancellationToken cancellationToken)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var connection = await pulse.UntilAsync(Pick, () => "The bot has no connection to which an envelope could be given.", WaitsForConnection);
            var ack = Expect(connection, delivery.EnvelopeId);
            connection.Send(Envelope(delivery, attempt++));
            try
            {
                var answer = await ack.WaitAsync(RedeliversAfter, cancellationToken);
                if (answer.IsOk) return answer with { Took = TimeProvider.System.GetElapsedTime(begun) };
            }
            catch (TimeoutException)
            {
                lock (_gate) _waiting.Remove((connection, delivery.EnvelopeId));
            }
        }
    }

    private SocketConnection? Pick()
    {
        lock (_gate)
        {
            var open = Open.Where(c => !c.IsLeaving).ToList();
            return open.Count == 0 ? null : open[_turn++ % open.Count];
        }
    }

    private Task<SlackAck> Expect(SocketConnection connection, string envelopeId)
    {
        lock (_gate)
        {
            _given.Add((connection, envelopeId));
            // A copy that meets another on one socket waits for the same word.
            if (!_waiting.TryGetValue((connection, envelopeId), out var ack)) _waiting[(connection, envelopeId)] = ack = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return ack.Task;
        }
    }

    private void Received(SocketConnection connection, JsonObject message)
    {
        var id = (string?)message["envelope_id"] ?? "";
        TaskCompletionSource<SlackAck>? ack;
        lock (_gate)
        {
            _waiting.Remove((connection, id), out ack);
            if (!_given.Contains((connection, id))) Complaints = Complaints.Add($"Connection {connection.Number} acknowledged what it was not given: {message.ToJsonString()}");
        }
        ack?.TrySetResult(new(StatusCodes.Status200OK, message["payload"]?.DeepClone() as JsonObject));
        pulse.Beat();
    }

    /// <summary>What it had and did not acknowledge goes to another.</summary>
    private void Gone(SocketConnection connection)
    {
        List<TaskCompletionSource<SlackAck>> unanswered;
        lock (_gate)
        {
            unanswered = [.. _waiting.Where(w => w.Key.Item1 == connection).Select(w => w.Value)];
            foreach (var key in _waiting.Keys.Where(k => k.Item1 == connection).ToList()) _waiting.Remove(key);
        }
        foreach (var ack in unanswered) ack.TrySetResult(new(0, null));
        pulse.Beat();
    }

    private static JsonObject Envelope(SlackDelivery delivery, int attempt) => new()
    {
        ["envelope_id"] = delivery.EnvelopeId,
        ["type"] = delivery.Kind switch { SlackDeliveryKind.Command => "slash_commands", SlackDeliveryKind.Interaction => "interactive", _ => "events_api" },
        ["accepts_response_payload"] = delivery.AcceptsPayload, ["retry_attempt"] = attempt, ["retry_reason"] = attempt == 0 ? "" : "timeout",
        ["payload"] = delivery.Payload.DeepClone(),
    };

    private static JsonObject Hello(int connections) => new()
    {
        ["type"] = "hello", ["num_connections"] = connections, ["connection_info"] = new JsonObject { ["app_id"] = FakeWorkspace.AppId },
        ["debug_info"] = new JsonObject { ["host"] = "applink-1", ["started"] = "2026-01-01 00:00:00.000", ["build_number"] = 54, ["approximate_connection_time"] = 18060 },
    };
}
