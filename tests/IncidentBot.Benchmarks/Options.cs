namespace IncidentBot.Benchmarks;

/// <summary>What is measured, and for how long.</summary>
/// <param name="Quick">A look in about a minute instead of a measurement.</param>
/// <param name="Window">Within which the reminders are due.</param>
/// <param name="Incidents">How many the large store holds.</param>
/// <param name="Only">The one thing that is measured; null for all.</param>
internal sealed record Options(bool Quick, TimeSpan Window, int Incidents, string? Only)
{
    /// <summary>How often product and floor take turns.</summary>
    public int Rounds => Quick ? 3 : 5;

    /// <summary>How long a turn lasts.</summary>
    public TimeSpan Round => TimeSpan.FromSeconds(Quick ? 1 : 4);

    /// <summary>How long a program is left alone before it is called at rest.</summary>
    public TimeSpan Rest => TimeSpan.FromSeconds(Quick ? 2 : 15);

    public bool Wants(string what) => Only is null || Only == what;

    /// <summary><c>[--quick] [--window SECONDS] [--incidents N] [--only statement|commands|status|startup|reminders]</c></summary>
    public static Options Read(string[] args)
    {
        string? After(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var quick = args.Contains("--quick");
        return new(quick, TimeSpan.FromSeconds(int.Parse(After("--window") ?? (quick ? "15" : "60"))), int.Parse(After("--incidents") ?? (quick ? "20000" : "100000")), After("--only"));
    }
}

/// <summary>A folder that goes away with what is in it.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("incidentbot-benchmarks-");

    public string Make(string name) => _root.CreateSubdirectory(name).FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _root.Delete(recursive: true);
    }
}
