using System.Diagnostics;
using IncidentBot.Commands;
using Xunit;

namespace IncidentBot.Tests;

/// <summary>The README says what the code does.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_table_of_verbs_is_that_of_their_declarations()
    {
        var readme = File.ReadAllText(Find("README.md")).ReplaceLineEndings("\n");
        var table = readme.Split("<!-- verbs -->")[^1].Split("<!-- /verbs -->")[0].Trim('\n') + "\n";
        Assert.Equal(VerbTable.Markdown(CommandRegistry.From(typeof(VerbTable).Assembly)), table);
    }

    /// <summary>A drill's file on its line is looked for from where one stands, and the data comes to lie there; the web SDK would start in the project's folder.</summary>
    [Fact]
    public async Task Its_lines_run_where_they_are_typed()
    {
        var line = new ProcessStartInfo("dotnet", ["msbuild", Find("src/IncidentBot.Host/IncidentBot.Host.csproj"), "-nologo", "-getProperty:RunWorkingDirectory"]) { RedirectStandardOutput = true };
        using var process = Process.Start(line)!;
        var folder = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (process.ExitCode, folder.Trim()));
    }

    private static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "IncidentBot.sln"))) return Path.Combine(folder.FullName, name);
        throw new FileNotFoundException($"No folder above {AppContext.BaseDirectory} has IncidentBot.sln, and so none has {name}.");
    }
}
