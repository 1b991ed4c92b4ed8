using System.Text.Json;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Inbound.Handling;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Teams.Inbound.Receiving;

/// <summary>Where everything ends that Teams delivers. An invoke's acknowledgement is its answer; everything else is acknowledged without a word.</summary>
internal sealed class TeamsInbox(IPlatformMemory memory, TeamsDispatch dispatch, InboxTiming timing, TimeProvider time, ILogger<TeamsInbox> log)
    : Inbox<Activity, InvokeResponse>(memory, timing, time, log)
{
    private const int LongestKind = 60;

    /// <inheritdoc/>
    public override string Platform => TeamsPlatform.PlatformName;

    /// <inheritdoc/>
    protected override JsonSerializerOptions RowFormat => TeamsJson.Options;

    /// <inheritdoc/>
    protected override string? IdOf(Activity request) => TeamsDispatch.IsHandled(request) && request is { Id: { } id, Conversation.Id: { } conversation }
        ? MemoryKey.Of($"{request.Type}/", $"{conversation}/{id}")
        : null;

    /// <inheritdoc/>
    protected override string KindOf(Activity request) => OutsideText.OneLine($"{request.Type} {request.Name}", LongestKind);

    /// <inheritdoc/>
    protected override bool ComesAgain(Activity request) => request.Type != ActivityTypes.Invoke;

    /// <inheritdoc/>
    protected override InvokeResponse? Meanwhile(Activity request) => TeamsDispatch.AnswerMeanwhile(request);

    /// <inheritdoc/>
    protected override Task<Outcome> DoAsync(Activity request, CancellationToken cancellationToken) => dispatch.HandleAsync(request, cancellationToken);

    /// <inheritdoc/>
    protected override Task<Outcome> ApologiseAsync(Activity request, Exception problem, CancellationToken cancellationToken) => dispatch.ApologiseAsync(request, problem, cancellationToken);
}
