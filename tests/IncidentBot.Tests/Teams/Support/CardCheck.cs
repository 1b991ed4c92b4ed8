using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>Holds cards against Microsoft's own renderer, and lines of Markdown against an engine. Where a component is missing, the test is skipped and names it.</summary>
internal static class CardCheck
{
    /// <summary>What the renderer complains of; nothing where all is well.</summary>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(IEnumerable<JsonNode> cards)
    {
        var named = new JsonObject(cards.Select((c, n) => new KeyValuePair<string, JsonNode?>($"card {n}", c.DeepClone())));
        return Strings(await RunAsync(new JsonObject { ["cards"] = named }), "complaints");
    }

    /// <summary>What an engine that takes HTML, bare addresses and everything else makes of each line.</summary>
    public static async Task<IReadOnlyList<string>> HtmlAsync(IEnumerable<string> markdown) =>
        Strings(await RunAsync(new JsonObject { ["lines"] = new JsonArray([.. markdown.Select(m => (JsonNode?)JsonValue.Create(m))]) }), "html");

    private static async Task<JsonNode> RunAsync(JsonObject given)
    {
        var node = Components.NeedNodeProgram();
        Components.NeedNode("adaptivecards/package.json");
        Components.NeedNode("markdown-it/package.json");
        var folder = Directory.CreateTempSubdirectory("teams-cards-");
        try
        {
            var file = Path.Combine(folder.FullName, "given.json");
            await File.WriteAllTextAsync(file, given.ToJsonString(), TestContext.Current.CancellationToken);
            var script = Path.Combine(Components.Root, "tests", "IncidentBot.Tests", "Teams", "Support", "card-check.cjs");
            var start = new ProcessStartInfo(node, [script, file]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["NODE_PATH"] = Path.Combine(Components.Root, "tests", "node_modules");
            using var process = Process.Start(start)!;
            var problems = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var answer = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, await problems);
            return JsonNode.Parse(answer)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Strings(JsonNode answer, string name) => [.. answer[name]!.AsArray().Select(s => (string)s!)];
}
