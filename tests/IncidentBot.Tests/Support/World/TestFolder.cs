using Microsoft.Data.Sqlite;

namespace IncidentBot.Tests.Support;

/// <summary>A folder with a store in it, of which a pool may still hold connections.</summary>
internal static class TestFolder
{
    public static void Delete(string folder)
    {
        SqliteConnection.ClearPool(new($"Data Source={Path.Combine(folder, "bot.db")}"));
        Directory.Delete(folder, recursive: true);
    }
}
