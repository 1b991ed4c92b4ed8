using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

/// <summary>Rules 1, 3, 5, 8 and 9: what a statement tells while it lasts. The texts are modelled on what was published on bad days.</summary>
public sealed class WhatIsToldTests
{
    private static void Stops(int rule, string text, Func<CheckInput, CheckInput>? change = null) => Is(rule, text, CheckLevel.Block, change);

    private static void Warns(int rule, string text, Func<CheckInput, CheckInput>? change = null) => Is(rule, text, CheckLevel.Warn, change);

    private static void Is(int rule, string text, CheckLevel level, Func<CheckInput, CheckInput>? change)
    {
        var result = Held.Against(rule, text, change)!;
        Assert.Equal((false, level), (result.Ok, result.Level));
    }

    private static CheckInput SaysNothingElse(CheckInput input) => input with { Facts = input.Facts with { Symptom = null } };

    private static CheckInput Partly(CheckInput input) => SaysNothingElse(input) with
    {
        Facts = input.Facts with { Symptom = null, Services = [Outage.Service("App Store", Level.PartialOutage)] },
    };

    [Theory]
    [InlineData("We know of a problem with App Store. We are looking for the cause now.")]
    [InlineData("We're aware of the trouble and are working on it.")]
    [InlineData("Problem with App Store. Our engineers are looking into it.")]
    [InlineData("We have received reports that purchases fail. We are investigating.")]
    [InlineData("There is a problem with App Store, and several of our teams are at work on it.")]
    [InlineData("We see that purchases fail, and it is being investigated.")]
    public void We_know_and_we_are_working_on_it(string text) => Assert.True(Held.Passes(1, text), Held.Against(1, text)!.Message);

    [Theory]
    [InlineData("You may be receiving an error this morning.")]
    [InlineData("Some users may be experiencing intermittent failures. Thank you for your patience.")]
    [InlineData("App Store is currently unavailable. Please try again later.")]
    [InlineData("We are aware that some of you are having trouble signing in.")]
    [InlineData("Service is disrupted in the region. Updates to follow.")]
    public void A_notice_in_which_nobody_knows_or_works_is_stopped(string text) => Stops(1, text);

    [Fact]
    public void Once_the_cause_is_known_nobody_must_say_that_they_know() =>
        Assert.Null(Held.Against(1, "App Store is unavailable.", Held.Identified));

    [Theory]
    [InlineData("You cannot buy at the moment.")]
    [InlineData("Customers are unable to sign in.")]
    [InlineData("Pages do not load, or end with an error message.")]
    [InlineData("App Store is unavailable.")]
    [InlineData("Downloads stop half way with a spinning circle.")]
    [InlineData("You may see error 503 when you buy.")]
    [InlineData("Calls drop after a minute.")]
    [InlineData("Customers can browse but cannot buy; some see an error page.")]
    [InlineData("Users get a blank page.")]
    public void What_customers_see_passes(string text) => Assert.True(Held.Passes(3, text, SaysNothingElse), Held.Against(3, text, SaysNothingElse)!.Message);

    [Theory]
    [InlineData("We are investigating an issue with App Store.")]
    [InlineData("Some users may be experiencing issues.")]
    [InlineData("We are investigating elevated error rates on our API servers.")]
    [InlineData("A database cluster is failing to elect a leader.")]
    [InlineData("Our monitoring shows increased latency: servers are slow.")]
    [InlineData("Service disruption in North America.")]
    [InlineData("The outage affects App Store.")]
    public void What_broke_inside_or_nothing_at_all_is_stopped(string text) => Stops(3, text, SaysNothingElse);

    [Fact]
    public void The_recorded_symptom_is_what_customers_see_in_any_language()
    {
        static CheckInput Recorded(CheckInput input) => input with { Facts = input.Facts with { Symptom = "支払いができません" } };
        Assert.True(Held.Passes(3, "支払いができません。", Recorded));
        Assert.False(Held.Passes(3, "We are investigating.", Recorded));
    }

    [Fact]
    public void A_major_outage_is_not_told_as_being_slow_and_something_slow_may_be()
    {
        Stops(3, "Customers may notice that pages are slow.", SaysNothingElse);
        Assert.True(Held.Passes(3, "Customers may notice that pages are slow.", Partly));
        Assert.Contains("what customers cannot do", Held.Against(3, "Customers may notice delays.", SaysNothingElse)!.Message);
    }

    [Fact]
    public void What_is_mended_and_being_watched_has_no_symptom_any_more()
    {
        static CheckInput Back(CheckInput input) => input with { Facts = input.Facts with { Status = Status.Monitoring, Services = [Outage.Service("App Store", Level.Operational)] } };
        Assert.Null(Held.Against(3, "Everything is available again.", Back));
        Assert.Null(Held.Against(5, "Everything is available again.", Back));
    }

