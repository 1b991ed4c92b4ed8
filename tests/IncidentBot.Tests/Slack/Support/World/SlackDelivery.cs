using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>What kind of thing Slack brings: Socket Mode's word for it, and the path of HTTP mode.</summary>
internal enum SlackDeliveryKind
{
    Command,
    Interaction,
    Event,
}

/// <summary>Something that Slack brings to the bot, once or again.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Payload">Its fields.</param>
internal sealed record SlackDelivery(SlackDeliveryKind Kind, JsonObject Payload)
{
    /// <summary>The same for each time that it is brought.</summary>
    public string EnvelopeId { get; } = Guid.NewGuid().ToString();

    /// <summary>Whether an acknowledgement may carry an answer. Slack's captured traffic says no for buttons and shortcuts.</summary>
    public bool AcceptsPayload => Kind == SlackDeliveryKind.Command || (string?)Payload["type"] is "view_submission" or "block_suggestion";
}

/// <summary>How the bot acknowledged.</summary>
/// <param name="Status">HTTP's; 200 in Socket Mode; 0 where there was no answer.</param>
/// <param name="Payload">What it carried; null for nothing.</param>
/// <param name="Text">Where it was text.</param>
internal sealed record SlackAck(int Status, JsonObject? Payload, string Text = "")
{
    /// <summary>How long it took: Slack waits three seconds.</summary>
    public TimeSpan Took { get; init; }

    public bool IsOk => Status == 200;
}

/// <summary>A way to the bot.</summary>
internal interface ISlackTransport
{
    /// <summary>Brings it there.</summary>
    /// <param name="delivery">What.</param>
    /// <param name="attempt">0 at first.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<SlackAck> SendAsync(SlackDelivery delivery, int attempt, CancellationToken cancellationToken);
}
