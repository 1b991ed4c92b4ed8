using IncidentBot.Features.Statements;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void Keys_are_in_ordinal_order_without_white_space_and_instants_in_UTC() => Assert.Equal(
        """{"Z":1,"a":{"b":[null,true,"é <ü>"],"c":"2015-03-11T08:55:00Z"},"ä":2.50}""",
        CanonicalJson.Write(new Dictionary<string, object>
        {
            ["ä"] = 2.50m,
            ["a"] = new Dictionary<string, object?> { ["c"] = new DateTimeOffset(2015, 3, 11, 9, 55, 0, TimeSpan.FromHours(1)), ["b"] = new object?[] { null, true, "é <ü>" } },
            ["Z"] = 1,
        }));

    [Fact]
    public void The_hash_is_the_SHA_256_of_the_canonical_text() =>
        Assert.Equal("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", CanonicalJson.Hash(new Dictionary<string, string>()));

    [Fact]
    public void One_character_makes_another_hash() => Assert.NotEqual(
        CanonicalJson.Hash(new StatementText("en", "a", "b", "c")), CanonicalJson.Hash(new StatementText("en", "a", "b", "c ")));

    [Fact]
    public void Severity_symptom_users_and_the_time_of_resolution_move_nothing()
    {
        var facts = Outage.Apple;
        var other = facts with { Severity = 2, Symptom = "slow", Users = Users.Some, Until = Outage.At("20:30") };
        Assert.Equal(FactsHash.Of(facts), FactsHash.Of(other));
        Assert.Empty(FactsHash.Changes(facts, other));
    }

    [Fact]
    public void Every_other_fact_that_moves_is_named()
    {
        var facts = Outage.Apple;
        void Moves(Facts after, string said)
        {
            Assert.NotEqual(FactsHash.Of(facts), FactsHash.Of(after));
            Assert.Equal([said], FactsHash.Changes(facts, after));
        }

        ServiceFacts[] rest = [.. facts.Services.Skip(1)];
        Moves(facts with { Status = Status.Identified }, "the status is now identified, and was investigating");
        Moves(facts with { Since = Outage.At("08:50") }, "the beginning has moved from 11 March 2015, 08:55 UTC to 11 March 2015, 08:50 UTC");
        Moves(facts with { PublicCause = "DNS" }, "the public wording of the cause has changed from none to “DNS”");
        Moves(facts with { Services = rest }, "App Store is no longer affected (it was at major outage in all countries)");
        Moves(facts with { Services = [facts.Services[0] with { Level = Level.PartialOutage }, .. rest] }, "App Store is now at partial outage, and was at major outage");
        Moves(facts with { Services = [Outage.Service("App Store", Level.MajorOutage, [.. Outage.Storefronts.Where(c => c != "CN")]), .. rest] }, "App Store is no longer affected in China");
    }
}
