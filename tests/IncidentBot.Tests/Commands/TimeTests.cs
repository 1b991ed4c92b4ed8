using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Chat;
using IncidentBot.Commands;
using Xunit;

namespace IncidentBot.Tests.Commands;

public sealed class TimeTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("08:55", "2015-03-11T08:58Z", "2015-03-11T08:55Z")]
    [InlineData("8:55", "2015-03-11T08:58Z", "2015-03-11T08:55Z")]
    [InlineData("23:50", "2015-03-11T00:10Z", "2015-03-10T23:50Z")]
    [InlineData("09:00", "2015-03-11T08:58Z", "2015-03-11T09:00Z")]
    [InlineData("now", "2015-03-11T08:58Z", "2015-03-11T08:58Z")]
    [InlineData("10m ago", "2015-03-11T08:58Z", "2015-03-11T08:48Z")]
    [InlineData("2 hours ago", "2015-03-11T08:58Z", "2015-03-11T06:58Z")]
    [InlineData("08:55Z", "2015-03-11T08:58Z", "2015-03-11T08:55Z")]
    [InlineData("09:55+01:00", "2015-03-11T08:58Z", "2015-03-11T08:55Z")]
    [InlineData("2015-03-11 08:55", "2015-03-11T08:58Z", "2015-03-11T08:55Z")]
    [InlineData("2015-03-11T08:55:30.5Z", "2015-03-11T08:58Z", "2015-03-11T08:55:30Z")]
    [InlineData("2015-03-11T09:55+0100", "2015-03-11T08:58Z", "2015-03-11T08:55Z")]
    [InlineData("yesterday 23:00", "2015-03-11T08:58Z", "2015-03-10T23:00Z")]
    [InlineData("8:55 am", "2015-03-11T08:58Z", "2015-03-11T08:55Z")]
    public void The_past_is_the_occurrence_nearest_to_now(string text, string now, string at) =>
        Assert.Equal(Instant(at), new TimeText(Instant(now), TimeZoneInfo.Utc).Past(text));

    [Theory]
    [InlineData("14:30", "2015-03-11T08:58Z", "2015-03-11T14:30Z")]
    [InlineData("08:30", "2015-03-11T08:58Z", "2015-03-12T08:30Z")]
    [InlineData("00:10", "2015-03-11T23:50Z", "2015-03-12T00:10Z")]
    [InlineData("in 20m", "2015-03-11T08:58Z", "2015-03-11T09:18Z")]
    [InlineData("tomorrow 09:00", "2015-03-11T08:58Z", "2015-03-12T09:00Z")]
    [InlineData("2pm", "2015-03-11T08:58Z", "2015-03-11T14:00Z")]
    public void The_future_is_the_next_occurrence(string text, string now, string at) =>
        Assert.Equal(Instant(at), new TimeText(Instant(now), TimeZoneInfo.Utc).Future(text));

    [Theory]
    [InlineData("02:30", "2015-03-29T01:45Z", "2015-03-29T01:30Z")] // does not exist that day: the clock went from 02:00 to 03:00
    [InlineData("02:30", "2015-10-25T00:40Z", "2015-10-25T00:30Z")] // twice that day: the first is nearest
    [InlineData("02:30", "2015-10-25T01:40Z", "2015-10-25T01:30Z")] // twice that day: the second is nearest
    [InlineData("08:55", "2015-03-11T08:00Z", "2015-03-11T07:55Z")]
    public void A_time_of_day_is_meant_in_the_persons_zone_also_when_its_clock_is_set(string text, string now, string at) =>
        Assert.Equal(Instant(at), new TimeText(Instant(now), Berlin).Past(text)!.Value.ToUniversalTime());

    [Theory]
    [InlineData("24:00")]
    [InlineData("08:61")]
    [InlineData("9")]
    [InlineData("13pm")]
    [InlineData("2015-02-30 08:00")]
    [InlineData("9999-12-31 23:59")]
    [InlineData("0001-01-01T00:00Z")]
    [InlineData("08:55+99:99")]
    [InlineData("99999999999999w ago")]
    [InlineData("")]
    public void What_is_no_time_is_none(string text) => Assert.Null(new TimeText(Grammar.Now, TimeZoneInfo.Utc).Past(text));

    [Fact]
    public void A_time_ten_years_away_is_a_slip_of_the_finger() =>
        Assert.Contains("Check the year", Grammar.Refused("note x --at \"1015-03-11 08:55\"").Message, StringComparison.Ordinal);

    [Fact]
    public void Every_minute_of_a_week_is_read_back_in_every_zone()
    {
        var cases = from minute in Gen.Choose(-7 * 1440, 0) from offset in Gen.Choose(-14 * 4, 14 * 4) select (minute, offset);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var at = Grammar.Now.AddMinutes(c.minute).ToOffset(TimeSpan.FromMinutes(c.offset * 15));
            var sign = at.Offset < TimeSpan.Zero ? "-" : "+";
            var text = at.ToString("yyyy-MM-dd HH:mm") + sign + at.Offset.ToString(@"hh\:mm");
            return Values.PastTime.Parse(text, Grammar.Context) == at;
        }).Check(Fixed(1));
    }

    [Fact]
    public void A_time_of_day_in_the_past_is_at_most_half_a_day_away()
    {
        var cases = from minute in Gen.Choose(0, 1439) from now in Gen.Choose(0, 366 * 1440) select (minute, now);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var now = Grammar.Now.AddMinutes(c.now);
            var at = new TimeText(now, Berlin).Past($"{c.minute / 60:00}:{c.minute % 60:00}")!.Value;
            return (at - now).Duration() <= TimeSpan.FromHours(13);
        }).Check(Fixed(2));
    }

    [Theory]
    [InlineData("30m", 1800)]
    [InlineData("1h30m", 5400)]
    [InlineData("1h30", 5400)]
    [InlineData("1h 30 min", 5400)]
    [InlineData("90s", 90)]
    [InlineData("2 hours", 7200)]
    [InlineData("45", 2700)]
    [InlineData("1.5h", 5400)]
    [InlineData("1 day, 2 hours and 3 minutes", 93_780)]
    public void A_length_is_read(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), DurationText.Read(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-5m")]
    [InlineData("30m1h")]
    [InlineData("h")]
    [InlineData("5 apples")]
    [InlineData("999999999w")]
    [InlineData("99999999999999999999")]
    public void What_is_no_length_is_none(string text) => Assert.Null(DurationText.Read(text));

    [Fact]
    public void Every_length_is_read_as_it_is_written() =>
        Prop.ForAll(Gen.Choose(1, 366 * 86_400).ToArbitrary(), s => DurationText.Read(DurationText.Write(TimeSpan.FromSeconds(s))) == TimeSpan.FromSeconds(s)).Check(Fixed(3));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    internal static Config Fixed(ulong seed, int tests = 500) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(new Replay(new Rnd(seed, 1), FSharpNone));

    private static Microsoft.FSharp.Core.FSharpOption<int>? FSharpNone => null;
}
