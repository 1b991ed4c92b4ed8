using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

public sealed class WordingTests
{
    [Theory]
    [InlineData("We are sorry that you could not buy this morning.")]
    [InlineData("We apologise to customers experiencing problems with iTunes and other services.")]
    [InlineData("Our apologies: you count on us, and we were not there.")]
    public void An_apology_in_its_own_words_passes(string text) => Assert.True(Held.Passes(13, text, Held.Identified));

    [Theory]
    [InlineData("We are working on it. Thank you for your patience.")]
    [InlineData("We apologise for any inconvenience this may cause.")]
    [InlineData("Sorry for the inconvenience!")]
    [InlineData("We regret any disruption this may have caused.")]
    [InlineData("We apologise for the trouble. Please bear with us.")]
    public void None_or_one_that_everybody_uses_is_stopped_once_the_cause_is_known_and_warned_of_before(string text)
    {
        Assert.Equal((false, CheckLevel.Block), (Held.Against(13, text, Held.Identified)!.Ok, Held.Against(13, text, Held.Identified)!.Level));
        Assert.Equal((false, CheckLevel.Warn), (Held.Against(13, text)!.Ok, Held.Against(13, text)!.Level));
        Assert.Equal(CheckLevel.Warn, Held.Against(13, text, i => Held.Identified(i) with { Facts = Held.Identified(i).Facts with { Severity = 3 } })!.Level);
    }

    [Theory]
    [InlineData("We are working to restore all services as soon as possible.")]
    [InlineData("Next update by 09:17 UTC.")]
    [InlineData("We will post another update within 30 minutes.")]
    [InlineData("We expect to have another update by 10:00 UTC.")]
    [InlineData("The problem was fixed by our engineers in France.")]
    [InlineData("App Store in China was restored at 09:07 UTC. App Store in Japan was fixed by 09:10 UTC.")]
    [InlineData("All services are available again. Next update by 21:31 UTC.")]
    [InlineData("Some pages are slow to load and show errors.")]
    [InlineData("We have a problem with App Store since 08:55 UTC.")]
    [InlineData("The beta of our app is not affected.")]
    public void What_promises_no_time_of_repair_passes(string text) => Assert.True(Held.Passes(18, text), Held.Against(18, text)!.Message);

    [Theory]
    [InlineData("We expect this to be fixed by 10:30 UTC.")]
    [InlineData("Service will be restored within 20 minutes.")]
    [InlineData("ETA for a fix is noon.")]
    [InlineData("The store will be back at 3 pm.")]
    [InlineData("We hope to have everything working by the end of the day.")]
    [InlineData("You will be able to buy again in the next hour.")]
    [InlineData("It will be resolved shortly.")]
    [InlineData("The store should be back online in about an hour.")]
    [InlineData("Estimated time of repair: two hours.")]
    [InlineData("Everything will be available again tomorrow.")]
    [InlineData("Next update by 09:17 UTC. The store will be fixed by then, within the hour.")]
    [InlineData("It will soon be fixed.")]
    public void A_time_of_repair_is_stopped(string text)
    {
        var result = Held.Against(18, text)!;
        Assert.Equal((false, CheckLevel.Block), (result.Ok, result.Level));
    }

    [Theory]
    [InlineData("We will let you know. You may see errors, and we will mend them.")]
    [InlineData("Will this happen again? We are looking for the cause.")]
    [InlineData("Since 11 May 2015, 09:00 UTC.")]
    [InlineData("Our engineers are working on it. The network team is rolling back a change.")]
    [InlineData("Abandoned carts are kept. The benefit is small.")]
    [InlineData("An error in a configuration change on our side is the cause.")]
    public void Words_that_only_look_like_names_pass(string text) => Assert.True(Held.Passes(17, text), Held.Against(17, text)!.Message);

    [Theory]
    [InlineData("Ada is fixing it.")]
    [InlineData("Please ask @will for details.")]
    [InlineData("The change was made by Ada Lovelace.")]
    [InlineData("We thank Will for mending it.")]
    [InlineData("Contact ben.")]
    [InlineData("This was caused by human error.")]
    [InlineData("An engineer accidentally deleted a table.")]
    [InlineData("It was a mistake by our contractor.")]
    public void A_name_or_blame_is_stopped(string text)
    {
        var result = Held.Against(17, text)!;
        Assert.Equal((false, CheckLevel.Block), (result.Ok, result.Level));
    }

    [Fact]
    public void A_locale_without_words_says_so_and_rules_of_structure_still_hold()
    {
        var result = Held.Against(18, "Åter inom 20 minuter. Ada", locale: "sv")!;
        Assert.Equal((false, CheckLevel.Warn, "No rules for wording in sv yet: read the text by eye."), (result.Ok, result.Level, result.Message));
        Assert.False(Held.Against(17, "Ada fixar det.", locale: "sv")!.Ok);
    }

    [Fact]
    public void Rules_come_by_number_and_each_has_its_own() => Assert.Equal(Enumerable.Range(1, 29), StatementChecker.Rules.Select(r => r.Rule));
}
