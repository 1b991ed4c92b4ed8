using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Inbound.Receiving;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Slack.Inbound.Socket;

/// <summary>One connection: greeted by Slack, then envelopes in and acknowledgements out, each on the socket that brought it.</summary>
internal sealed partial class SocketConnection : IAsyncDisposable
{
    private const int LargestMessage = 4 * 1024 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly SlackInbox _inbox;
    private readonly SocketTiming _timing;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Channel<(byte[] Frame, Action<bool> Sent)> _acks = Channel.CreateUnbounded<(byte[], Action<bool>)>(new() { SingleReader = true });
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _busy;
    private bool _closing;
    private Task _receiving = Task.CompletedTask;
    private Task _sending = Task.CompletedTask;

    private SocketConnection(SlackInbox inbox, SocketTiming timing, TimeProvider time, ILogger log)
    {
        (_inbox, _timing, _time, _log) = (inbox, timing, time, log);
        _socket.Options.KeepAliveInterval = timing.KeepAliveInterval;
        _socket.Options.KeepAliveTimeout = timing.KeepAliveTimeout;
    }

    /// <summary>Ends when the connection has, or is about to: with the reason.</summary>
    public Task<SocketEnd> Ending => _ending.Task;

    /// <summary>Ends when nothing comes through any more.</summary>
    public Task Gone => _receiving;

    /// <summary>Connects and waits for Slack's greeting.</summary>
    /// <exception cref="WebSocketException">Nobody is there, or nobody greets.</exception>
    public static async Task<SocketConnection> OpenAsync(Uri url, SlackInbox inbox, SocketTiming timing, TimeProvider time, ILogger log, CancellationToken cancellationToken)
    {
        var connection = new SocketConnection(inbox, timing, time, log);
        try
        {
            using var patience = new CancellationTokenSource(timing.UntilHello, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
            await connection._socket.ConnectAsync(url, either.Token);
            connection._receiving = connection.ReceiveAsync();
            connection._sending = connection.SendAsync();
            await Task.WhenAny(connection._greeted.Task, connection.Ending).WaitAsync(either.Token);
            if (!connection._greeted.Task.IsCompleted) throw new WebSocketException("The connection ended before it was greeted.");
            return connection;
        }
        catch (Exception e)
        {
            await connection.DisposeAsync();
            if (e is OperationCanceledException && !cancellationToken.IsCancellationRequested) throw new WebSocketException("Nobody greeted.", e);
            throw;
        }
    }

    /// <summary>Takes no more envelopes, lets those at hand be acknowledged, and closes.</summary>
    public async Task CloseAsync()
    {
        Volatile.Write(ref _closing, true);
        using var patience = new CancellationTokenSource(_timing.UntilClosed, _time);
        try
        {
            while (Volatile.Read(ref _busy) > 0 && !Gone.IsCompleted) await Task.Delay(TimeSpan.FromMilliseconds(20), _time, patience.Token);
            _acks.Writer.TryComplete();
            await _sending.WaitAsync(patience.Token);
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
            await _receiving.WaitAsync(patience.Token);
        }
        catch (Exception e)
        {
            // Whoever does not say goodbye is left.
            Log.Lost(_log, e.Message);
        }
        _ending.TrySetResult(SocketEnd.Stopped);
        await DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _acks.Writer.TryComplete();
        _socket.Abort();
        await Task.WhenAll(_receiving, _sending);
        _socket.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            using var message = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (true)
            {
                // Never with a token: cancelling would tear the connection down.
                var frame = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (frame.MessageType == WebSocketMessageType.Close) break;
                if (message.Length + frame.Count > LargestMessage) throw new WebSocketException("A message is larger than any of Slack's.");
                message.Write(buffer, 0, frame.Count);
                if (!frame.EndOfMessage) continue;
                Take(message.GetBuffer().AsMemory(0, (int)message.Length));
                message.SetLength(0);
            }
        }
        catch (Exception e)
        {
            Log.Lost(_log, e.Message);
        }
        finally
        {
            _ending.TrySetResult(SocketEnd.Lost);
            _acks.Writer.TryComplete();
        }
    }

    private void Take(ReadOnlyMemory<byte> json)
    {
        SocketMessage? message;
        try
        {
            message = JsonSerializer.Deserialize<SocketMessage>(json.Span, SlackJson.Options);
        }
        catch (JsonException)
        {
            Log.NoMessage(_log);
            return;
        }
        if (message?.Type == "hello") _greeted.TrySetResult();
        else if (message?.Type == "disconnect") _ending.TrySetResult(EndOf(message.Reason));
        // What comes while we close is not acknowledged, and so comes again over another connection.
        else if (message?.EnvelopeId.Length > 0 && !Volatile.Read(ref _closing)) _ = HandleAsync(message);
    }

    private static SocketEnd EndOf(string reason) => reason switch
    {
        "link_disabled" => SocketEnd.SwitchedOff,
        "too_many_websockets" => SocketEnd.TooMany,
        _ => SocketEnd.Refresh,
    };

    private async Task HandleAsync(SocketMessage envelope)
    {
        Interlocked.Increment(ref _busy);
        try
        {
            await Task.Yield();
            var ack = await _inbox.ReceiveAsync(PayloadReader.ReadEnvelope(envelope.Type, envelope.Payload), envelope.AcceptsResponsePayload);
            if (!ack.IsAccepted) return;
            var json = new JsonObject { ["envelope_id"] = envelope.EnvelopeId };
            if (envelope.AcceptsResponsePayload && ack.Answer is { } payload) json["payload"] = payload.DeepClone();
            if (!_acks.Writer.TryWrite((JsonSerializer.SerializeToUtf8Bytes(json, SlackJson.Options), ack.Sent))) ack.Sent(false);
        }
        catch (Exception e)
        {
            Log.NotTaken(_log, envelope.Type, e);
        }
        finally
        {
            Interlocked.Decrement(ref _busy);
        }
    }

    // A socket takes one message at a time.
    private async Task SendAsync()
    {
        await foreach (var (frame, sent) in _acks.Reader.ReadAllAsync())
        {
            var left = false;
            try
            {
                await _socket.SendAsync(frame.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
                left = true;
            }
            catch (Exception e)
            {
                Log.Lost(_log, e.Message);
            }
            sent(left);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A connection to Slack is gone: {Problem}")]
        public static partial void Lost(ILogger log, string problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack sent something over a socket that is no message of its own")]
        public static partial void NoMessage(ILogger log);

        [LoggerMessage(Level = LogLevel.Error, Message = "An envelope of Slack's ({Type}) could not be taken")]
        public static partial void NotTaken(ILogger log, string type, Exception problem);
    }
}
