using IncidentBot.Host.Drill;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Previewing;

public sealed class KeptPreviewTests
{
    [Fact]
    public async Task A_kept_drill_has_the_preview_of_every_statement_with_its_style_in_it()
    {
        var cancelled = TestContext.Current.CancellationToken;
        var drill = DrillParser.Parse("@title test\n" + Bot.Cast + PreviewDay.Drafted + "09:03 ben: /incident draft update --next 30m", "test");
        await using var host = await DrillHost.StartAsync(drill, Path.Combine(AppContext.BaseDirectory, "Drills"), cancelled);
        await new DrillRunner(drill, host.World, new(TextWriter.Null)).RunAsync(cancelled);
        var folder = Directory.CreateTempSubdirectory("kept-");
        try
        {
            await host.KeepAsync(folder.FullName, cancelled);
            foreach (var number in new[] { 1, 2 })
            {
                var page = await File.ReadAllTextAsync(Path.Combine(folder.FullName, $"preview-S-{number}.html"), cancelled);
                Assert.Contains($"S-{number}, revision 1", page);
                Assert.DoesNotContain("<link rel=\"stylesheet\"", page);
                Assert.Contains(".column", page);
                Assert.Contains($"src=\"preview-S-{number}-mail-de.html\"", page);
                Assert.Contains("<html lang=\"de\">", await File.ReadAllTextAsync(Path.Combine(folder.FullName, $"preview-S-{number}-mail-de.html"), cancelled));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
