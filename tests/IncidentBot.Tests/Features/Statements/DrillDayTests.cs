using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements;

/// <summary>The drafts of the Apple day, one after the other: none is stopped, and each is warned of what its record deserves and nothing else.</summary>
public sealed class DrillDayTests
{
    private const string Mended = "We have changed how such updates are checked.";

    [Theory]
    [InlineData("investigating", Status.Investigating, "09:02", "09:17", new int[0])]
    [InlineData("update", Status.Investigating, "09:06", "09:26", new int[0])]
    // It promises later than the cadence asks.
    [InlineData("update", Status.Investigating, "09:40", "10:10", new[] { 10 })]
    // Apple said "DNS".
    [InlineData("apology", Status.Identified, "10:32", "11:17", new[] { 10, 20 })]
    [InlineData("update", Status.Identified, "13:01", "14:01", new[] { 10, 20 })]
    [InlineData("update", Status.Monitoring, "20:31", "21:31", new[] { 20 })]
    [InlineData("resolved", Status.Resolved, "20:41", null, new[] { 20 })]
    internal void Each_draft_can_be_approved_and_is_warned_of_what_it_deserves(string template, Status status, string now, string? next, int[] warned)
    {
        var facts = Outage.Apple with
        {
            Status = status,
            PublicCause = status == Status.Investigating ? null : "an internal DNS error on our side",
            Services = status == Status.Monitoring ? [.. Outage.Apple.Services.Select(s => s with { Level = Level.Operational })] : Outage.Apple.Services,
            Until = status == Status.Resolved ? Outage.At("20:30") : null,
        };
        var context = Outage.Context(now, next, status == Status.Resolved ? [("data_safe", "No data was lost."), ("repair", Mended)] : []);
        var results = StatementChecker.Check([Outage.Input(Outage.Write(template, facts, context), template, facts, context)]);
        Assert.Equal(warned, results.Where(r => !r.Ok).Select(r => r.Rule));
        Assert.DoesNotContain(results, r => !r.Ok && r.Level == CheckLevel.Block);
    }
}
