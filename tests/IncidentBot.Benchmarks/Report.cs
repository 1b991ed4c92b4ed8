namespace IncidentBot.Benchmarks;

/// <summary>A figure: least, median and most of the turns, beside those of its floor, and what is aimed at.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Product">Of the turns, in order of size.</param>
/// <param name="Floor">The same of the floor; empty where there is none.</param>
/// <param name="Aim">In words; empty for none.</param>
/// <param name="Reached">Whether it is met; null where nothing is aimed at.</param>
internal sealed record Figure(string Name, IReadOnlyList<double> Product, IReadOnlyList<double> Floor, string Aim, bool? Reached)
{
    public double Median => Product[Product.Count / 2];

    /// <summary>The median of the ratios, or of the sizes where turns were not paired.</summary>
    public double? Ratio => Floor.Count == 0 ? null : Median / Floor[Floor.Count / 2];

    /// <summary>Whether less of it is better.</summary>
    public bool LessIsBetter { get; init; } = true;

    public static Figure Rate(string name, IReadOnlyList<Turn> product, IReadOnlyList<Turn> floor, double least)
    {
        var figure = new Figure(name, Ordered(product.Select(t => t.PerSecond)), Ordered(floor.Select(t => t.PerSecond)), $"≥ {least:0.0} of the floor", null) { LessIsBetter = false };
        return figure with { Reached = figure.Ratio >= least };
    }

    public static Figure Delay(string name, IReadOnlyList<double> product, IReadOnlyList<double> floor, double? most)
    {
        var figure = new Figure(name, Ordered(product), Ordered(floor), most is null ? "" : $"≤ {most:0.0} × the floor", null);
        return figure with { Reached = most is null ? null : figure.Ratio <= most };
    }

    public static Figure Lateness(string name, IReadOnlyList<double> ordered)
    {
        var p99 = Load.At(ordered, 0.99);
        return new($"{name} (p0/p50/p99)", [ordered[0], Load.At(ordered, 0.5), p99], [], "p99 < 1,000 ms", p99 < 1000 && ordered[0] >= 0);
    }

    private static List<double> Ordered(IEnumerable<double> values) => [.. values.Order()];
}

/// <summary>One table that a person can read.</summary>
internal sealed class Report(TextWriter output)
{
    public void Begin(Options options)
    {
        output.WriteLine($"IncidentBot beside its floor: {Environment.ProcessorCount} cores, {options.Rounds} turns of {options.Round.TotalSeconds:0} s each, product and floor in turns.");
        output.WriteLine("Floor: the same web server, bearer check and answer, one row of as many bytes through EF Core, one writer, SQLite WAL synchronous=FULL.");
        output.WriteLine();
        output.WriteLine($"{"",-44} {"product min/median/max",28} {"floor min/median/max",28} {"ratio",7}  aim");
    }

    public void Section(string name) => output.WriteLine($"-- {name}");

    public void Add(Figure figure) =>
        output.WriteLine($"{figure.Name,-44} {Three(figure.Product),28} {(figure.Floor.Count == 0 ? "" : Three(figure.Floor)),28} {figure.Ratio,7:0.00}  {figure.Aim}{Verdict(figure.Reached)}");

    /// <summary>The large store beside the small one, each by its ratio to its own floor, which takes the machine's moods out.</summary>
    public void Compare(IReadOnlyList<Figure> small, IReadOnlyList<Figure> large)
    {
        const double most = 1.2;
        output.WriteLine("-- large store beside the small one");
        foreach (var (before, after) in small.Zip(large))
        {
            var times = after.Ratio!.Value / before.Ratio!.Value;
            if (!after.LessIsBetter) times = 1 / times;
            output.WriteLine($"{after.Name,-44} {$"{times:0.00} × the small store's cost",57} {"",7}  ≤ {most:0.0} ×{Verdict(times <= most)}");
        }
    }

    private static string Three(IReadOnlyList<double> values) => $"{values[0]:N1} / {values[values.Count / 2]:N1} / {values[^1]:N1}";

    private static string Verdict(bool? reached) => reached switch { true => "  met", false => "  MISSED", null => "" };
}
