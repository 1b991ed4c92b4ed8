using IncidentBot.Chat;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Templates;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements;

public sealed class StatementWriterTests
{
    private static readonly Facts Identified = Outage.Apple with { Status = Status.Identified, PublicCause = "an internal DNS error on our side" };

    [Fact]
    public void The_apology_says_what_Apple_said_and_what_it_left_out()
    {
        var text = Outage.Write("apology", Identified, Outage.Context("10:32", "11:17", ("data_safe", "no data was lost")));
        Assert.Equal("We apologise for the problem with App Store and 7 other services", text.Title);
        Assert.All(
        [
            "We apologise to everyone who is experiencing problems with App Store, iTunes Store,", "in all countries this morning.",
            "Customers can browse but cannot buy; some see an error page.", "since 08:55 UTC.", "It affects all users.",
            "The cause is an internal DNS error on our side.", "We are working to restore all services as soon as possible.", "No data was lost.",
            "Next update by 11:17 UTC.", Outage.StatusUrl, Outage.Contact, "Thank you for your patience.",
        ], words => Assert.Contains(words, text.Full));
        Assert.Contains("internal DNS error", text.Short);
    }

    [Fact]
    public void Nothing_new_says_so_with_its_new_time()
    {
        var context = Outage.Context("09:26", "09:46", ("nothing_new", "yes"));
        Assert.Contains("nothing new", Outage.Write("update", Outage.Apple, context).Full);
        Assert.Contains("Next update by 09:46 UTC.", Outage.Write("update", Outage.Apple, context).Full);
        Assert.DoesNotContain("nothing new", Outage.Write("update", Outage.Apple, context with { Set = new Dictionary<string, string> { ["nothing_new"] = "no" } }).Full);
    }

    [Fact]
    public void An_update_after_recovery_says_that_all_is_back_and_watched()
    {
        var text = Outage.Write("update", Identified with { Status = Status.Monitoring, Services = [] }, Outage.Context("20:31", "21:31"));
        Assert.Contains("All services are available again.", text.Full);
        Assert.Contains("watching", text.Short);
    }

    [Fact]
    public void An_update_after_recovery_names_what_was_mended_and_where()
    {
        var facts = Identified with { Status = Status.Monitoring, Services = [Outage.Service("App Store", Level.Operational, "FR", "GB")] };
        var text = Outage.Write("update", facts, Outage.Context("20:31", "21:31"));
        Assert.Contains("We have put right the problem with App Store in France and the United Kingdom. All services are available again.", text.Full);
        Assert.DoesNotContain("still a problem", text.Full);
        Assert.Contains("We have put right the problem with App Store in France", text.Short);
        Assert.Contains("problems with App Store in France and the United Kingdom", Outage.Write("apology", facts, Outage.Context("20:31", "21:31")).Full);
    }

    [Fact]
    public void Where_all_users_of_one_and_some_of_another_are_affected_each_line_says_which()
    {
        var text = Outage.Write("investigating", Outage.Apple with
        {
            Users = null,
            Services = [Outage.Service("App Store"), Outage.Service("iTunes Store"), Outage.Service("TestFlight") with { Users = Users.Some }, Outage.Service("iCloud Mail") with { Users = null }],
        }, Outage.Context("09:02", "09:17"));
        Assert.Contains("- App Store and iTunes Store in all countries, for all users", text.Full);
        Assert.Contains("- TestFlight in all countries, for some users", text.Full);
        Assert.Contains("- iCloud Mail in all countries, for some or all users", text.Full);
        Assert.Contains("It affects some or all users.", text.Full);
        Assert.Contains("for some or all users.", text.Short);
    }

    [Fact]
    public void A_resolved_statement_says_how_long_it_lasted_and_what_is_put_right()
    {
        var text = Outage.Write("resolved", Identified with { Status = Status.Resolved, Until = Outage.At("20:30") }, Outage.Context("20:41", null, ("repair", "We have changed how updates are checked.")));
        Assert.Contains("is resolved. It began at 08:55 UTC, ended at 20:30 UTC and lasted 11 hours and 35 minutes.", text.Full);
        Assert.Contains("The cause was an internal DNS error on our side.", text.Full);
        Assert.Contains("We have changed how updates are checked.", text.Full);
    }

    [Fact]
    public void Planned_work_tells_from_and_to_with_the_day() =>
        Assert.Contains("from 22:00 UTC on 11 March 2015 to 04:00 UTC on 12 March 2015", Outage.Write("maintenance", Outage.Work, Outage.Context("21:00", null)).Full);

