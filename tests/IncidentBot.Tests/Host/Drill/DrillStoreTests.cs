using IncidentBot.Host.Drill;
using Microsoft.Data.Sqlite;
using Xunit;

namespace IncidentBot.Tests.Host.Drill;

public sealed class DrillStoreTests
{
    [Fact]
    public async Task Connections_share_one_database_that_can_be_kept_and_two_drills_share_none()
    {
        using var store = new DrillStore();
        using var other = new DrillStore();
        Run(store.ConnectionString, "CREATE TABLE t(x); INSERT INTO t VALUES (42)");
        Assert.Equal(42L, Run(store.ConnectionString, "SELECT x FROM t"));
        Assert.Equal(0L, Run(other.ConnectionString, "SELECT count(*) FROM sqlite_master"));

        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "from the time before", TestContext.Current.CancellationToken);
        store.CopyTo(file);
        Assert.Equal(42L, Run($"Data Source={file};Pooling=false", "SELECT x FROM t"));
        File.Delete(file);
    }

    [Fact]
    public async Task A_writer_and_a_reader_at_once_wait_for_each_other_instead_of_failing()
    {
        using var store = new DrillStore();
        Run(store.ConnectionString, "CREATE TABLE t(x)");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() =>
        {
            for (var i = 0; i < 50; i++) Run(store.ConnectionString, n % 2 == 0 ? "INSERT INTO t VALUES (1)" : "SELECT count(*) FROM t");
        })));
        Assert.Equal(100L, Run(store.ConnectionString, "SELECT count(*) FROM t"));
    }

    private static object? Run(string connectionString, string sql)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
