using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

/// <summary>Rules 25, 26, 27 and 28: the end, planned work, and that all texts say the same.</summary>
public sealed class EndingTests
{
    private static CheckInput Resolved(CheckInput input) => input with { Facts = input.Facts with { Status = Status.Resolved, Until = Outage.At("20:30") } };

    private static CheckLevel? LevelOf(int rule, string text, Func<CheckInput, CheckInput>? change = null) =>
        Held.Against(rule, text, change) is { Ok: false } result ? result.Level : null;

    [Theory]
    [InlineData("No data was lost.")]
    [InlineData("Your files are safe.")]
    [InlineData("Nothing that you sent was lost.")]
    [InlineData("Orders placed between 09:00 UTC and 10:00 UTC are lost.")]
    [InlineData("Your messages were not affected.")]
    [InlineData("No passwords or payment details were exposed.")]
    [InlineData("We lost about six hours of comments.")]
    public void What_became_of_data_passes(string text) => Assert.True(Held.Passes(25, text, Resolved), Held.Against(25, text, Resolved)!.Message);

    [Theory]
    [InlineData("Everything is available again.")]
    [InlineData("No other services were affected.")]
    [InlineData("We will publish more information.")]
    public void No_word_of_data_is_warned_of_once_it_is_over(string text)
    {
        Assert.Equal(CheckLevel.Warn, LevelOf(25, text, Resolved));
        Assert.Null(Held.Against(25, text));
    }

    [Theory]
    [InlineData("The problem is resolved.")]
    [InlineData("Everything is available again.")]
    [InlineData("Resolved: the problem with App Store is over.")]
    [InlineData("App Store works again. If something is still slow for you, write to us.")]
    [InlineData("You can buy again. We are still looking at why our tests did not see it.")]
    public void What_confirms_recovery_passes(string text) => Assert.True(Held.Passes(26, text, Resolved), Held.Against(26, text, Resolved)!.Message);

    [Theory]
    [InlineData("We thank you for your patience.")]
    [InlineData("The service should now be restored.")]
    [InlineData("The problem is resolved. App Store is still unavailable in France.")]
    [InlineData("Most services are back.")]
    [InlineData("Service has been partially restored.")]
    [InlineData("The issue is fixed; we are still working to restore the rest.")]
    [InlineData("We believe the problem is resolved.")]
    public void What_does_not_is_stopped(string text) => Assert.Equal(CheckLevel.Block, LevelOf(26, text, Resolved));

    [Fact]
    public void Nothing_that_the_record_still_has_as_impaired_is_over()
    {
        var result = Held.Against(26, "The problem is resolved.", i => Resolved(i) with { StillImpaired = ["iCloud Mail"] })!;
        Assert.Equal((false, CheckLevel.Block), (result.Ok, result.Level));
        Assert.Contains("iCloud Mail", result.Message);
    }

    [Fact]
    public void A_false_alarm_has_nothing_to_explain_to_put_right_or_to_recover() =>
        Assert.All([14, 15, 25, 26], rule => Assert.Null(Held.Against(rule, "It was nothing.", i => i with { Template = "resolved", Facts = i.Facts with { Status = Status.Cancelled } })));

    private static Func<CheckInput, CheckInput> Brief(string brief) => i => i with { Text = i.Text with { Short = brief } };

    private const string All = "App Store, iTunes Store, iBooks Store, Mac App Store, iCloud Mail, iCloud Account & Sign In, iTunes Connect, TestFlight";

    [Fact]
    public void A_short_form_may_tell_less_and_nothing_else()
    {
        Assert.Null(LevelOf(27, All + " since 08:55 UTC in France and Spain.", Brief("App Store and 7 other services since 08:55 UTC in France.")));
        Assert.Contains("TestFlight", Held.Against(27, "App Store since 08:55 UTC.", Brief("App Store and TestFlight"))!.Message);
        Assert.Contains("Spain", Held.Against(27, "App Store in France.", Brief("App Store in France and Spain."))!.Message);
        Assert.Contains("beginning", Held.Against(27, "App Store since 08:55 UTC.", Brief("App Store since 09:55 UTC."))!.Message);
        Assert.Null(LevelOf(27, "App Store since 08:55 UTC.", Brief("App Store since 09:55 UTC+1.")));
        Assert.Null(LevelOf(27, "App Store in France and 12 more countries.", Brief("App Store in Spain.")));
    }

