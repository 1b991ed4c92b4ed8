using IncidentBot.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IncidentBot.Tests.Store;

/// <summary>What the migrations make is what the model says.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task The_migrated_schema_is_the_models()
    {
        var migrated = await SchemaAsync(db => db.Database.MigrateAsync(TestContext.Current.CancellationToken));
        var created = await SchemaAsync(db => db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(created);
        Assert.Equal(created, migrated);
    }

    [Fact]
    public void The_model_has_no_change_without_a_migration()
    {
        using var db = Open("Data Source=:memory:");
        Assert.False(db.Database.HasPendingModelChanges());
    }

    // Columns that came later stand at another place, and are the same columns.
    private const string Ours = "t.name NOT LIKE '%EFMigrations%' AND t.name NOT LIKE 'sqlite_%'";

    private static SqliteIncidentDb Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<SqliteIncidentDb>();
        SqliteIncidentDb.Configure(options, connectionString);
        return new(options.Options);
    }

    private static async Task<IReadOnlyList<string>> SchemaAsync(Func<SqliteIncidentDb, Task> make)
    {
        var folder = Directory.CreateTempSubdirectory("schema-");
        try
        {
            var connectionString = $"Data Source={Path.Combine(folder.FullName, "bot.db")};Pooling=False";
            await using (var db = Open(connectionString)) await make(db);
            await using var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = $"""
                SELECT t.name || '.' || c.name || ': ' || c.type || CASE WHEN c."notnull" THEN ' not null' ELSE '' END || CASE WHEN c.pk THEN ' key ' || c.pk ELSE '' END
                FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND {Ours}
                UNION SELECT t.name || '.' || f."from" || ' to ' || f."table" || ', ' || f.on_delete FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' AND {Ours}
                UNION SELECT t.name || ': ' || t.sql FROM sqlite_master t WHERE t.type <> 'table' AND t.sql IS NOT NULL AND {Ours}
                ORDER BY 1
                """;
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var schema = new List<string>();
            while (await reader.ReadAsync(TestContext.Current.CancellationToken)) schema.Add(reader.GetString(0));
            return schema;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
