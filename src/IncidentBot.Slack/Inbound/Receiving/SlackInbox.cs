using System.Collections.Concurrent;
using IncidentBot.Chat;
using IncidentBot.Slack.Inbound.Handling;
using IncidentBot.Slack.Inbound.Payloads;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Slack.Inbound.Receiving;

/// <summary>
/// Where both transports end: has each delivery done once and acknowledged in time, whatever dies or is sent again in between.
/// </summary>
/// <remarks>
/// Before its acknowledgement a delivery is Slack's to send again; the claim <c>seen/</c> keeps two from doing it at once, and runs out when its holder has died.
/// Whoever acknowledges before the work is done has written the row <c>inbox/</c> first, also on behalf of the holder of the claim: the row outlives every process and is swept up.
/// The row goes only after <c>seen/</c> says done; a row that was written too late meets that and goes as well, and the same delivery id makes the router's change and answer the same.
/// </remarks>
internal sealed partial class SlackInbox(IPlatformMemory memory, SlackDispatch dispatch, InboxTiming timing, TimeProvider time, ILogger<SlackInbox> log) : IDisposable
{
    private const string Busy = "busy";
    private const string Finished = "done";
    private const string Platform = SlackPlatform.PlatformName;

    private readonly ConcurrentDictionary<string, Lazy<Task<Outcome?>>> _atHand = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> _running = [];
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Takes a delivery and says, in time, how it is to be acknowledged. Never throws.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="takesPayload">Whether the acknowledgement can carry an answer.</param>
    public async Task<Ack> ReceiveAsync(SlackRequest request, bool takesPayload)
    {
        // What comes twice at once is done once here, and acknowledged twice alike: who knows which one Slack hears.
        var mine = new Lazy<Task<Outcome?>>(() => Track(WorkAsync(request, takesPayload)));
        var atHand = request.Id is { } id ? _atHand.GetOrAdd(id, mine) : mine;
        var work = atHand.Value;
        using var tooLate = new CancellationTokenSource();
        var first = await Task.WhenAny(work, Task.Delay(timing.InTime, time, tooLate.Token));
        await tooLate.CancelAsync();
        if (first != work)
        {
            if (atHand == mine) _ = Track(FinishAsync(request, work));
            return await AcknowledgeFirstAsync(request);
        }
        if (await work is { } outcome) return new(outcome.Payload, true, atHand == mine ? sent => Track(SettleAsync(request, outcome, sent)) : _ => { });
        Release(request);
        return await KeepAsync(request) ? new(SlackDispatch.PayloadMeanwhile(request), true, _ => { }) : Ack.Refused;
    }

    /// <summary>Whether nothing is being done.</summary>
    public bool IsIdle => _running.IsEmpty;

