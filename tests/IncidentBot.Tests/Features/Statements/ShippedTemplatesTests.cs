using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements;

/// <summary>Every shipped template, over a wide set of records: no rule may stop or warn an author who changed nothing, but for what the record deserves.</summary>
public sealed class ShippedTemplatesTests
{
    private static readonly string[] AllCodes = [.. Countries.All.Select(c => c.Code)];
    private static readonly string[] Names = ["App Store", "Mac App Store", "{{evil}}", "<script>alert(1)</script>", "<!channel>", "iCloud Account & Sign In", "Jersey Mobile", "支払い", "Zahlung 🚀", "Straße", "24/7 Help", "Store", "News at 9:00", "C:\\Shop", "a\nb"];
    private static readonly string?[] Symptoms = [null, "customers can browse but cannot buy; some see an error page", "slow pages", "{{#each x}}{{/each}} <b>", "iCloud shows\nan\u202E error!", new string('x', 900), "支払いができません"];
    private static readonly string?[] Causes = [null, "an internal DNS error on our side", "Internal DNS error", "{{cause}}", "A change of ours went wrong."];
    private static readonly string[] Zones = ["Etc/UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati"];

    private static readonly (string Template, Status Status)[] Pairs =
    [
        .. from t in new[] { "investigating", "identified", "update", "apology" } from s in new[] { Status.Investigating, Status.Identified, Status.Monitoring } select (t, s),
        ("apology", Status.Resolved), ("resolved", Status.Resolved),
        .. from s in new[] { Status.Scheduled, Status.InProgress, Status.Verifying, Status.Completed } select ("maintenance", s),
    ];

    private static readonly Gen<(string Template, Facts Facts, WriteContext Context)> Records =
        from pair in Gen.Elements(Pairs)
        from severity in Gen.Choose(1, 4)
        from count in Gen.Choose(pair.Status == Status.Monitoring && pair.Template is "update" or "apology" ? 0 : 1, 10)
        from names in Gen.Shuffle(Names)
        from levels in Gen.Elements(Level.DegradedPerformance, Level.PartialOutage, Level.MajorOutage).ArrayOf(count)
        from sameLevel in Gen.Elements(true, false)
        from footprint in Gen.Choose(1, 200)
        from codes in Gen.Shuffle(AllCodes)
        from parts in Gen.Choose(1, footprint).ArrayOf(count)
        from whole in Gen.Choose(0, 2)
        from symptom in Gen.Elements(Symptoms)
        from cause in Gen.Elements(Causes)
        from users in Gen.Elements(Users.All, Users.Some, (Users?)null)
        from recovers in Gen.Elements(true, false)
        from repair in Gen.Elements("We have changed how such updates are checked.", null)
        from dataSafe in Gen.Elements("no data was lost", null)
        from workaround in Gen.Elements("You can buy in the web shop.", null)
        from ago in Gen.Choose(0, 5000)
        from next in Gen.Choose(1, 20)
        from zone in Gen.Elements(Zones)
        from locale in Gen.Elements("en", "de", "fr", "es", "ja")
        let now = Outage.At("23:50")
        let planned = pair.Template == "maintenance"
        let recovered = recovers && pair.Status == Status.Monitoring && pair.Template is "update" or "apology"
        let services = Enumerable.Range(0, count).Select(i =>
        {
            var everywhere = whole > 0 || parts[i] == footprint;
            return new ServiceFacts("s" + i, names[i], planned ? Level.UnderMaintenance : recovered ? Level.Operational : levels[sameLevel ? 0 : i], [.. codes.Take(everywhere ? footprint : parts[i]).Order(StringComparer.Ordinal)], everywhere) { Users = users ?? (i % 3 == 0 ? null : (Users)(i % 2)) };
        }).ToList()
        let facts = new Facts
        {
            Number = 1,
            Kind = planned ? IncidentKind.Maintenance : IncidentKind.Outage,
            Severity = severity,
            Status = pair.Status,
            Since = now.AddMinutes(-ago),
            Until = pair.Status is Status.Resolved || planned ? now.AddMinutes(planned ? 90 : -ago / 2) : null,
            Services = services,
            Symptom = symptom,
            Users = services.Select(s => s.Users).Distinct().ToList() is [var one] ? one : null,
            PublicCause = cause,
        }
        let promises = pair.Status is Status.Investigating or Status.Identified or Status.Monitoring && severity < 4
        let set = new[] { ("repair", repair, "resolved apology"), ("data_safe", dataSafe, "investigating identified update apology resolved"), ("workaround", workaround, "investigating identified update apology") }
            .Where(s => s.Item2 is not null && s.Item3.Contains(pair.Template)).Select(s => (s.Item1, s.Item2!)).ToArray()
        let context = Outage.Context("23:50", null, set) with { NextUpdateAt = promises ? now.AddMinutes(next) : null, Zone = TimeZoneInfo.FindSystemTimeZoneById(zone), Locales = [locale] }
        select (pair.Template, facts, context);

