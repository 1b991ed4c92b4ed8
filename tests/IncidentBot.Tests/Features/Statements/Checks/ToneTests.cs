using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

/// <summary>Rules 11, 19, 20, 22 and 23: what no statement says.</summary>
public sealed class ToneTests
{
    private static CheckLevel? LevelOf(int rule, string text, Func<CheckInput, CheckInput>? change = null) =>
        Held.Against(rule, text, change) is { Ok: false } result ? result.Level : null;

    [Theory]
    [InlineData("This will never happen again.")]
    [InlineData("We guarantee that your data is safe.")]
    [InlineData("We have made sure that this does not happen again.")]
    [InlineData("We will ensure this never happens again.")]
    [InlineData("It cannot happen again.")]
    [InlineData("Our service is 100 % reliable.")]
    [InlineData("Your data is completely safe.")]
    [InlineData("Rest assured that we are on it.")]
    [InlineData("There will be zero downtime.")]
    public void What_nobody_can_promise_is_stopped(string text) => Assert.Equal(CheckLevel.Block, LevelOf(19, text));

    [Theory]
    [InlineData("All services are available again.")]
    [InlineData("We have changed how we test, to make this less likely.")]
    [InlineData("We cannot guarantee when it is repaired.")]
    [InlineData("About 100 customers are affected.")]
    [InlineData("We are not certain yet.")]
    [InlineData("It has happened again, and we are sorry.")]
    public void What_is_a_fact_and_no_promise_passes(string text) => Assert.True(Held.Passes(19, text), Held.Against(19, text)!.Message);

    [Theory]
    [InlineData("An internal DNS error is the cause.", "DNS")]
    [InlineData("You may see 503 errors.", "503 errors")]
    [InlineData("We saw an increase in 5xx responses.", "5xx")]
    [InlineData("The failover did not complete.", "failover")]
    [InlineData("Latency is high.", "Latency")]
    [InlineData("The browser shows ERR_CONNECTION_REFUSED.", "ERR_CONNECTION_REFUSED")]
    [InlineData("We deployed a hotfix.", "deployed")]
    [InlineData("Elevated error rates in us-east-1.", "Elevated error rates")]
    [InlineData("The issue has been mitigated.", "mitigated")]
    [InlineData("A NullPointerException was thrown.", "NullPointerException")]
    [InlineData("Consoles show error code CE-36329.", "error code CE-36329")]
    [InlineData("MySQL replication lag.", "MySQL")]
    [InlineData("A DNS-related fault.", "DNS-related")]
    [InlineData("The page answers HTTP 500.", "HTTP 500")]
    public void Jargon_and_codes_are_warned_of_with_the_word(string text, string word)
    {
        Assert.Equal(CheckLevel.Warn, LevelOf(20, text));
        Assert.Contains($"\"{word}\"", Held.Against(20, text)!.Message);
    }

    [Theory]
    [InlineData("We are rolling the change back.")]
    [InlineData("Clear your browser's cache, and sign in again.")]
    [InlineData("Our servers are being restarted.")]
    [InlineData("About 500 customers are affected.")]
    [InlineData("We have 404 shops in France.")]
    [InlineData("For instance, orders are late.")]
    [InlineData("With the exception of gift cards, all can be bought.")]
    [InlineData("If you have a query, read https://help.example.com/dns or https://example.com/")]
    [InlineData("The database of your contacts is complete.")]
    [InlineData("We are releasing the brakes of the trains.")]
    public void Words_that_everybody_knows_pass(string text) => Assert.True(Held.Passes(20, text), Held.Against(20, text)!.Message);

    [Fact]
    public void A_service_that_is_called_so_is_no_jargon() =>
        Assert.True(Held.Passes(20, "Managed DNS is unavailable.", i => i with { Facts = i.Facts with { Services = [Outage.Service("Managed DNS")] } }));

    [Fact]
    public void A_word_that_stands_everywhere_is_told_once_with_what_to_say_instead() => Assert.Equal(
        "Not \"DNS\" (title, full text, short form) but something like \"the system by which devices find our servers\".",
        Held.Against(20, "DNS. dns", i => i with { Text = i.Text with { Title = "DNS" } })!.Message);