    /// <summary>Takes up what a process that died has left, as far as nobody else has.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, json) in await memory.ListAsync(Platform, InboxRow.Prefix, cancellationToken)) await Track(TakeUpAsync(key, InboxRow.Read(json), cancellationToken));
    }

    /// <summary>Waits for what is being done; what is not done by then stays in the memory.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(Task.WhenAll(_running.Keys), Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken));
        await _stopping.CancelAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private async Task TakeUpAsync(string key, InboxRow? row, CancellationToken cancellationToken)
    {
        if (row?.Request.Id is null || row.Attempts >= timing.MostAttempts || await memory.RecallAsync(Platform, Seen(row.Request), cancellationToken) == Finished)
        {
            if (row?.Attempts >= timing.MostAttempts) Log.GivenUp(log, row.Request.GetType().Name, row.Attempts);
            await memory.ForgetAsync(Platform, key, cancellationToken);
        }
        else if (await memory.TryKeepAsync(Platform, Seen(row.Request), Busy, timing.Lease, cancellationToken))
        {
            await memory.KeepAsync(Platform, key, (row with { Attempts = row.Attempts + 1 }).Write(), timing.Kept, cancellationToken);
            if (await HandleAsync(row.Request, takesPayload: false) is { } outcome) await SettleAsync(row.Request, outcome, sent: false);
        }
    }

    private async Task<Ack> AcknowledgeFirstAsync(SlackRequest request)
    {
        // Nobody waits longer for the store than for the work. What a person has done is acknowledged all the same: most of it is never sent again.
        var keeping = Track(KeepAsync(request));
        using var tooLate = new CancellationTokenSource();
        await Task.WhenAny(keeping, Task.Delay(timing.ForKeeping, time, tooLate.Token));
        await tooLate.CancelAsync();
        var isKept = keeping.IsCompletedSuccessfully && await keeping;
        return isKept || request is not EventCallback ? new(SlackDispatch.PayloadMeanwhile(request), true, _ => { }) : Ack.Refused;
    }

    /// <summary>What came of it; null where it is left to whoever sweeps.</summary>
    private async Task<Outcome?> WorkAsync(SlackRequest request, bool takesPayload)
    {
        if (request.Id is null) return await HandleAsync(request, takesPayload);
        try
        {
            // Another replica may be at it: it is waited for, since it may yet turn out that nothing was changed and the same has to be answered.
            for (var waited = TimeSpan.Zero; !await memory.TryKeepAsync(Platform, Seen(request), Busy, timing.Lease, _stopping.Token); waited += timing.BetweenLooks)
            {
                if (await memory.RecallAsync(Platform, Seen(request), _stopping.Token) == Finished) return Outcome.Done;
                if (waited > timing.LongestWork) return null;
                await Task.Delay(timing.BetweenLooks, time, _stopping.Token);
            }
        }
        catch (Exception e)
        {
            // An event comes again; what a person has done does not, and they are told.
            Log.NoMemory(log, request.GetType().Name, e);
            return request is EventCallback || _stopping.IsCancellationRequested ? null : await dispatch.ApologiseAsync(request, e, _stopping.Token);
        }
        return await HandleAsync(request, takesPayload);
    }

    private async Task<Outcome?> HandleAsync(SlackRequest request, bool takesPayload)
    {
        using var longest = new CancellationTokenSource(timing.LongestWork, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, _stopping.Token);
        try
        {
            var outcome = await dispatch.HandleAsync(request, either.Token);
            if (takesPayload || outcome.Payload is null) return outcome;
            await outcome.Otherwise(either.Token);
            return Outcome.Done;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task FinishAsync(SlackRequest request, Task<Outcome?> work)
    {
        if (await work is { } outcome) await SettleAsync(request, outcome, sent: false);
        else Release(request);
    }

    private async Task SettleAsync(SlackRequest request, Outcome outcome, bool sent)
    {
        try
        {
            if (!sent) await outcome.Otherwise(_stopping.Token);
            if (request.Id is null) return;
            if (outcome.ChangedNothing) await memory.ForgetAsync(Platform, Seen(request), _stopping.Token);
            else await memory.KeepAsync(Platform, Seen(request), Finished, timing.Known, _stopping.Token);
            if (!sent) await memory.ForgetAsync(Platform, InboxRow.Prefix + request.Id, _stopping.Token);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.NotSettled(log, request.GetType().Name, e);
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

    private async Task<bool> KeepAsync(SlackRequest request)
    {
        if (request.Id is null) return true;
        try
        {
            var row = new InboxRow(request, 0);
            // Not even the end of the program comes before this.
            await memory.TryKeepAsync(Platform, row.Key, row.Write(), timing.Kept, CancellationToken.None);
            return true;
        }
        catch (Exception e)
        {
            Log.NoMemory(log, request.GetType().Name, e);
            return false;
        }
    }

    private void Release(SlackRequest request)
    {
        if (request.Id is { } id) _atHand.TryRemove(id, out _);
    }

    private T Track<T>(T task) where T : Task
    {
        _running[task] = true;
        task.ContinueWith(t => _running.TryRemove(t, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return task;
    }

    private static string Seen(SlackRequest request) => "seen/" + request.Id;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The store did not take a {Kind} from Slack")]
        public static partial void NoMemory(ILogger log, string kind, Exception problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} from Slack was done, but not noted as done")]
        public static partial void NotSettled(ILogger log, string kind, Exception problem);

        [LoggerMessage(Level = LogLevel.Error, Message = "A {Kind} from Slack could not be done in {Attempts} attempts and is given up")]
        public static partial void GivenUp(ILogger log, string kind, int attempts);
    }
}