    [Theory]
    [InlineData("All customers are affected.")]
    [InlineData("Nobody can buy.")]
    [InlineData("No users can sign in.")]
    [InlineData("It affects everyone.")]
    [InlineData("All of our users see an error.")]
    [InlineData("It affects all users. Some customers see an error page, others nothing.")]
    public void All_users_as_in_the_record(string text) => Assert.True(Held.Passes(5, text), Held.Against(5, text)!.Message);

    [Theory]
    [InlineData("Some customers cannot buy.")]
    [InlineData("A small number of users cannot buy.")]
    [InlineData("About 5 % of our customers see an error page.")]
    [InlineData("One in ten users cannot sign in.")]
    [InlineData("Many of you cannot sign in.")]
    [InlineData("Up to half of our users are signed out.")]
    public void Some_users_where_the_record_has_all_is_warned_of_and_fine_where_it_has_some(string text)
    {
        Warns(5, text);
        Assert.True(Held.Passes(5, text, i => i with { Facts = i.Facts with { Users = Users.Some } }));
    }

    [Theory]
    [InlineData("Customers cannot buy.")]
    [InlineData("We apologise to everyone who is experiencing problems.")]
    [InlineData("We are working to restore all services for customers.")]
    public void Neither_is_warned_of(string text) => Assert.Contains("does not say whether", Held.Against(5, text)!.Message);

    [Fact]
    public void Where_it_differs_both_must_be_said()
    {
        static CheckInput Differs(CheckInput input) => input with
        {
            Facts = input.Facts with { Users = null, Services = [Outage.Service("App Store"), Outage.Service("TestFlight") with { Users = Users.Some }] },
        };
        Assert.True(Held.Passes(5, "It affects some or all users there.", Differs));
        Assert.True(Held.Passes(5, "Nobody can buy in the App Store, and some users cannot open TestFlight.", Differs));
        Warns(5, "It affects all users.", Differs);
        Warns(5, "It affects some users.", Differs);
        Assert.Contains("all users of App Store; some users of TestFlight", Held.Against(5, "It affects all users.", Differs)!.Message);
    }

    [Theory]
    [InlineData("We are looking for the cause now.")]
    [InlineData("We are working to restore all services as soon as possible.")]
    [InlineData("Our engineers have restarted the machines.")]
    [InlineData("The change is being rolled back.")]
    [InlineData("The repair is in place, and we are watching that it holds.")]
    [InlineData("We have found the cause and are replacing the part.")]
    [InlineData("We're moving everything to another place.")]
    [InlineData("A repair is under way.")]
    public void What_is_being_done_passes(string text) => Assert.True(Held.Passes(8, text), Held.Against(8, text)!.Message);

    [Theory]
    [InlineData("We are aware of a problem. We are sorry.")]
    [InlineData("We are experiencing a high number of errors.")]
    [InlineData("We have identified the issue.")]
    [InlineData("Please bear with us.")]
    [InlineData("Stay tuned for updates.")]
    [InlineData("We are having trouble with the stores, and are sorry.")]
    public void A_text_in_which_nobody_does_anything_is_stopped(string text) => Stops(8, text);

    [Fact]
    public void What_the_author_gave_as_being_done_is_taken_at_their_word() =>
        Assert.True(Held.Passes(8, "Extra staff answer the telephones.", i => i with { Set = new Dictionary<string, string> { ["Action"] = "extra staff answer the telephones" } }));

    [Fact]
    public void A_workaround_in_the_record_is_told_until_it_no_longer_works()
    {
        static CheckInput Before(CheckInput input) => input with { Before = new("S-1", [], new Dictionary<string, string> { ["workaround"] = "Buy in the web shop." }) };
        static CheckInput Given(CheckInput input) => input with { Set = new Dictionary<string, string> { ["workaround"] = "Buy in the web shop." } };
        static CheckInput Ended(CheckInput input) => Before(input) with { Set = new Dictionary<string, string> { ["workaround"] = "no" } };

        Assert.Null(Held.Against(9, "We are looking for the cause."));
        Assert.Null(Held.Against(9, "We are looking for the cause.", Ended));
        Warns(9, "We are looking for the cause.", Given);
        Warns(9, "We are looking for the cause.", Before);
        Assert.True(Held.Passes(9, "Until then, buy in the web shop.", Before));
        Assert.True(Held.Passes(9, "The web shop is open: buy there.", Before));
        Assert.True(Held.Passes(9, "In the meantime our shops in town are open.", Given));
    }
}
