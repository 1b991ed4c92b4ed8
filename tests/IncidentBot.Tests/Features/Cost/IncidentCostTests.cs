using IncidentBot.Features.Cost;
using IncidentBot.Incidents;
using IncidentBot.Tests.Features.Export;
using Xunit;
using static IncidentBot.Tests.Features.Export.Records;

namespace IncidentBot.Tests.Features.Cost;

public sealed class IncidentCostTests
{
    [Fact]
    public void What_lasts_costs_up_to_now()
    {
        var line = Assert.Single(Of(Outage().Affecting("app-store"), at: 60).Lines);
        Assert.Equal(("app-store", 1m, 120_000m, 120_000m), (line.Service, line.Hours, line.Low, line.High));
    }

    [Fact]
    public void What_ended_costs_no_more()
    {
        var incident = Outage().Affecting("app-store");
        incident.Resolve(null, At(30), Ada(30));
        Assert.Equal(60_000m, Assert.Single(Of(incident, at: 600).Totals).High);
    }

    [Fact]
    public void Planned_work_costs_nothing()
    {
        var incident = Incident.Plan("New terminals", At(0), At(120), null, Ada(-60));
        incident.Schedule([new(Sample.Find("app-store")!, ["GB"])], Ada(-60));
        Assert.Empty(Of(incident, at: 60).Lines);
    }

    [Fact]
    public void A_false_alarm_costs_nothing()
    {
        var incident = Outage().Affecting("app-store");
        incident.Cancel(null, Ada(30));
        Assert.Empty(Of(incident, at: 60).Lines);
    }

    [Fact]
    public void Services_stand_in_the_catalogs_order_and_those_whose_revenue_nobody_knows_are_named()
    {
        var cost = Of(Outage().Affecting("video").Affecting("gift-cards").Affecting("app-store"), at: 60);
        Assert.Equal(["app-store", "video"], cost.Lines.Select(l => l.Service));
        Assert.Equal(["gift-cards"], cost.NotCounted.Select(s => s.Key));
    }

    [Theory]
    [InlineData(1_390_000, 1_390_000, "1,390,000 EUR")]
    [InlineData(0, 1_234.5, "0 to 1,235 EUR")]
    [InlineData(12.5, 12.5, "12.5 EUR")]
    public void Amounts_read_well(double low, double high, string expected) => Assert.Equal(expected, Money.Range((decimal)low, (decimal)high, "EUR"));

    private static IncidentBot.Features.Cost.Cost Of(Incident incident, int at) => IncidentCost.Of(incident, Sample, At(at));
}
