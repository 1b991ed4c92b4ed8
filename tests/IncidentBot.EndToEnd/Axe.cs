using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>The axe accessibility checker, run on a page as it stands in the browser.</summary>
internal static class Axe
{
    private const string Run = """
        async () => JSON.stringify((await axe.run(document, { resultTypes: ['violations'],
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
            .violations.map(v => ({ rule: v.id, help: v.help, where: v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary) })))
        """;

    public static async Task AssertFindsNothingAsync(IPage page)
    {
        // The page's own policy forbids scripts, as it should; what the debugger evaluates is exempt from it.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Components.NeedNode("axe-core/axe.min.js"), TestContext.Current.CancellationToken) + ";undefined");
        var violations = await page.EvaluateAsync<string>(Run);
        Assert.True(violations == "[]", $"{page.Url}: {JsonSerializer.Serialize(JsonDocument.Parse(violations), Readable)}");
    }

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