    [Theory]
    [InlineData("Oops, something went wrong!")]
    [InlineData("We had a small hiccup.")]
    [InlineData("A glitch in our systems.")]
    [InlineData("We are making improvements to our service.")]
    [InlineData("We are experiencing technical difficulties.")]
    [InlineData("Our hamsters are tired 🐹")]
    [InlineData("Some issues were observed.")]
    [InlineData("Fingers crossed!")]
    [InlineData("Hang tight, we'll be back before you know it.")]
    public void What_is_flippant_or_vague_is_warned_of(string text) => Assert.Equal(CheckLevel.Warn, LevelOf(22, text));

    [Theory]
    [InlineData("The sound improves after a minute.")]
    [InlineData("Please restart the app, and break off what you had begun.")]
    [InlineData("We took the machine out of service.")]
    [InlineData("The issue affects some customers.")]
    [InlineData("✓ App Store: available again")]
    public void What_is_plain_and_serious_passes(string text) => Assert.True(Held.Passes(22, text), Held.Against(22, text)!.Message);

    private static Func<CheckInput, CheckInput> At(Level level) => i => i with { Facts = i.Facts with { Services = [Outage.Service("App Store", level)] } };

    [Theory]
    [InlineData("An outage affects App Store.", Level.PartialOutage, false)]
    [InlineData("An outage affects App Store.", Level.DegradedPerformance, false)]
    [InlineData("An outage affects App Store.", Level.UnderMaintenance, false)]
    [InlineData("An outage affects App Store.", Level.MajorOutage, true)]
    [InlineData("A partial outage affects App Store.", Level.PartialOutage, true)]
    [InlineData("A partial outage affects App Store.", Level.DegradedPerformance, false)]
    [InlineData("A partial outage affects App Store.", Level.MajorOutage, false)]
    [InlineData("App Store is completely unavailable.", Level.PartialOutage, false)]
    [InlineData("App Store is partly unavailable.", Level.PartialOutage, true)]
    [InlineData("This is planned work, not an outage.", Level.UnderMaintenance, true)]
    [InlineData("Performance of App Store is degraded.", Level.MajorOutage, false)]
    [InlineData("Performance of App Store is degraded.", Level.DegradedPerformance, true)]
    [InlineData("A minor disruption of App Store.", Level.MajorOutage, false)]
    [InlineData("There is no outage of App Store.", Level.DegradedPerformance, true)]
    internal void It_is_called_neither_more_nor_less_than_it_is(string text, Level level, bool ok) =>
        Assert.Equal(ok ? null : CheckLevel.Warn, LevelOf(23, text, At(level)));

    [Fact]
    public void Of_each_service_it_is_said_by_its_own_level()
    {
        static CheckInput Two(CheckInput i) => i with { Facts = i.Facts with { Services = [Outage.Service("App Store"), Outage.Service("TestFlight", Level.DegradedPerformance)] } };
        Assert.Null(LevelOf(23, "An outage of App Store. TestFlight is degraded.", Two));
        Assert.Equal(CheckLevel.Warn, LevelOf(23, "App Store is degraded. An outage of TestFlight.", Two));
        Assert.True(Held.Passes(23, "Outage Map is slow.", i => i with { Facts = i.Facts with { Services = [Outage.Service("Outage Map", Level.DegradedPerformance)] } }));
    }

    private static Func<CheckInput, CheckInput> After(string text) => i => i with { Before = new("S-1", [new("en", "A", text, text)], new Dictionary<string, string>()) };

    [Theory]
    [InlineData("We are investigating the issue. Next update by 09:37 UTC.")]
    [InlineData("We are continuing to investigate this issue. Next update by 09:57 UTC on 11 March.")]
    [InlineData("We continue to investigate the issue.\n\nNext update by 10:17 UTC.")]
    public void The_last_statement_over_again_is_warned_of(string text)
    {
        Assert.Equal(CheckLevel.Warn, LevelOf(11, text, After("We are investigating the issue. Next update by 09:17 UTC.")));
        Assert.Contains("S-1", Held.Against(11, text, After("We are investigating the issue. Next update by 09:17 UTC."))!.Message);
    }

    [Theory]
    [InlineData("We are investigating the issue in France and Spain. Next update by 09:37 UTC.")]
    [InlineData("We have nothing new to tell. We are investigating the issue. Next update by 09:37 UTC.")]
    [InlineData("We are investigating. Next update by 09:37 UTC.")]
    public void Whatever_is_new_passes(string text) => Assert.Null(LevelOf(11, text, After("We are investigating the issue in France. Next update by 09:17 UTC.")));

    [Fact]
    public void The_first_statement_is_held_against_none() => Assert.Null(Held.Against(11, "We are investigating."));
}
