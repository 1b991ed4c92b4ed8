using IncidentBot.Catalog;
using IncidentBot.Features.Cost;
using IncidentBot.Incidents;
using IncidentBot.Tests.Features.Statements;
using Xunit;

namespace IncidentBot.Tests.Features.Cost;

public sealed class CostCalculatorTests
{
    private static readonly DateTimeOffset From = Outage.At("08:55");
    private static readonly DateTimeOffset To = Outage.At("20:30");

    [Fact]
    public void The_Apple_day_costs_what_the_journalists_worked_out()
    {
        var appStore = Selling("app-store", 4_600_000_000m / 92 / 24) with { Countries = Outage.Storefronts };
        var itunes = Selling("itunes-store", 18_000_000_000m / 365 / 24) with { Countries = Outage.Storefronts };
        string[] withoutChina = [.. Outage.Storefronts.Where(c => c != "CN")];
        var cost = CostCalculator.Calculate(
        [
            new(appStore, [Out(withoutChina, From, To), Out(["CN"], From, Outage.At("09:07")), Out(["CN"], Outage.At("09:09"), To)]),
            new(itunes, [Out(Outage.Storefronts, From, To)]),
            new(new Service("ibooks-store", "iBooks Store") { Countries = Outage.Storefronts }, [Out(Outage.Storefronts, From, To)]),
        ], To);

        var total = Assert.Single(cost.Totals);
        Assert.InRange(total.High, 47_933_000m * 0.99m, 47_933_000m * 1.01m);
        Assert.Equal(11.5833m, cost.Lines[0].Hours);
        Assert.Equal(Math.Round(4_600_000_000m / 92 / 24 * 2 / 60, 0), Math.Round(cost.Lines[0].High - cost.Lines[0].Low, 0));
        Assert.Equal(cost.Lines[1].High, cost.Lines[1].Low);
        Assert.Equal("ibooks-store", Assert.Single(cost.NotCounted).Key);
    }

    [Fact]
    public void Known_shares_are_counted_and_an_unknown_one_makes_a_range()
    {
        var shop = Selling("shop", 100) with { Countries = ["DE", "FR", "GB", "US"], Shares = new Dictionary<string, decimal> { ["GB"] = 0.2m, ["US"] = 0.5m } };
        Assert.Equal((20m, 20m), Range(shop, Out(["GB"], From, From.AddHours(1))));
        Assert.Equal((20m, 50m), Range(shop, Out(["DE", "GB"], From, From.AddHours(1))));
        Assert.Equal((100m, 100m), Range(shop, Out(["DE", "FR", "GB", "US"], From, From.AddHours(1))));
    }

    [Theory]
    [InlineData(Level.MajorOutage, Users.Some)]
    [InlineData(Level.PartialOutage, Users.All)]
    [InlineData(Level.DegradedPerformance, Users.All)]
    internal void Where_not_everyone_is_out_the_low_end_is_nothing(Level level, Users users) =>
        Assert.Equal((0m, 100m), Range(Selling("shop", 100) with { Countries = ["GB"] }, new CostWindow(["GB"], level, users, From, From.AddHours(1))));

    [Fact]
    public void Windows_that_overlap_are_counted_once()
    {
        var line = CostCalculator.Calculate([new(Selling("shop", 100) with { Countries = ["GB"] },
        [
            Out(["GB"], From, From.AddHours(2)), Out(["GB"], From.AddHours(1), From.AddHours(3)), new(["GB"], Level.PartialOutage, Users.All, From, From.AddHours(3)),
        ])], To).Lines[0];
        Assert.Equal((3m, 300m, 300m), (line.Hours, line.Low, line.High));
    }

    [Fact]
    public void An_open_window_is_counted_until_now_and_one_to_come_not_at_all()
    {
        var shop = Selling("shop", 100) with { Countries = ["GB"] };
        Assert.Equal(150, CostCalculator.Calculate([new(shop, [Out(["GB"], From, null)])], From.AddMinutes(90)).Lines[0].High);
        Assert.Empty(CostCalculator.Calculate([new(shop, [Out(["GB"], To, null)])], From).Lines);
    }

    [Fact]
    public void Planned_work_costs_nothing() =>
        Assert.Empty(CostCalculator.Calculate([new(Selling("shop", 100) with { Countries = ["GB"] }, [new(["GB"], Level.UnderMaintenance, Users.All, From, To)])], To).Totals);

    [Fact]
    public void Currencies_are_summed_apart_that_of_most_services_first()
    {
        CostInput One(string key, string currency) => new(new Service(key, key) { Countries = ["GB"], Revenue = new(10, currency, null) }, [Out(["GB"], From, From.AddHours(1))]);
        Assert.Equal([new("EUR", 20, 20), new("USD", 10, 10)], CostCalculator.Calculate([One("a", "USD"), One("b", "EUR"), One("c", "EUR")], To).Totals);
    }

    private static Service Selling(string key, decimal perHour) => new(key, key) { Revenue = new(perHour, "USD", "as reported") };

    private static CostWindow Out(IReadOnlyList<string> countries, DateTimeOffset from, DateTimeOffset? to) => new(countries, Level.MajorOutage, Users.All, from, to);

    private static (decimal Low, decimal High) Range(Service service, CostWindow window)
    {
        var line = CostCalculator.Calculate([new(service, [window])], To).Lines[0];
        return (line.Low, line.High);
    }
}
