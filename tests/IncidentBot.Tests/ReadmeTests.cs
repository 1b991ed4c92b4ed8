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

    private static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "IncidentBot.sln"))) return Path.Combine(folder.FullName, name);
        throw new FileNotFoundException($"No folder above {AppContext.BaseDirectory} has IncidentBot.sln, and so none has {name}.");
    }
}
