using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

public sealed class SaysWhereToFollowTests
{
    private const string Both = "Follow at status.example.com/status/incidents/1 or write to support.example.com";

    [Fact]
    public void A_link_is_enough_in_between() => Assert.True(Held.Passes(24, "Follow at https://status.example.com/status/incidents/1"));

    [Fact]
    public void A_text_without_a_link_is_stopped() => Assert.Contains("where to follow", Held.Against(24, "We will keep you posted.")!.Message);

    [Fact]
    public void The_first_and_the_last_also_say_how_to_reach_someone()
    {
        static CheckInput First(CheckInput i) => i with { IsFirst = true };
        static CheckInput Last(CheckInput i) => i with { Facts = i.Facts with { Status = Status.Resolved } };
        const string Link = "Follow at https://status.example.com/status/incidents/1";
        Assert.Contains("how to reach someone", Held.Against(24, Link, First)!.Message);
        Assert.Contains("how to reach someone", Held.Against(24, Link, Last)!.Message);
        Assert.True(Held.Passes(24, Both, First));
        Assert.True(Held.Passes(24, Both, Last));
    }
}
