using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>One connection of the bot's, from Slack's side.</summary>
internal sealed class SocketConnection(int number, WebSocket socket, FreezableUpgrade wire) : IDisposable
{
    private readonly Channel<string> _outgoing = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _end = new();

    /// <summary>In which order it came, from 1.</summary>
    public int Number => number;

    /// <summary>Whether envelopes are still given to it.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Whether it was told that it must go.</summary>
    public bool IsLeaving { get; private set; }

    /// <summary>Completes when the connection is over.</summary>
    public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the bot said goodbye; a socket that died did not.</summary>
    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    /// <summary>A message to the bot.</summary>
    public void Send(JsonObject message) => _outgoing.Writer.TryWrite(message.ToJsonString());

    /// <summary>Anything at all to the bot.</summary>
    public void SendText(string text) => _outgoing.Writer.TryWrite(text);

    /// <summary>Tells the bot that this connection will not last: <c>warning</c>, <c>refresh_requested</c>, <c>link_disabled</c>, <c>too_many_websockets</c>, or another word.</summary>
    public void Disconnect(string reason)
    {
        IsLeaving = reason != "warning";
        Send(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink-1" } });
    }

    /// <summary>From now on nothing comes through, and nobody is told.</summary>
    public void GoDead() => wire.Freeze();

    /// <summary>The connection breaks, as when a machine is switched off.</summary>
    public void Break()
    {
        if (IsOpen) _end.Cancel();
    }

    public void Dispose() => _end.Dispose();

    /// <summary>Speaks and listens until it is over.</summary>
    public async Task RunAsync(Action<JsonObject> received, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, _end.Token);
        var speaking = SpeakAsync(end.Token);
        try
        {
            await ListenAsync(received, end.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort();
        }
        IsOpen = false;
        _outgoing.Writer.TryComplete();
        await _end.CancelAsync();
        await speaking;
        Closed.TrySetResult();
    }

    private async Task SpeakAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(cancellationToken))
                await socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, cancellationToken);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Whoever listens notices, too.
        }
    }

    private async Task ListenAsync(Action<JsonObject> received, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            using var message = new MemoryStream();
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                    return;
                }
                message.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            if (JsonNode.Parse(message.ToArray()) is JsonObject json) received(json);
        }
    }
}
