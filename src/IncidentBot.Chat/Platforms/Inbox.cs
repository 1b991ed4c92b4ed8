using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Chat.Platforms;

/// <summary>
/// Where a platform's transports end: has each delivery done once and acknowledged in time, whatever dies or is sent again in between.
/// What its deliveries are, and what is done with them, a platform's own inbox says.
/// </summary>
/// <remarks>
/// Before its acknowledgement a delivery is the chat's to send again; the claim <c>seen/</c> keeps two from doing it at once, and runs out when its holder has died.
/// Whoever acknowledges before the work is done has written the row <c>inbox/</c> first, also on behalf of the holder of the claim: the row outlives every process and is swept up.
/// The row goes only after <c>seen/</c> says done; a row that was written too late meets that and goes as well, and the same delivery id makes the router's change and answer the same.
/// </remarks>
/// <typeparam name="TRequest">A delivery: what was sent, as JSON that can be written down.</typeparam>
/// <typeparam name="TAnswer">What an acknowledgement can carry back.</typeparam>
public abstract partial class Inbox<TRequest, TAnswer>(IPlatformMemory memory, InboxTiming timing, TimeProvider time, ILogger log) : IInbox, IDisposable
    where TRequest : class
    where TAnswer : class
{
    private const string Busy = "busy";
    private const string Finished = "done";

    private readonly ConcurrentDictionary<string, Lazy<Task<Outcome<TAnswer>?>>> _atHand = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> _running = [];
    private readonly CancellationTokenSource _stopping = new();

    /// <inheritdoc/>
    public abstract string Platform { get; }

    /// <summary>Takes a delivery and says, in time, how it is to be acknowledged. Never throws.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="takesAnswer">Whether the acknowledgement can carry an answer.</param>
    public async Task<Ack<TAnswer>> ReceiveAsync(TRequest request, bool takesAnswer)
    {
        // What comes twice at once is done once here, and acknowledged twice alike: who knows which one the chat hears.
        var mine = new Lazy<Task<Outcome<TAnswer>?>>(() => Track(WorkAsync(request, takesAnswer)));
        var atHand = IdOf(request) is { } id ? _atHand.GetOrAdd(id, mine) : mine;
        var work = atHand.Value;
        using var tooLate = new CancellationTokenSource();
        var first = await Task.WhenAny(work, Task.Delay(timing.InTime, time, tooLate.Token));
        await tooLate.CancelAsync();
        if (first != work)
        {
            if (atHand == mine) _ = Track(FinishAsync(request, work));
            return await AcknowledgeFirstAsync(request);
        }
        if (await work is { } outcome) return new(outcome.Answer, true, atHand == mine ? sent => Track(SettleAsync(request, outcome, sent)) : _ => { });
        Release(request);
        return await KeepAsync(request) ? new(Meanwhile(request), true, _ => { }) : new(null, false, _ => { });
    }

    /// <summary>Whether nothing is being done.</summary>
    public bool IsIdle => _running.IsEmpty;

    /// <summary>Takes up what a process that died has left, as far as nobody else has.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, json) in await memory.ListAsync(Platform, InboxRow<TRequest>.Prefix, cancellationToken)) await Track(TakeUpAsync(key, InboxRow<TRequest>.Read(json, RowFormat), cancellationToken));
    }

    /// <summary>Waits for what is being done; what is not done by then stays in the memory.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(Task.WhenAll(_running.Keys), Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken));
        await _stopping.CancelAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Names what a person did, so that the same sent again is known: at most 300 characters; null where nothing comes of it, or the same comes of it every time.</summary>
    protected abstract string? IdOf(TRequest request);

    /// <summary>What kind of delivery it is, for the log.</summary>
    protected abstract string KindOf(TRequest request);

    /// <summary>Whether the chat sends it again where it was refused. What a person has done mostly does not come again, and has to be acknowledged whatever happens.</summary>
    protected abstract bool ComesAgain(TRequest request);

    /// <summary>What an acknowledgement carries that cannot wait for the answer; null for nothing.</summary>
    protected abstract TAnswer? Meanwhile(TRequest request);

    /// <summary>Does what a delivery asks for. Throws only when it is cancelled.</summary>
    protected abstract Task<Outcome<TAnswer>> DoAsync(TRequest request, CancellationToken cancellationToken);

    /// <summary>Says that it was not done, and that the person is not to blame.</summary>
    protected abstract Task<Outcome<TAnswer>> ApologiseAsync(TRequest request, Exception problem, CancellationToken cancellationToken);

    /// <summary>How a delivery is written down.</summary>
    protected abstract JsonSerializerOptions RowFormat { get; }

    private async Task TakeUpAsync(string key, InboxRow<TRequest>? row, CancellationToken cancellationToken)
    {
        if (row is null || IdOf(row.Request) is null || row.Attempts >= timing.MostAttempts || await memory.RecallAsync(Platform, Seen(row.Request), cancellationToken) == Finished)
        {
            if (row?.Attempts >= timing.MostAttempts) Log.GivenUp(log, KindOf(row.Request), Platform, row.Attempts);
            await memory.ForgetAsync(Platform, key, cancellationToken);
        }
        else if (await memory.TryKeepAsync(Platform, Seen(row.Request), Busy, timing.Lease, cancellationToken))
        {
            await memory.KeepAsync(Platform, key, (row with { Attempts = row.Attempts + 1 }).Write(RowFormat), timing.Kept, cancellationToken);
            if (await HandleAsync(row.Request, takesAnswer: false) is { } outcome) await SettleAsync(row.Request, outcome, sent: false);
        }
    }

    private async Task<Ack<TAnswer>> AcknowledgeFirstAsync(TRequest request)
    {
        // Nobody waits longer for the store than for the work. What never comes again is acknowledged all the same.
        var keeping = Track(KeepAsync(request));
        using var tooLate = new CancellationTokenSource();
        await Task.WhenAny(keeping, Task.Delay(timing.ForKeeping, time, tooLate.Token));
        await tooLate.CancelAsync();
        var isKept = keeping.IsCompletedSuccessfully && await keeping;
        return isKept || !ComesAgain(request) ? new(Meanwhile(request), true, _ => { }) : new(null, false, _ => { });
    }

    /// <summary>What came of it; null where it is left to whoever sweeps.</summary>
    private async Task<Outcome<TAnswer>?> WorkAsync(TRequest request, bool takesAnswer)
    {
        if (IdOf(request) is null) return await HandleAsync(request, takesAnswer);
        try
        {
            // Another replica may be at it: it is waited for, since it may yet turn out that nothing was changed and the same has to be answered.
            for (var waited = TimeSpan.Zero; !await memory.TryKeepAsync(Platform, Seen(request), Busy, timing.Lease, _stopping.Token); waited += timing.BetweenLooks)
            {
                if (await memory.RecallAsync(Platform, Seen(request), _stopping.Token) == Finished) return Outcome<TAnswer>.Done;
                if (waited > timing.LongestWork) return null;
                await Task.Delay(timing.BetweenLooks, time, _stopping.Token);
            }
        }
        catch (Exception e)
        {
            // What comes again, comes again; what does not, a person has done, and they are told.
            Log.NoMemory(log, KindOf(request), Platform, e);
            return ComesAgain(request) || _stopping.IsCancellationRequested ? null : await ApologiseAsync(request, e, _stopping.Token);
        }
        return await HandleAsync(request, takesAnswer);
    }

    private async Task<Outcome<TAnswer>?> HandleAsync(TRequest request, bool takesAnswer)
    {
        using var longest = new CancellationTokenSource(timing.LongestWork, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, _stopping.Token);
        try
        {
            var outcome = await DoAsync(request, either.Token);
            if (takesAnswer || outcome.Answer is null) return outcome;
            await outcome.Otherwise(either.Token);
            return Outcome<TAnswer>.Done;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task FinishAsync(TRequest request, Task<Outcome<TAnswer>?> work)
    {
        if (await work is { } outcome) await SettleAsync(request, outcome, sent: false);
        else Release(request);
    }

    private async Task SettleAsync(TRequest request, Outcome<TAnswer> outcome, bool sent)
    {
        try
        {
            if (!sent) await outcome.Otherwise(_stopping.Token);
            if (IdOf(request) is null) return;
            if (outcome.MayBeDoneAgain) await memory.ForgetAsync(Platform, Seen(request), _stopping.Token);
            else await memory.KeepAsync(Platform, Seen(request), Finished, timing.Known, _stopping.Token);
            if (!sent) await memory.ForgetAsync(Platform, InboxRow<TRequest>.Prefix + IdOf(request), _stopping.Token);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.NotSettled(log, KindOf(request), Platform, e);
        }
        catch (OperationCanceledException)
        {
            // The row is still there for the next process.
        }
        finally
        {
            Release(request);
        }
    }

    private async Task<bool> KeepAsync(TRequest request)
    {
        if (IdOf(request) is null) return true;
        try
        {
            var row = new InboxRow<TRequest>(request, 0);
            // Not even the end of the program comes before this.
            await memory.TryKeepAsync(Platform, InboxRow<TRequest>.Prefix + IdOf(request), row.Write(RowFormat), timing.Kept, CancellationToken.None);
            return true;
        }
        catch (Exception e)
        {
            Log.NoMemory(log, KindOf(request), Platform, e);
            return false;
        }
    }

    private void Release(TRequest request)
    {
        if (IdOf(request) is { } id) _atHand.TryRemove(id, out _);
    }

    private T Track<T>(T task) where T : Task
    {
        _running[task] = true;
        task.ContinueWith(t => _running.TryRemove(t, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return task;
    }

    private string Seen(TRequest request) => "seen/" + IdOf(request);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The store did not take a {Kind} from {Platform}")]
        public static partial void NoMemory(ILogger log, string kind, string platform, Exception problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} from {Platform} was done, but not noted as done")]
        public static partial void NotSettled(ILogger log, string kind, string platform, Exception problem);

        [LoggerMessage(Level = LogLevel.Error, Message = "A {Kind} from {Platform} could not be done in {Attempts} attempts and is given up")]
        public static partial void GivenUp(ILogger log, string kind, string platform, int attempts);
    }
}
