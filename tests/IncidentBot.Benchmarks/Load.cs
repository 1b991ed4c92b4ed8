using System.Diagnostics;

namespace IncidentBot.Benchmarks;

/// <summary>What a turn came to.</summary>
internal sealed record Turn(double PerSecond, double P50, double P99);

/// <summary>As many at once as wanted, each sending the next as soon as it has its answer, for a while.</summary>
internal static class Load
{
    public static async Task<Turn> RunAsync(int atOnce, TimeSpan length, Func<int, Task> send)
    {
        var took = new List<double>[atOnce];
        var next = -1;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(worker => Task.Run(async () =>
        {
            took[worker] = [];
            while (Stopwatch.GetElapsedTime(begun) < length)
            {
                var sent = Stopwatch.GetTimestamp();
                await send(Interlocked.Increment(ref next));
                took[worker].Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
        })));
        var elapsed = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var all = took.SelectMany(t => t).Order().ToList();
        return new(all.Count / elapsed, At(all, 0.5), At(all, 0.99));
    }

    /// <summary>The value below which a share of the ordered ones lies.</summary>
    public static double At(IReadOnlyList<double> ordered, double share) => ordered.Count == 0 ? 0 : ordered[Math.Min(ordered.Count - 1, (int)(ordered.Count * share))];

    /// <summary>Product and floor in turns, so that whatever else the machine does burdens both; the first turn of each warms up and is not counted.</summary>
    public static async Task<(IReadOnlyList<Turn> Product, IReadOnlyList<Turn> Floor)> InTurnsAsync(Options options, Func<Task<Turn>> product, Func<Task<Turn>> floor)
    {
        List<Turn> ours = [], floors = [];
        for (var round = -1; round < options.Rounds; round++)
        {
            var (a, b) = (await product(), await floor());
            if (round < 0) continue;
            ours.Add(a);
            floors.Add(b);
        }
        return (ours, floors);
    }
}
