using IncidentBot.Teams.Api.Schema;

namespace IncidentBot.Teams.Api;

/// <summary>
/// Edits of cards, no more than one a second for each: of several that wait, only the latest is sent, and all who wait have theirs with it. In a storm everybody sees the
/// card as it is, and not every state that it went through. Source: teams.md §5.7.
/// </summary>
internal sealed class CardUpdates(ConnectorClient connector, TimeProvider time)
{
    /// <summary>Between two edits of one card.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private const int ManyCards = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly long _start = time.GetTimestamp();

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Puts an activity in a message's place, or one that was wanted later.</summary>
    /// <param name="conversation">Where it stands, with its thread.</param>
    /// <param name="activityId">The message.</param>
    /// <param name="activity">What it shall be.</param>
    /// <param name="cancellationToken">Ends this caller's waiting.</param>
    /// <exception cref="ConnectorException">It was not done.</exception>
    public Task UpdateAsync(ConversationReference conversation, string activityId, Activity activity, CancellationToken cancellationToken)
    {
        var key = $"{conversation.ChannelId}/{activityId}";
        lock (_lock)
        {
            if (!_slots.TryGetValue(key, out var slot)) _slots[key] = slot = NewSlot();
            slot.Next = new(conversation, activityId, activity, slot.Next?.Done ?? new(TaskCreationOptions.RunContinuationsAsynchronously));
            var done = slot.Next.Done.Task;
            if (!slot.IsRunning)
            {
                slot.IsRunning = true;
                _ = RunAsync(slot);
            }
            return done.WaitAsync(cancellationToken);
        }
    }

    private async Task RunAsync(Slot slot)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_lock) wait = slot.NotBefore - Now;
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, CancellationToken.None);
            Wanted wanted;
            lock (_lock) (wanted, slot.Next, slot.NotBefore) = (slot.Next!, null, Now + Between);
            try
            {
                await connector.Conversations.UpdateActivityAsync(wanted.Conversation, wanted.ActivityId, wanted.Activity, CancellationToken.None);
                wanted.Done.SetResult();
            }
            catch (Exception e)
            {
                wanted.Done.SetException(e);
            }
            lock (_lock)
            {
                slot.IsRunning = slot.Next is not null;
                if (!slot.IsRunning) return;
            }
        }
    }

    private Slot NewSlot()
    {
        if (_slots.Count >= ManyCards)
            foreach (var quiet in _slots.Where(s => !s.Value.IsRunning && s.Value.NotBefore <= Now).Select(s => s.Key).ToList()) _slots.Remove(quiet);
        return new();
    }

    private sealed class Slot
    {
        public bool IsRunning { get; set; }

        public TimeSpan NotBefore { get; set; }

        public Wanted? Next { get; set; }
    }

    private sealed record Wanted(ConversationReference Conversation, string ActivityId, Activity Activity, TaskCompletionSource Done);
}
