namespace IncidentBot.Tests.Support;

/// <summary>A clock whose hands are turned by the test; what waits on it waits in real time.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Turn(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
