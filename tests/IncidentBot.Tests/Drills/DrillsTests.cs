using IncidentBot.Host.Drill;
using Xunit;

namespace IncidentBot.Tests.Drills;

/// <summary>Every drill that is kept passes, as a user would run it: a file in this folder is a test.</summary>
public sealed class DrillsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Drills");

    public static TheoryData<string> Kept => [.. Directory.GetFiles(Folder, "*.drill").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task A_kept_drill_passes(string file)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var exit = await DrillCommand.RunAsync([Path.Combine(Folder, file)], output, errors, TestContext.Current.CancellationToken);
        Assert.True(exit == 0, errors + "\n" + output);
    }
}
