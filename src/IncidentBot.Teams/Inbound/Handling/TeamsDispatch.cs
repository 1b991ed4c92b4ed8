using IncidentBot.Chat;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Inbound.Receiving;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>Gives each kind of activity to whoever handles it. What goes wrong ends here: the person is told, with a number that the log has too.</summary>
internal sealed partial class TeamsDispatch(
    References references, TypedLines typed, Presses presses, DialogInvokes dialogs, MessageActions actions, IncidentSearch search, Installations installations, Teller teller,
    ILogger<TeamsDispatch> log)
{
    /// <summary>Whether anything comes of an activity. Teams adds new kinds without notice, and they are heard without a word; but an invoke that nobody knows has an answer of its own.</summary>
    public static bool IsHandled(Activity activity) => activity.Type switch
    {
        // What is looked for changes nothing, and is the same however often.
        ActivityTypes.Invoke => InvokeNames.IsKnown(activity.Name) && activity.Name != InvokeNames.Search,
        ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => true,
        _ => false,
    };

    /// <summary>Does what an activity asks for. Throws only when it is cancelled.</summary>
    public async Task<Outcome> HandleAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            // A message extension is used where the bot is not: that is no address.
            if (!InvokeNames.IsExtension(activity.Name)) await references.RememberAsync(activity, cancellationToken);
            return await GiveAsync(activity, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return await ApologiseAsync(activity, e, cancellationToken);
        }
    }

    /// <summary>Says that it was not done, and that the person is not to blame: with a number that the log has too.</summary>
    public async Task<Outcome> ApologiseAsync(Activity activity, Exception problem, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N")[..8];
        Log.Failed(log, OutsideText.OneLine($"{activity.Type} {activity.Name}", 60), id, problem);
        var (card, where) = (Words.Apology(id), Whereabouts.Of(activity));
        if (activity.Type == ActivityTypes.Invoke)
            return new(AnswerInWords(activity, card.ToPlain(TimeZoneInfo.Utc)), late => where is null ? Task.CompletedTask : TellAsync(where, card, id, late)) { MayBeDoneAgain = true };
        if (activity.Type == ActivityTypes.Message && where is not null && (where.IsPersonal || TypedText.NamesBot(activity))) await TellAsync(where, card, id, cancellationToken);
        return Outcome.Done;
    }

    /// <summary>What an acknowledgement carries that cannot wait for the answer; null for nothing.</summary>
    public static InvokeResponse? AnswerMeanwhile(Activity activity) => activity.Type == ActivityTypes.Invoke ? AnswerInWords(activity, Words.Meanwhile) : null;

    private static InvokeResponse AnswerInWords(Activity invoke, string words) => invoke.Name switch
    {
        InvokeNames.Search => Answers.FoundWords(words),
        var name when InvokeNames.IsDialog(name) => Answers.DialogWords(words),
        _ => Answers.Words(words),
    };

    private Task<Outcome> GiveAsync(Activity activity, CancellationToken cancellationToken) => activity.Type switch
    {
        // What was edited or taken back was said once, and done once.
        ActivityTypes.Message => typed.HandleAsync(activity, cancellationToken),
        ActivityTypes.Invoke => AnswerAsync(activity, cancellationToken),
        ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => installations.HandleAsync(activity, cancellationToken),
        _ => Task.FromResult(Outcome.Done),
    };

    private Task<Outcome> AnswerAsync(Activity invoke, CancellationToken cancellationToken) => invoke.Name switch
    {
        InvokeNames.CardAction => presses.HandleAsync(invoke, cancellationToken),
        InvokeNames.DialogOpens or InvokeNames.DialogSent or InvokeNames.ActionSent => dialogs.HandleAsync(invoke, cancellationToken),
        InvokeNames.ActionOpens => actions.HandleAsync(invoke, cancellationToken),
        InvokeNames.Search => search.HandleAsync(invoke, cancellationToken),
        _ => Task.FromResult(new Outcome(InvokeResponse.NotImplemented, _ => Task.CompletedTask)),
    };

    private async Task TellAsync(Whereabouts where, Card card, string key, CancellationToken cancellationToken)
    {
        try
        {
            await teller.TellAsync(where, card, key, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Unsaid(log, key, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A {Kind} from Teams could not be handled ({Id})")]
        public static partial void Failed(ILogger log, string kind, string id, Exception problem);

        [LoggerMessage(Level = LogLevel.Error, Message = "Nor could that be said ({Id})")]
        public static partial void Unsaid(ILogger log, string id, Exception problem);
    }
}
