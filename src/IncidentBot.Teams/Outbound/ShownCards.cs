using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>
/// The cards that this process has shown lately, by their messages. Whoever presses a button has the card as it is afterwards in the answer to the press,
/// and everybody else by an edit: this hears of the edit, so that both are the same card. What another process shows is not heard of here.
/// </summary>
/// <param name="time">The time.</param>
internal sealed class ShownCards(TimeProvider time)
{
    /// <summary>So many messages are remembered; the ones shown longest ago are forgotten.</summary>
    public const int Most = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Message, Shot> _shown = [];
    private readonly Dictionary<Message, List<TaskCompletionSource<AdaptiveCard>>> _waiting = [];
    private readonly Queue<(Message Message, long Number)> _order = [];
    private long _number;

    /// <summary>A mark in the order of what is shown: what comes after it, <see cref="NextAsync"/> finds.</summary>
    public long Mark()
    {
        lock (_lock) return _number;
    }

    /// <summary>A card was posted, or put in another's place.</summary>
    /// <param name="conversationId">The conversation, without the thread.</param>
    /// <param name="messageId">The message's activity id.</param>
    /// <param name="card">What it shows now.</param>
    public void Shown(string conversationId, string messageId, AdaptiveCard card)
    {
        var message = new Message(conversationId, messageId);
        List<TaskCompletionSource<AdaptiveCard>>? waiting;
        lock (_lock)
        {
            _shown[message] = new(card, ++_number);
            _order.Enqueue((message, _number));
            while (_order.Count > Most)
                if (_order.Dequeue() is var (oldest, number) && _shown.TryGetValue(oldest, out var shot) && shot.Number == number) _shown.Remove(oldest);
            _waiting.Remove(message, out waiting);
        }
        foreach (var one in waiting ?? []) one.TrySetResult(card);
    }

    /// <summary>The card that a message shows since a mark, waited for where there is none yet; null where none came in time.</summary>
    /// <param name="conversationId">The conversation, without the thread.</param>
    /// <param name="messageId">The message's activity id.</param>
    /// <param name="since">From <see cref="Mark"/>, taken before the command was given.</param>
    /// <param name="atMost">How long it is waited for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<AdaptiveCard?> NextAsync(string conversationId, string messageId, long since, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var message = new Message(conversationId, messageId);
        var next = new TaskCompletionSource<AdaptiveCard>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_shown.TryGetValue(message, out var shot) && shot.Number > since) return shot.Card;
            if (!_waiting.TryGetValue(message, out var others)) _waiting[message] = others = [];
            others.Add(next);
        }
        try
        {
            return await next.Task.WaitAsync(atMost, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            lock (_lock)
                if (_waiting.TryGetValue(message, out var others) && others.Remove(next) && others.Count == 0) _waiting.Remove(message);
        }
    }

    private sealed record Message(string ConversationId, string Id);

    private sealed record Shot(AdaptiveCard Card, long Number);
}
