using IncidentBot.Features.Statements.Checks;
using IncidentBot.Features.Statements.Languages;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Languages;

/// <summary>Times, dates and lengths of time as each language says them.</summary>
public sealed class TimesTests
{
    [Theory]
    [InlineData("en", "at 08:55 UTC", "since 08:55 UTC", "by 08:55 UTC")]
    [InlineData("de", "um 08:55 Uhr (UTC)", "seit 08:55 Uhr (UTC)", "bis 08:55 Uhr (UTC)")]
    [InlineData("fr", "à 8 h 55 (UTC)", "depuis 8 h 55 (UTC)", "avant 8 h 55 (UTC)")]
    [InlineData("es", "a las 08:55 (UTC)", "desde las 08:55 (UTC)", "antes de las 08:55 (UTC)")]
    [InlineData("ja", "8時55分（UTC）に", "8時55分（UTC）より", "8時55分（UTC）までに")]
    public void A_time_today_needs_no_date(string language, string at, string since, string by) =>
        Assert.Equal([at, since, by], Said(language, Outage.At("08:55"), Outage.At("09:02")));

    [Theory]
    [InlineData("en", "at 00:10 UTC on 1 March", "since 00:10 UTC on 1 March", "by 00:10 UTC on 1 March")]
    [InlineData("de", "am 1. März um 00:10 Uhr (UTC)", "seit dem 1. März, 00:10 Uhr (UTC)", "bis zum 1. März, 00:10 Uhr (UTC)")]
    [InlineData("fr", "le 1er mars à 0 h 10 (UTC)", "depuis le 1er mars à 0 h 10 (UTC)", "avant le 1er mars à 0 h 10 (UTC)")]
    [InlineData("es", "el 1 de marzo a las 00:10 (UTC)", "desde el 1 de marzo a las 00:10 (UTC)", "antes del 1 de marzo a las 00:10 (UTC)")]
    [InlineData("ja", "3月1日0時10分（UTC）に", "3月1日0時10分（UTC）より", "3月1日0時10分（UTC）までに")]
    public void Another_day_is_named(string language, string at, string since, string by) =>
        Assert.Equal([at, since, by], Said(language, Outage.At("00:10").AddDays(-10), Outage.At("09:02")));

    [Fact]
    public void One_o_clock_is_singular_in_Spanish() => Assert.Equal("desde la 01:30 (UTC)", Said("es", Outage.At("01:30"), Outage.At("09:02"))[1]);

    [Theory]
    [InlineData("en", "less than a minute", "1 minute", "11 hours and 35 minutes", "2 days and 1 hour")]
    [InlineData("de", "weniger als eine Minute", "1 Minute", "11 Stunden und 35 Minuten", "2 Tage und 1 Stunde")]
    [InlineData("fr", "moins d’une minute", "1 minute", "11 heures et 35 minutes", "2 jours et 1 heure")]
    [InlineData("es", "menos de un minuto", "1 minuto", "11 horas y 35 minutos", "2 días y 1 hora")]
    [InlineData("ja", "1分未満", "1分", "11時間35分", "2日1時間")]
    public void Lengths_have_their_plurals(string language, params string[] words) =>
        Assert.Equal(words, new[] { 0, 1, 695, 2940 }.Select(m => Language.For(language)!.Length(TimeSpan.FromMinutes(m))));

    [Fact]
    public void Whatever_a_language_writes_is_read_by_the_checks_as_that_instant() =>
        Assert.All(from language in Language.All
                   from use in Enum.GetValues<TimeUse>()
                   from zone in new[] { "Etc/UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns" }
                   from minutes in new[] { 0, 7, 60, 61, 1500, 40_000, 600_000 }
                   select (language, use, zone: TimeZoneInfo.FindSystemTimeZoneById(zone), at: Outage.At("10:00").AddMinutes(-minutes)),
            c =>
            {
                var text = c.language.Time(c.use, c.at, Outage.At("10:00"), c.zone);
                var near = TimeZoneInfo.ConvertTime(c.at, c.zone).Date == TimeZoneInfo.ConvertTime(Outage.At("10:00"), c.zone).Date;
                Assert.True(TimeMention.In(text).Single().Is(c.at, near), text);
                Assert.True(TimeMention.In(c.language.Full(c.at, c.zone)).Single().Is(c.at, false), c.language.Full(c.at, c.zone));
            });

    private static string[] Said(string language, DateTimeOffset at, DateTimeOffset now) =>
        [.. new[] { TimeUse.At, TimeUse.Since, TimeUse.By }.Select(use => Language.For(language)!.Time(use, at, now, TimeZoneInfo.Utc).Replace('\u00A0', ' '))];
}
