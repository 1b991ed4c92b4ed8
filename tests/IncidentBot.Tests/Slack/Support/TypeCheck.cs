using System.Diagnostics;
using Xunit;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>Holds JSON against the types of Slack's own packages, by TypeScript's own compiler. Where a component is missing, the test is skipped and names it.</summary>
internal static class TypeCheck
{
    /// <summary>What the compiler complains of in lines such as <c>export const a: View = {…};</c>; nothing where all is well.</summary>
    public static async Task<string> ComplaintsAsync(string source)
    {
        var node = Components.NeedNodeProgram();
        var compiler = Components.NeedNode("typescript/lib/tsc.js");
        Components.NeedNode("@slack/types/package.json");
        Components.NeedNode("@slack/web-api/package.json");
        var folder = Directory.CreateTempSubdirectory("slack-types-");
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "node_modules"), Path.Combine(Components.Root, "tests", "node_modules"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "shown.mts"), source, TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo(node, [compiler, "--strict", "--noEmit", "--skipLibCheck", "--module", "nodenext", "shown.mts"]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var complaints = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(complaints.Length > 0 || process.ExitCode == 0, "The compiler failed without a word.");
            return complaints[..Math.Min(complaints.Length, 4000)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
