using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Inbound.Receiving;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>Gives each kind of delivery to whoever handles it. What goes wrong ends here: the person is told, with a number that the log has too.</summary>
internal sealed partial class SlackDispatch(
    TypedLines typed, Buttons buttons, Submissions submissions, Suggestions suggestions, Shortcuts shortcuts, TimelineMarks marks, Greeting greeting, HomeTab home,
    Teller teller, Workspace workspace, ILogger<SlackDispatch> log)
{
    /// <summary>Does what a delivery asks for. Throws only when it is cancelled.</summary>
    public async Task<Outcome> HandleAsync(SlackRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await GiveAsync(request, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return await ApologiseAsync(request, e, cancellationToken);
        }
    }

    /// <summary>Says that it was not done, and that the person is not to blame: with a number that the log has too.</summary>
    public async Task<Outcome> ApologiseAsync(SlackRequest request, Exception problem, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N")[..8];
        Log.Failed(log, request.GetType().Name, id, problem);
        if (request is BlockOptionsRequest) return new(Suggestions.Nothing, _ => Task.CompletedTask);
        if (Whereabouts.Of(request) is not { } where) return Outcome.Done;
        var card = Card.Say(ChatText.Of($"That did not work, and it is not your doing. Try it again; if it stays, tell your administrator this number: {id:code}")) with { Tone = Tone.Danger };
        try
        {
            if (request is ViewSubmission submitted) return await submissions.AgainAsync(submitted, card, cancellationToken);
            await teller.TellAsync(where, card, request.Id ?? id, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Unsaid(log, id, e);
        }
        return Outcome.Done;
    }

    /// <summary>What an acknowledgement carries that cannot wait for the answer; null for nothing.</summary>
    public static JsonNode? AnswerMeanwhile(SlackRequest request) => request switch
    {
        ViewSubmission r => WorkingView.Instead(r),
        BlockOptionsRequest => Suggestions.Nothing,
        _ => null,
    };

    private Task<Outcome> GiveAsync(SlackRequest request, CancellationToken cancellationToken) => request switch
    {
        SlashCommand r => typed.HandleAsync(r, cancellationToken),
        BlockActionRequest r => buttons.HandleAsync(r, cancellationToken),
        ViewSubmission r => submissions.HandleAsync(r, cancellationToken),
        BlockOptionsRequest r => suggestions.HandleAsync(r, cancellationToken),
        GlobalShortcut r => shortcuts.HandleAsync(r, cancellationToken),
        MessageShortcut r => shortcuts.HandleAsync(r, cancellationToken),
        EventCallback { Id: not null } r => GiveAsync(r.Event, cancellationToken),
        AppRateLimited => Told(() => Log.RateLimited(log)),
        _ => Task.FromResult(Outcome.Done),
    };

    private Task<Outcome> GiveAsync(Event happened, CancellationToken cancellationToken) => happened switch
    {
        AppMention e => typed.HandleAsync(e, cancellationToken),
        MessageEvent e => typed.HandleAsync(e, cancellationToken),
        ReactionAdded e => marks.HandleAsync(e, cancellationToken),
        PinAdded e => marks.HandleAsync(e, cancellationToken),
        MemberJoinedChannel e => greeting.HandleAsync(e, cancellationToken),
        AppHomeOpened e => home.HandleAsync(e, cancellationToken),
        AppUninstalled => Told(() => workspace.Lost("app_uninstalled")),
        TokensRevoked { Tokens.Bot.Count: > 0 } => Told(() => workspace.Lost("tokens_revoked")),
        _ => Task.FromResult(Outcome.Done),
    };

    private static Task<Outcome> Told(Action tell)
    {
        tell();
        return Task.FromResult(Outcome.Done);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A {Kind} from Slack could not be handled ({Id})")]
        public static partial void Failed(ILogger log, string kind, string id, Exception problem);

        [LoggerMessage(Level = LogLevel.Error, Message = "Nor could that be said ({Id})")]
        public static partial void Unsaid(ILogger log, string id, Exception problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack holds events back: more than 30 000 came within an hour")]
        public static partial void RateLimited(ILogger log);
    }
}