    [Fact]
    public void A_time_on_another_day_carries_its_date() =>
        Assert.Contains("Next update by 00:10 UTC on 12 March.", Outage.Write("update", Outage.Apple, Outage.Context("23:50", null) with { NextUpdateAt = Outage.At("00:10").AddDays(1) }).Full);

    [Fact]
    public void Times_are_in_the_zone_of_the_page()
    {
        var text = Outage.Write("update", Outage.Apple, Outage.Context("09:02", "09:17") with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") });
        Assert.Contains("since 09:55 UTC+1", text.Full);
        Assert.Contains("Next update by 10:17 UTC+1.", text.Full);
    }

    [Theory]
    [InlineData(1, "in the United Kingdom")]
    [InlineData(2, "in France and the United Kingdom")]
    [InlineData(3, "in France, Japan and the United Kingdom")]
    [InlineData(4, "in France, Germany and 2 more countries")]
    public void A_short_form_names_up_to_three_countries(int count, string regions)
    {
        string[] codes = count == 4 ? ["DE", "FR", "GB", "JP"] : ["GB", "FR", "JP"];
        var facts = Outage.Apple with { Services = [Outage.Service("App Store", Level.MajorOutage, codes[..count])] };
        Assert.Contains("App Store " + regions + " since", Outage.Write("investigating", facts, Outage.Context("09:02", "09:17")).Short);
    }

    [Theory]
    [InlineData("apolgy", "apology")]
    [InlineData("Update!", "update")]
    [InlineData("{{x}}", "update")]
    public void An_unknown_template_is_answered_with_the_nearest(string typed, string nearest) =>
        Assert.Contains(nearest, Refused(typed, Outage.Apple).Reason.ToString());

    [Fact]
    public void What_the_record_lacks_is_refused_with_the_command_that_supplies_it()
    {
        Assert.Equal("affect SERVICES", Refused("update", Outage.Apple with { Services = [] }).TryInstead);
        Assert.Equal("maintenance TITLE --services SERVICES --from TIME --to TIME", Refused("maintenance", Outage.Work with { Until = null }).TryInstead);
    }

    [Theory]
    [InlineData("resolved", Status.Investigating, "resolve")]
    [InlineData("update", Status.Resolved, "draft resolved")]
    [InlineData("maintenance", Status.Identified, "draft identified")]
    internal void A_template_that_does_not_fit_the_status_is_refused_with_what_does(string template, Status status, string line) =>
        Assert.Equal(line, Refused(template, Outage.Apple with { Status = status, Until = Outage.At("20:30") }).TryInstead);

    [Fact]
    public void Set_gives_only_what_the_template_takes_and_never_a_fact()
    {
        Assert.Contains("comes from the record", Refused("update", Outage.Apple, ("since", "yesterday")).Reason.ToString());
        var refused = Refused("update", Outage.Apple, ("workarund", "use the web shop"));
        Assert.Equal("draft update --set workaround=TEXT", refused.TryInstead);
        Assert.Contains("501 characters", Refused("update", Outage.Apple, ("action", new('x', 501))).Reason.ToString());
    }

    [Fact]
    public void What_was_typed_comes_out_as_text()
    {
        const string Typed = "{{services}} {{{x}}} <b>&amp; @channel";
        var text = Outage.Write("update", Outage.Apple with { Symptom = "a\u202Eb\r\n\u0007c {{cause}}" }, Outage.Context("09:02", "09:17", ("action", Typed)));
        Assert.Contains(Typed, text.Full);
        Assert.Contains("ab c {{cause}}", text.Full);
    }

    [Fact]
    public void A_locale_without_a_template_is_left_out()
    {
        Assert.Equal(["en"], Outage.Writer().Write("update", Outage.Apple, Outage.Context("09:02", "09:17") with { Locales = ["sv", "en"] }).Select(t => t.Locale));
        Assert.Contains("only in en, de, es, fr, ja", Assert.Throws<RefusalException>(() => Outage.Writer().Write("update", Outage.Apple, Outage.Context("09:02", "09:17") with { Locales = ["sv"] })).Message);
    }

    [Fact]
    public void All_six_kinds_are_shipped_in_the_order_of_an_outage() =>
        Assert.Equal(["investigating", "identified", "update", "apology", "resolved", "maintenance"], Outage.Writer().Templates.Select(t => t.Name));

    private static RefusalException Refused(string template, Facts facts, params (string, string)[] set) =>
        Assert.Throws<RefusalException>(() => Outage.Write(template, facts, Outage.Context("09:02", "09:17", set)));
}
