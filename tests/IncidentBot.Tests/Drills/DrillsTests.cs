using IncidentBot.Host.Drill;
using Xunit;

namespace IncidentBot.Tests.Drills;

/// <summary>Every drill that is kept passes, as a user would run it.</summary>
public sealed class DrillsTests
{
    [Theory]
    [InlineData("first-hour.drill")]
    [InlineData("apple-2015-03-11.drill")]
    public async Task A_kept_drill_passes(string file)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var exit = await DrillCommand.RunAsync([Path.Combine(AppContext.BaseDirectory, "Drills", file)], output, errors, TestContext.Current.CancellationToken);
        Assert.True(exit == 0, errors + "\n" + output);
    }
}
