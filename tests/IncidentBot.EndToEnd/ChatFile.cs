using Microsoft.Data.Sqlite;
using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>The local chat's own file, looked at from outside.</summary>
internal static class ChatFile
{
    /// <summary>How many of the bot's messages to everybody hold a text, in channels or in threads.</summary>
    public static long Said(RunningBot bot, string text, bool thread) => Read(
        bot, $"SELECT count(*) FROM messages WHERE author IS NULL AND only_for IS NULL AND (thread <> 0) = {(thread ? 1 : 0)} AND instr(card, $text)", text).Select(r => (long)r[0]).Single();

    /// <summary>No two messages of the bot say the same in the same place.</summary>
    public static void AssertNothingWasSaidTwice(RunningBot bot) => Assert.Empty(Read(
        bot, "SELECT channel, thread, card FROM messages WHERE author IS NULL AND only_for IS NULL AND substr(key, 1, 4) = 'bot:' GROUP BY channel, thread, card HAVING count(*) > 1").Select(r => string.Join(" | ", r)));

    private static List<object[]> Read(RunningBot bot, string sql, string text = "")
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = bot.ChatFile, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // All queries stand above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$text", text);
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }
}
