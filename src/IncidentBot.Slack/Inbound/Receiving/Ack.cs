using System.Text.Json.Nodes;

namespace IncidentBot.Slack.Inbound.Receiving;

/// <summary>How a delivery is acknowledged, within three seconds: the transport sends it and says what became of that.</summary>
/// <param name="Payload">What stands in it: the body over HTTP, the payload over a socket; null for nothing.</param>
/// <param name="IsAccepted">False where nothing could be kept: Slack is to send it again.</param>
/// <param name="Sent">To be called once, with whether it left.</param>
internal sealed record Ack(JsonNode? Payload, bool IsAccepted, Action<bool> Sent)
{
    /// <summary>Heard, and that is all.</summary>
    public static Ack Empty { get; } = new(null, true, _ => { });

    /// <summary>Not heard: it may come again.</summary>
    public static Ack Refused { get; } = new(null, false, _ => { });
}

/// <summary>What came of a delivery.</summary>
/// <param name="Payload">What the acknowledgement may carry back; null where all is done.</param>
/// <param name="Otherwise">Says the same without it, where the acknowledgement has left already, or never arrived.</param>
internal sealed record Outcome(JsonNode? Payload, Func<CancellationToken, Task> Otherwise)
{
    /// <summary>All is done.</summary>
    public static Outcome Done { get; } = new(null, _ => Task.CompletedTask);

    /// <summary>Whether the same again may be done again, because it has to be answered as it was: a form that was refused must not close when it comes twice.</summary>
    public bool ChangedNothing { get; init; }
}
