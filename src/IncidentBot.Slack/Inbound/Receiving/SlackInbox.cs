global using Ack = IncidentBot.Chat.Platforms.Ack<System.Text.Json.Nodes.JsonNode>;
global using Outcome = IncidentBot.Chat.Platforms.Outcome<System.Text.Json.Nodes.JsonNode>;
using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Inbound.Handling;
using IncidentBot.Slack.Inbound.Payloads;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Slack.Inbound.Receiving;

/// <summary>Where both of Slack's transports end. An acknowledgement carries the body over HTTP, the payload over a socket.</summary>
internal sealed class SlackInbox(IPlatformMemory memory, SlackDispatch dispatch, InboxTiming timing, TimeProvider time, ILogger<SlackInbox> log)
    : Inbox<SlackRequest, JsonNode>(memory, timing, time, log)
{
    /// <inheritdoc/>
    public override string Platform => SlackPlatform.PlatformName;

    /// <inheritdoc/>
    protected override JsonSerializerOptions RowFormat => PayloadReader.Options;

    /// <inheritdoc/>
    protected override string? IdOf(SlackRequest request) => request.Id;

    /// <inheritdoc/>
    protected override string KindOf(SlackRequest request) => request.GetType().Name;

    /// <inheritdoc/>
    protected override bool ComesAgain(SlackRequest request) => request is EventCallback;

    /// <inheritdoc/>
    protected override JsonNode? Meanwhile(SlackRequest request) => SlackDispatch.AnswerMeanwhile(request);

    /// <inheritdoc/>
    protected override Task<Outcome> DoAsync(SlackRequest request, CancellationToken cancellationToken) => dispatch.HandleAsync(request, cancellationToken);

    /// <inheritdoc/>
    protected override Task<Outcome> ApologiseAsync(SlackRequest request, Exception problem, CancellationToken cancellationToken) => dispatch.ApologiseAsync(request, problem, cancellationToken);
}
