using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements;

/// <summary>The drafts of the Apple day, one after the other: none is stopped, and those that promise late are warned of.</summary>
public sealed class DrillDayTests
{
    [Theory]
    [InlineData("investigating", Status.Investigating, "09:02", "09:17", true)]
    [InlineData("update", Status.Investigating, "09:06", "09:26", true)]
    [InlineData("update", Status.Investigating, "09:40", "10:10", false)]
    [InlineData("apology", Status.Identified, "10:32", "11:17", false)]
    [InlineData("update", Status.Identified, "13:01", "14:01", false)]
    [InlineData("update", Status.Monitoring, "20:31", "21:31", true)]
    [InlineData("resolved", Status.Resolved, "20:41", null, true)]
    internal void Each_draft_can_be_approved(string template, Status status, string now, string? next, bool withoutWarning)
    {
        var facts = Outage.Apple with
        {
            Status = status,
            PublicCause = status == Status.Investigating ? null : "an internal DNS error on our side",
            Services = status == Status.Monitoring ? [] : Outage.Apple.Services,
            Until = status == Status.Resolved ? Outage.At("20:30") : null,
        };
        var context = Outage.Context(now, next);
        var results = StatementChecker.Check([Outage.Input(Outage.Write(template, facts, context), template, facts, context)]);
        Assert.DoesNotContain(results, r => !r.Ok && r.Level == CheckLevel.Block);
        Assert.Equal(withoutWarning, results.All(r => r.Ok));
    }
}
