using Microsoft.AspNetCore.Http;

namespace IncidentBot.Tests.Support;

/// <summary>A server that does not answer.</summary>
internal static class NoAnswer
{
    /// <summary>Says nothing for as long as the caller waits.</summary>
    /// <param name="context">Whom.</param>
    /// <param name="stopping">The server ends.</param>
    public static async Task SilenceAsync(HttpContext context, CancellationToken stopping)
    {
        using (var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping))
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, both.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        context.Abort();
    }
}
