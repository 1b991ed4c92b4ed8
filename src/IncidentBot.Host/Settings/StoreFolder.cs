using Microsoft.Data.Sqlite;

namespace IncidentBot.Host;

/// <summary>Sees to it that the folder of a SQLite file is there, so that the first start needs no preparation.</summary>
internal static class StoreFolder
{
    private static readonly string[] Keys = ["Store:ConnectionString", "LocalChat:ConnectionString"];

    public static void Make(IConfiguration settings)
    {
        foreach (var key in Keys)
        {
            if (FileOf(settings, key) is not { } file || Path.GetDirectoryName(Path.GetFullPath(file)) is not { } folder) continue;
            try
            {
                Directory.CreateDirectory(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new StartException($"{key}: the folder {folder} cannot be made ({e.Message}); name a place where IncidentBot may write.");
            }
        }
    }

    /// <summary>The SQLite file that a setting names; null where it names none.</summary>
    /// <exception cref="StartException">It is no connection string.</exception>
    public static string? FileOf(IConfiguration settings, string key)
    {
        if (string.Equals(settings["Store:Provider"], "postgres", StringComparison.OrdinalIgnoreCase) && key == Keys[0]) return null;
        try
        {
            var connection = new SqliteConnectionStringBuilder(settings[key]);
            var isFile = connection.Mode != SqliteOpenMode.Memory && connection.DataSource is { Length: > 0 } source && source != ":memory:" && !source.StartsWith("file:", StringComparison.Ordinal);
            return isFile ? connection.DataSource : null;
        }
        catch (ArgumentException e)
        {
            throw new StartException($"{key}: “{settings[key]}” is not a SQLite connection string ({e.Message.TrimEnd('.')}); write it as in “Data Source=data/incidentbot.db”.");
        }
    }
}
