using Xunit;

namespace IncidentBot.Tests.Support;

/// <summary>Beats whenever something has changed, so that a test can wait for what it wants to see without asking again and again.</summary>
internal sealed class Pulse
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
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
            var left = (longest ?? Longest) - TimeProvider.System.GetElapsedTime(begun);
            try
            {
                await next.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, TestContext.Current.CancellationToken);
            }
            catch (TimeoutException)
            {
                Assert.Fail(otherwise());
            }
        }
    }
}