    [Fact]
    public void Each_language_tells_what_the_first_one_tells()
    {
        var context = Outage.Context("09:02", "09:17");
        var english = new StatementText("en", "A", "App Store in France since 08:55 UTC. Next update by 09:17 UTC.", "App Store in France since 08:55 UTC. Next update by 09:17 UTC.");
        IReadOnlyList<string> Found(string full, string brief, string locale = "sv")
        {
            StatementText[] texts = [english, new(locale, "A", full, brief)];
            return [.. StatementChecker.Check([.. texts.Select(t => Outage.Input(t, "update", Outage.Apple, context))]).Where(r => r is { Rule: 27, Ok: false }).Select(r => $"{r.Locale}: {r.Message}")];
        }

        const string Swedish = "App Store i Frankrike sedan kl. 08:55 UTC. Nästa besked senast 09:17 UTC.";
        Assert.Empty(Found(Swedish, Swedish));
        Assert.Contains("does not say when the next update comes (09:17 UTC), which the text in en does", Assert.Single(Found(Swedish.Replace("09:17", "09:47"), Swedish)));
        Assert.StartsWith("sv: The short form does not say since when", Assert.Single(Found(Swedish, Swedish.Replace("08:55", "09:05"))));
        Assert.Contains("does not name App Store", Found(Swedish.Replace("App Store", "Butiken"), Swedish)[0]);
        Assert.Contains("differ about France and Spain", Assert.Single(Found(english.Full.Replace("France", "Spain"), english.Short.Replace("France", "Spain"), "en-GB")));
        Assert.Contains("names TestFlight, which the text in en does not", Assert.Single(Found(Swedish + " TestFlight.", Swedish)));
    }

    private static CheckInput Work(CheckInput input) => input with { Template = "maintenance", Facts = Outage.Work, NextUpdateAt = null, Now = Outage.At("15:00") };

    private static CheckInput Far(CheckInput input) => Work(input) with { Now = Outage.At("15:00").AddDays(-5) };

    [Theory]
    [InlineData("From 22:00 UTC on 11 March to 04:00 UTC on 12 March.")]
    [InlineData("On 11 March from 22:00 UTC until 12 March, 04:00 UTC.")]
    [InlineData("Between 11 p.m. CET on 11 March and 5 a.m. CET on 12 March.")]
    [InlineData("From 2015-03-11 22:00 UTC to 2015-03-12 04:00 UTC.")]
    [InlineData("Tonight, 11 March, from 22:00 to 04:00 UTC on 12 March.")]
    public void Planned_work_that_gives_from_and_to_passes(string text)
    {
        Assert.True(Held.Passes(28, text, Work), Held.Against(28, text, Work)!.Message);
        Assert.True(Held.Passes(28, text, Far), Held.Against(28, text, Far)!.Message);
    }

    [Theory]
    [InlineData("Tonight, for about six hours.", "from when")]
    [InlineData("From 22:00 UTC on 11 March for six hours.", "until when")]
    [InlineData("Until 04:00 UTC on 12 March.", "from when")]
    [InlineData("From 22:00 UTC on 11 March to 05:00 UTC on 12 March.", "until when")]
    [InlineData("From 22:00 UTC on 12 March to 04:00 UTC on 12 March.", "from when")]
    [InlineData("From 22:00 on 11 March to 04:00 on 12 March.", "from when")]
    [InlineData("From 22:00 UTC on 11 March to 04:00 UTC on 12 March, around midnight.", "midnight")]
    public void Planned_work_without_one_of_them_is_stopped(string text, string says)
    {
        Assert.Equal(CheckLevel.Block, LevelOf(28, text, Work));
        Assert.Contains(says, Held.Against(28, text, Work)!.Message);
    }

    [Fact]
    public void Days_ahead_the_window_needs_its_day()
    {
        Assert.True(Held.Passes(28, "From 22:00 UTC to 04:00 UTC.", Work));
        Assert.Equal(CheckLevel.Block, LevelOf(28, "From 22:00 UTC to 04:00 UTC.", Far));
    }
}
