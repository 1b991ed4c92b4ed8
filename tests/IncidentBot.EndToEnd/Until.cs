using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>Waits for something to be so, and says what was so instead where it never was.</summary>
internal static class Until
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);

    public static async Task HoldsAsync(Func<Task<bool>> holds, Func<string> otherwise, TimeSpan? longest = null)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < (longest ?? Longest), otherwise());
            await Task.Delay(Often, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
