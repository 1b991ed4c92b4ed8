using Xunit;

namespace IncidentBot.Tests.Support;

/// <summary>Beats whenever something has changed, so that a test sees at once what it waits for; what changes without a beat (a line of a log, a row) it sees a little later.</summary>
internal sealed class Pulse
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Beat() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Waits until something is so; after a minute, says what was so instead.</summary>
    public Task UntilAsync(Func<bool> holds, Func<string> otherwise, TimeSpan? longest = null) => UntilAsync(() => holds() ? this : null, otherwise, longest);

    /// <summary>Waits until something is there; after a minute, says what was so instead.</summary>
    public async Task<T> UntilAsync<T>(Func<T?> find, Func<string> otherwise, TimeSpan? longest = null) where T : class
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var next = Volatile.Read(ref _next).Task;
            if (find() is { } found) return found;
            if (TimeProvider.System.GetElapsedTime(begun) > (longest ?? Longest)) Assert.Fail(otherwise());
            await Task.WhenAny(next, Task.Delay(Often, TimeProvider.System, TestContext.Current.CancellationToken));
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }
}
