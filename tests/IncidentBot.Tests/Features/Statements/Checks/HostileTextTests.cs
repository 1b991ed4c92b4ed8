using System.Diagnostics;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

/// <summary>Whatever somebody pastes, in any language: no rule fails, and none takes long.</summary>
public sealed class HostileTextTests
{
    // A pattern that runs away needs hours, and a slow machine seconds.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Languages => ["en", "de", "fr", "es", "ja"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_stops_a_rule_or_keeps_it_busy(string locale)
    {
        var words = GoodStatement.All.Where(s => s.Input.Text.Locale == locale).SelectMany(s => s.Input.Text.Full.Split((char[])[' ', '\n', '.', ',', '。', '、'], StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
        var random = new Random();
        string[] texts =
        [
            string.Join(' ', Enumerable.Range(0, 1500).Select(_ => words[random.Next(words.Count)])),
            string.Concat(Enumerable.Range(0, 1500).Select(_ => words[random.Next(words.Count)])),
            string.Concat(Enumerable.Repeat(words[random.Next(words.Count)] + " ", 3000)),
            new string('a', 10_000), new string(' ', 10_000), new string('\n', 10_000), new string('。', 5_000), new string('９', 10_000), string.Concat(Enumerable.Repeat("9時", 5000)),
            "\uD800 \uDC00 \uFFFF ٣:٤٥ UTC, 99999999999999999999 other services, 99999999999 weitere Dienste, ほか９９９９９９９９９９９件のサービス, 99:99 Uhr, 25時61分, UTC+99:99",
        ];
        foreach (var text in texts)
            foreach (var status in new[] { Status.Investigating, Status.Resolved })
            {
                var context = Outage.Context("09:02", "09:17");
                var input = Outage.Input(new(locale, "A problem", text, "A problem"), "update", Outage.Apple with { Symptom = null, Status = status, Until = status == Status.Resolved ? Outage.At("09:01") : null }, context);
                var watch = Stopwatch.StartNew();
                Assert.NotEmpty(StatementChecker.Check([input]));
                Assert.True(watch.Elapsed < Limit, $"{watch.Elapsed}: {text[..60]}");
            }
    }
}
