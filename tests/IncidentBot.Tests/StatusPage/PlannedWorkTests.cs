using System.Text.Json;
using IncidentBot.Tests.StatusPage.Support;
using Xunit;
using static IncidentBot.Tests.StatusPage.Support.Documents;

namespace IncidentBot.Tests.StatusPage;

public sealed class PlannedWorkTests
{
    [Fact]
    public async Task Planned_work_begins_and_ends_by_the_clock_and_is_never_an_outage()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Planned(3, Nine.AddHours(1), Nine.AddHours(2)));

        Assert.Equal(("none", 1, 0), await LookAsync(site));
        Assert.Contains("Everything is working", await site.GetAsync("/status"));

        site.Clock.Now = Nine.AddHours(1);
        Assert.Equal(("maintenance", 0, 1), await LookAsync(site));
        Assert.Contains("Planned work is under way", await site.GetAsync("/status"));
        Assert.Contains("Under maintenance", await site.GetAsync("/status"));

        site.Clock.Now = Nine.AddHours(2);
        Assert.Equal(("none", 0, 0), await LookAsync(site));
        Assert.Contains("Completed", await site.GetAsync("/status/maintenance/3"));
        Assert.Contains("Nothing went wrong", (await site.GetAsync("/status")).Replace("nothing went wrong", "Nothing went wrong"));
    }

    [Fact]
    public async Task Work_that_overran_is_believed_until_it_is_said_to_be_over()
    {
        await using var site = await StatusSite.StartAsync(now: Nine.AddHours(3));
        var planned = Planned(3, Nine.AddHours(1), Nine.AddHours(2));
        site.Published.Publish(planned with
        {
            Status = "in_progress",
            UpdatedAt = Nine.AddHours(2).AddMinutes(1),
            Statements = [Statement(31, "in_progress", Nine.AddHours(2).AddMinutes(1), "It takes longer", "It takes longer."), .. planned.Statements],
        });
        Assert.Equal(("maintenance", 0, 1), await LookAsync(site));
    }

    [Fact]
    public async Task An_address_of_the_other_kind_leads_to_the_right_one()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Planned(3, Nine.AddHours(1), Nine.AddHours(2)), Stores());
        using var planned = await site.SendAsync("/status/incidents/3");
        using var outage = await site.SendAsync("/status/maintenance/1");
        Assert.Equal("/status/maintenance/3", planned.Headers.Location!.OriginalString);
        Assert.Equal("/status/incidents/1", outage.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_outage_outweighs_planned_work()
    {
        await using var site = await StatusSite.StartAsync(now: Nine.AddHours(1));
        site.Published.Publish(
            Planned(3, Nine.AddHours(1), Nine.AddHours(2)),
            Outage(4, [Impact("itunes-connect", "degraded_performance")], Statement(9, "investigating", Nine, "Slow", "Slow.")) with { Impact = "minor" });
        Assert.Equal(("minor", 0, 1), await LookAsync(site));
        using var components = JsonDocument.Parse(await site.GetAsync("/status/api/v2/components.json"));
        var connect = components.RootElement.GetProperty("components").EnumerateArray().Single(c => c.GetProperty("id").GetString() == "itunes-connect");
        Assert.Equal("degraded_performance", connect.GetProperty("status").GetString());
    }

    private static async Task<(string? Indicator, int Upcoming, int Active)> LookAsync(StatusSite site)
    {
        using var status = JsonDocument.Parse(await site.GetAsync("/status/api/v2/status.json"));
        using var upcoming = JsonDocument.Parse(await site.GetAsync("/status/api/v2/scheduled-maintenances/upcoming.json"));
        using var active = JsonDocument.Parse(await site.GetAsync("/status/api/v2/scheduled-maintenances/active.json"));
        return (status.RootElement.GetProperty("status").GetProperty("indicator").GetString(),
            upcoming.RootElement.GetProperty("scheduled_maintenances").GetArrayLength(),
            active.RootElement.GetProperty("scheduled_maintenances").GetArrayLength());
    }
}
