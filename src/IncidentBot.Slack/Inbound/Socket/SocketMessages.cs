using System.Text.Json;

namespace IncidentBot.Slack.Inbound.Socket;

/// <summary>What comes over a socket: <c>hello</c>, <c>disconnect</c>, or an envelope around a delivery. Source: docs.slack.dev, using Socket Mode.</summary>
internal sealed record SocketMessage
{
    /// <summary>What it is; for an envelope, what is in it.</summary>
    public string Type { get; init; } = "";

    /// <summary>Of a <c>disconnect</c>: why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Of an envelope: goes back with the acknowledgement.</summary>
    public string EnvelopeId { get; init; } = "";

    /// <summary>Of an envelope: whether the acknowledgement can carry an answer.</summary>
    public bool AcceptsResponsePayload { get; init; }

    /// <summary>Of an envelope: what would be the body over HTTP.</summary>
    public JsonElement Payload { get; init; }
}

/// <summary>Why a connection ended, or is about to.</summary>
internal enum SocketEnd
{
    /// <summary>It died, or was closed without a word.</summary>
    Lost,
    /// <summary>Slack will close it soon: another is opened first.</summary>
    Refresh,
    /// <summary>The app has too many: this one goes before another comes.</summary>
    TooMany,
    /// <summary>Socket Mode was switched off in the app's settings.</summary>
    SwitchedOff,
    /// <summary>We closed it.</summary>
    Stopped,
}
