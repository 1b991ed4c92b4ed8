using IncidentBot.Features.Export;
using Xunit;
using static IncidentBot.Tests.Features.Export.Records;

namespace IncidentBot.Tests.Features.Export;

public sealed class PublicPromisesTests
{
    [Fact]
    public void A_promise_is_kept_by_the_next_statement_that_comes_in_time()
    {
        var incident = Outage();
        incident.Published(at: 10, promises: 30);
        incident.Published(at: 30, promises: -1);
        Assert.Equal([new ExportPromise(At(30), At(30), true)], PublicPromises.Of(incident, At(40)));
    }

    [Fact]
    public void A_promise_that_the_next_statement_came_too_late_for_is_missed()
    {
        var incident = Outage();
        incident.Published(at: 10, promises: 30);
        incident.Published(at: 31, promises: 60);
        Assert.Equal([new ExportPromise(At(30), At(31), false), new ExportPromise(At(60), null, null)], PublicPromises.Of(incident, At(40)));
    }

    [Fact]
    public void A_promise_is_open_until_it_is_due_and_missed_once_it_passed()
    {
        var incident = Outage();
        incident.Published(at: 10, promises: 30);
        Assert.Null(Assert.Single(PublicPromises.Of(incident, At(30))).Kept);
        Assert.False(Assert.Single(PublicPromises.Of(incident, At(31))).Kept);
    }

    [Fact]
    public void The_end_of_the_incident_settles_what_was_not_yet_due_and_nothing_else()
    {
        var incident = Outage();
        incident.Published(at: 10, promises: 30);
        incident.Resolve(null, At(20), Ada(20));
        Assert.Null(Assert.Single(PublicPromises.Of(incident, At(500))).Kept);

        var late = Outage();
        late.Published(at: 10, promises: 30);
        late.Resolve(null, At(40), Ada(40));
        Assert.False(Assert.Single(PublicPromises.Of(late, At(500))).Kept);
    }

    [Fact]
    public void What_never_came_out_promises_nothing()
    {
        var incident = Outage();
        incident.Published(at: 10, promises: 30).PublishedAt = null;
        Assert.Empty(PublicPromises.Of(incident, At(500)));
    }
}
