using IncidentBot.Public;
using IncidentBot.Store;
using Microsoft.Data.Sqlite;

namespace IncidentBot.Benchmarks;

/// <summary>
/// Fills a store: open incidents through the product's own commands, and as many ended ones as wanted by multiplying one that was opened, worked on,
/// and resolved through commands, so that every row is one that the product wrote.
/// </summary>
internal static class Seed
{
    /// <summary>How many incidents are open.</summary>
    public const int Open = 20;

    /// <summary>Fills the store in a folder; returns how many bytes a command writes into it.</summary>
    public static async Task<int> FillAsync(string folder, int incidents)
    {
        await using (var product = await Product.StartAsync(folder))
        {
            for (var n = 1; n <= Open + 1; n++)
                foreach (var line in Life(n)) await SayAsync(product.Client, line);
            await product.SettleAsync();
        }
        await using var connection = new SqliteConnection($"Data Source={folder}/incidentbot.db");
        await connection.OpenAsync();
        if (incidents > Open) await MultiplyAsync(connection, incidents - Open - 1);
        await PublishAsync(connection, incidents);
        return await BytesOfACommandAsync(connection);
    }

    private static IEnumerable<string> Life(int n)
    {
        yield return $"open Cannot buy from store {n} --sev 3 --anyway";
        yield return $"affect app-store --incident INC-{n} as partial since 10m ago";
        yield return $"note --incident INC-{n} Rolled back the resolver push";
        if (n <= Open) yield break;
        yield return $"restore all --incident INC-{n}";
        yield return $"resolve --incident INC-{n} The resolver answers again";
    }

    private static async Task SayAsync(HttpClient client, string text)
    {
        using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(client, new Uri("/api/v1/commands", UriKind.Relative), new { text });
        var body = await answer.Content.ReadAsStringAsync();
        if (!body.Contains("\"ok\":true", StringComparison.Ordinal)) throw new InvalidOperationException($"“{text}”: {body}");
    }

    // The ended one is the last; its copies are numbered on from it and lie an hour further back each.
    private static async Task MultiplyAsync(SqliteConnection connection, int copies)
    {
        const int ended = Open + 1;
        await RunAsync(connection, $"CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < {copies}) SELECT i FROM c;");
        const string earlier = " - n.i * 36000000000";
        await CopyAsync(connection, "Incidents", $"t.Number = {ended}", new()
        {
            ["Number"] = $"{ended} + n.i", ["Title"] = $"t.Title || ' ' || n.i", ["StartedAt"] = "t.StartedAt" + earlier, ["OpenedAt"] = "t.OpenedAt" + earlier, ["EndedAt"] = "t.EndedAt" + earlier,
        });
        await CopyAsync(connection, "Timeline", $"t.IncidentNumber = {ended}", new() { ["Id"] = "NULL", ["IncidentNumber"] = $"{ended} + n.i", ["At"] = "t.At" + earlier, ["RecordedAt"] = "t.RecordedAt" + earlier });
        await CopyAsync(connection, "Homes", $"t.IncidentNumber = {ended}", new() { ["Id"] = "NULL", ["IncidentNumber"] = $"{ended} + n.i", ["ChannelId"] = "t.ChannelId || '-' || n.i" });
        await CopyAsync(connection, "Messages", $"t.IncidentNumber = {ended}", new()
        {
            ["Id"] = "NULL", ["IncidentNumber"] = $"{ended} + n.i", ["Key"] = "t.Key || '-' || n.i", ["ChannelId"] = "t.ChannelId || '-' || n.i",
        });
        await CopyAsync(connection, "Jobs", $"t.Lane = {ended} AND t.State = 'done'", new() { ["Id"] = "NULL", ["Lane"] = $"{ended} + n.i", ["Key"] = "t.Key || '-' || n.i" });
    }

    private static async Task CopyAsync(SqliteConnection connection, string table, string which, Dictionary<string, string> instead)
    {
        var columns = new List<string>();
        await using (var command = new SqliteCommand($"SELECT name FROM pragma_table_info('{table}')", connection))
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync()) columns.Add(reader.GetString(0));
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        var values = string.Join(", ", columns.Select(c => instead.GetValueOrDefault(c, $"t.\"{c}\"")));
        await RunAsync(connection, $"INSERT INTO \"{table}\" ({names}) SELECT {values} FROM \"{table}\" t, n WHERE {which};");
    }

    // A twentieth of them were told to the public; the open ones are on the page.
    private static async Task PublishAsync(SqliteConnection connection, int incidents)
    {
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        foreach (var number in Enumerable.Range(1, Open).Concat(Enumerable.Range(Open + 1, incidents - Open).Where(n => n % 20 == 0)))
        {
            var document = PublicSample.Of(number, isOpen: number <= Open, TimeProvider.System.GetUtcNow());
            await using var insert = new SqliteCommand("INSERT INTO Public (Number, StartedAt, EndedAt, UpdatedAt, Document) VALUES ($n, $s, $e, $u, $d)", connection, transaction);
            insert.Parameters.AddWithValue("$n", number);
            insert.Parameters.AddWithValue("$s", document.StartedAt.UtcTicks);
            insert.Parameters.AddWithValue("$e", document.ResolvedAt?.UtcTicks ?? (object)DBNull.Value);
            insert.Parameters.AddWithValue("$u", document.UpdatedAt.UtcTicks);
            insert.Parameters.AddWithValue("$d", StoreJson.Write(document));
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
        await RunAsync(connection, $"INSERT INTO Counters (Name, Value) VALUES ('{PublicStatus.Counter}', {incidents});");
    }

    // A note: its line of the timeline, the job that follows, and a new version of the incident.
    private static async Task<int> BytesOfACommandAsync(SqliteConnection connection)
    {
        await using var command = new SqliteCommand(
            "SELECT 100 + (SELECT max(length(Text) + length(\"By\") + length(Kind) + length(Origin)) FROM Timeline WHERE Kind = 'note') + (SELECT max(length(Payload)) FROM Jobs WHERE Payload LIKE '%IncidentChanged%')", connection);
        return Convert.ToInt32(await command.ExecuteScalarAsync());
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
