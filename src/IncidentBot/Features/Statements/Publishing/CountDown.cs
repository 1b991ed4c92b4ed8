using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Statements.Publishing;

/// <summary>Some seconds are left of a statement's hold: its card says how many.</summary>
/// <param name="Incident">Whose.</param>
/// <param name="Statement">Which.</param>
/// <param name="At">When it goes out; if another time was set since, nothing is left to do.</param>
internal sealed record CountDown(int Incident, int Statement, DateTimeOffset At) : IJob
{
    // Few enough for chats that take an edit a second.
    private static readonly int[] Seconds = [60, 30, 20, 10, 5];

    /// <inheritdoc/>
    public int? Lane => Incident;

    /// <summary>When the card is to count: the times before <paramref name="at"/> that are still to come.</summary>
    public static IEnumerable<DateTimeOffset> Ticks(DateTimeOffset at, DateTimeOffset now) => Seconds.Select(s => at.AddSeconds(-s)).Where(t => t > now);

    /// <summary>How much is left, in the words of the last tick: <c>in 20 seconds</c>; null where it is more than a minute, or nothing.</summary>
    public static string? Words(DateTimeOffset at, DateTimeOffset now)
    {
        var left = (at - now).TotalSeconds;
        return left is <= 0 or > 60 ? null : $"in {Seconds.Last(s => s >= left)} seconds";
    }
}

internal sealed class CountDownHandler(IncidentStore store) : AsyncRequestHandler<CountDown>
{
    protected override async Task Handle(CountDown request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Incident, cancellationToken) is { } incident
            && incident.Statements.Any(s => s.Number == request.Statement && s.State == StatementState.Approved && s.PublishAt == request.At))
            await store.EnqueueChangeAsync(request.Incident, cancellationToken);
    }
}
