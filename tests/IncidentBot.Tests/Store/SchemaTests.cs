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
            command.CommandText = "SELECT name || ': ' || sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%EFMigrations%' AND name NOT LIKE 'sqlite_%' ORDER BY name";
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