    [Fact]
    public void A_shipped_template_passes_every_rule_but_for_what_the_record_deserves() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Arb.From(Records), r =>
        {
            var text = Outage.Write(r.Template, r.Facts, r.Context);
            var failed = StatementChecker.Check([Outage.Input(text, r.Template, r.Facts, r.Context) with { IsFirst = true, People = ["ada", "ben"] }]).Where(c => !c.Ok).ToList();
            var deserved = failed.Select(f => f.Rule).SequenceEqual(Deserved(r.Template, r.Facts, r.Context));
            return (deserved && failed.All(f => f.Level == CheckLevel.Warn)).Label(string.Join("\n", failed.Select(f => $"{f.Rule}: {f.Message}")) + $"\n{text.Title}\n--\n{text.Full}\n--\n{text.Short}");
        }));

    // A cause while it is still being looked for; jargon that somebody recorded; and at the end what nobody gave.
    private static IEnumerable<int> Deserved(string template, Facts facts, WriteContext context)
    {
        var tellsCause = facts.PublicCause is not null && template is not ("investigating" or "maintenance");
        if (tellsCause && facts.Status == Status.Investigating) yield return 7;
        if (facts.Status == Status.Resolved && !context.Set.ContainsKey("repair")) yield return 14;
        if (facts.Status == Status.Resolved && facts.PublicCause is null) yield return 15;
        if (tellsCause && facts.PublicCause!.Contains("DNS")) yield return 20;
        if (facts.Status == Status.Resolved && !context.Set.ContainsKey("data_safe")) yield return 25;
    }

    [Fact]
    public void No_gap_placeholder_or_broken_line_is_left_in_a_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(Arb.From(Records), r =>
        {
            var text = Outage.Write(r.Template, r.Facts, r.Context);
            var ours = OwnNames.Remove(text.Title + "\n" + text.Full + "\n" + text.Short, [.. r.Facts.Services.Select(s => s.Name), r.Facts.Symptom ?? "", r.Facts.PublicCause ?? ""]);
            return !ours.Contains("{{") && !ours.Contains("  ") && !ours.Contains("。。") && !ours.Contains(" .") && !ours.Contains("..") && !ours.Contains("\n\n\n") && !text.Title.Contains('\n') && !text.Short.Contains('\n')
                && text.Full.Length <= 5000 && text.Full == OutsideText.Clean(text.Full);
        }));

    [Fact]
    public void Sixty_services_in_as_many_places_still_fit()
    {
        var facts = Outage.Apple with
        {
            Services = [.. Enumerable.Range(0, 60).Select(i => new ServiceFacts("s" + i, $"A rather long name of service number {i}", (Level)(2 + i % 3), [.. AllCodes.Skip(i).Take(40)], false))],
        };
        var context = Outage.Context("09:02", "09:17");
        var text = Outage.Write("investigating", facts, context);
        Assert.True(text.Full.Length <= 5000);
        Assert.All(StatementChecker.Check([Outage.Input(text, "investigating", facts, context)]), c => Assert.True(c.Ok, c.Message));
    }
}
