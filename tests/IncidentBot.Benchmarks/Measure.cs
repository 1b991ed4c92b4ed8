namespace IncidentBot.Benchmarks;

/// <summary>Everything that is measured on one store, beside its floor.</summary>
internal static class Measure
{
    public static async Task<IReadOnlyList<Figure>> StoreAsync(string name, int incidents, WorkFolder folder, Options options, Report report)
    {
        var home = folder.Make(name.Replace(' ', '-'));
        var bytes = await Seed.FillAsync(home, incidents);
        var figures = new List<Figure>();
        report.Section(name);
        if (options.Wants("commands") || options.Wants("status"))
        {
            await using var product = await Product.StartAsync(home);
            await using var floor = await Floor.StartAsync(Path.Combine(folder.Make($"floor-of-{home.Length}"), "floor.db"), bytes);
            if (options.Wants("commands")) figures.AddRange(await CommandLoad.RunAsync(product, floor, options));
            if (options.Wants("status")) figures.Add(await StatusLoad.RunAsync(product, floor, options));
        }
        if (options.Wants("startup")) figures.AddRange(await Startup.RunAsync(home, Path.Combine(folder.Make("floor-alone"), "floor.db"), options));
        foreach (var figure in figures) report.Add(figure);
        return figures;
    }
}
