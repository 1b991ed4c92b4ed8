using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IncidentBot.Store;

/// <summary>The tables in one SQLite file.</summary>
internal sealed class SqliteIncidentDb(DbContextOptions<SqliteIncidentDb> options) : IncidentDb(options)
{
    /// <summary>Sets the provider: every commit is on the disk before it is confirmed. The write-ahead log is set by EF Core when it makes the file, and stays.</summary>
    public static void Configure(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteIncidentDb).Assembly.FullName)).AddInterceptors(Pragmas.Instance);

    /// <summary>Whether a store lives in memory, as a drill's does.</summary>
    public static bool IsInMemory(DbConnection connection) => connection.ConnectionString.Contains("vfs=memdb", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override async Task<IAsyncDisposable> WriteLightlyAsync()
    {
        await Database.OpenConnectionAsync();
        if (!IsInMemory(Database.GetDbConnection())) await Database.ExecuteSqlRawAsync("PRAGMA synchronous = NORMAL");
        return new Light(this);
    }

    // Whoever has the connection next relies on what it usually does.
    private sealed class Light(SqliteIncidentDb db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (!IsInMemory(db.Database.GetDbConnection())) await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL");
            await db.Database.CloseConnectionAsync();
        }
    }

    // A pooled connection keeps its settings, so that they are made once for each file handle.
    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static Pragmas Instance { get; } = new();

        private readonly System.Runtime.CompilerServices.ConditionalWeakTable<object, object> _set = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        private void Set(SqliteConnection connection)
        {
            if (connection.Handle is not { } handle || _set.TryGetValue(handle, out _)) return;
            using var command = connection.CreateCommand();
            // In memory, whoever writes also waits for those who read.
            command.CommandText = IsInMemory(connection) ? "PRAGMA busy_timeout = 10000;" : "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL;";
            command.ExecuteNonQuery();
            _set.AddOrUpdate(handle, handle);
        }
    }
}

/// <summary>For the migrations tool only.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteIncidentDb>
{
    /// <inheritdoc/>
    public SqliteIncidentDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteIncidentDb>();
        SqliteIncidentDb.Configure(builder, "Data Source=design.db");
        return new(builder.Options);
    }
}
