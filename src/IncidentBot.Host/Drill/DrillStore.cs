using Microsoft.Data.Sqlite;

namespace IncidentBot.Host.Drill;

/// <summary>
/// A database that lives as long as the drill, in memory. SQLite's <c>memdb</c> is shared by name within the process and locks like a
/// file; its older shared cache locks table by table and answers "table is locked" to whoever does not wait.
/// </summary>
internal sealed class DrillStore : IDisposable
{
    private readonly SqliteConnection _keptOpen;

    public DrillStore()
    {
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = $"file:/drill-{Guid.NewGuid():N}?vfs=memdb" }.ToString();
        _keptOpen = new(ConnectionString);
        _keptOpen.Open();
    }

    /// <summary>For the setting <c>Store:ConnectionString</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>Writes a copy into a file, in place of the one that is there.</summary>
    public void CopyTo(string file)
    {
        File.Delete(file);
        // SQLite's own backup; "VACUUM INTO" would write into another database in memory.
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        copy.Open();
        _keptOpen.BackupDatabase(copy);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _keptOpen.Dispose();
        SqliteConnection.ClearPool(_keptOpen);
    }
}
