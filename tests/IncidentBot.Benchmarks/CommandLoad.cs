using System.Net.Http.Json;
using System.Text.Json;

namespace IncidentBot.Benchmarks;

/// <summary>Commands through the API, one after another and sixteen at once, spread over the open incidents and all on one.</summary>
internal static class CommandLoad
{
    public static async Task<IReadOnlyList<Figure>> RunAsync(Product product, Floor floor, Options options)
    {
        var figures = new List<Figure>();
        foreach (var (what, atOnce, incidents) in new[] { ("1 at once", 1, Seed.Open), ("16 at once", 16, Seed.Open), ("16 at once, one incident", 16, 1) })
        {
            var (ours, floors) = await Load.InTurnsAsync(options,
                async () =>
                {
                    await product.SettleAsync();
                    var turn = await Load.RunAsync(atOnce, options.Round, n => SendAsync(product.Client, "/api/v1/commands", n, incidents));
                    await product.SettleAsync();
                    return turn;
                },
                () => Load.RunAsync(atOnce, options.Round, n => SendAsync(floor.Client, "/commands", n, incidents)));
            figures.Add(Figure.Rate($"commands/s, {what}", ours, floors, 0.6));
            figures.Add(Figure.Delay($"command p50 ms, {what}", [.. ours.Select(t => t.P50)], [.. floors.Select(t => t.P50)], null));
            figures.Add(Figure.Delay($"command p99 ms, {what}", [.. ours.Select(t => t.P99)], [.. floors.Select(t => t.P99)], 2));
        }
        return figures;
    }

    public static async Task SendAsync(HttpClient client, string path, int n, int incidents)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), new { text = $"note Step {n} of the runbook: resolver {n % 40} answers again", incident = n % incidents + 1 });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        if (!answer.IsSuccessStatusCode || !body.GetProperty("ok").GetBoolean()) throw new InvalidOperationException($"{(int)answer.StatusCode}: {body}");
    }
}
