using IncidentBot.Host;
using IncidentBot.Host.Drill;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace IncidentBot.Tests.Host.Drill;

public sealed class DrillSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void The_catalog_lies_beside_the_drill_and_its_people_stay_where_the_drills_come_in()
    {
        File.WriteAllText(Path.Combine(_folder, "apple.json"), """{ "People": { "Approvers": ["eve@example.com"] }, "Store": { "ConnectionString": "Data Source=real.db" } }""");
        var settings = Lay("@catalog apple.json");
        Assert.Equal(["cleo@example.com", "eve@example.com"], settings.GetSection("People:Approvers").Get<string[]>()!.Order(StringComparer.Ordinal));
        Assert.Equal(["dan@example.com"], settings.GetSection("People:Duty").Get<string[]>()!);
        Assert.Equal("in memory", settings["Store:ConnectionString"]);
    }

    [Fact]
    public void A_catalog_that_is_not_there_is_told_with_its_line() =>
        Assert.StartsWith("line 2: @catalog names", Assert.Throws<DrillFileException>(() => Lay("@catalog nowhere.json")).Message, StringComparison.Ordinal);

    private ConfigurationManager Lay(string directive)
    {
        var drill = DrillParser.Parse($"@date 2015-03-11\n{directive}\n@person cleo cleo@example.com approver\n@person dan dan@example.com commander, duty\n09:00 cleo: list", "x");
        var settings = new ConfigurationManager();
        DrillSettings.Lay(settings, drill, _folder, "in memory");
        return settings;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
