using IncidentBot.Features.Statements;
using IncidentBot.Incidents;

namespace IncidentBot.Tests.Features.Statements.Languages;

/// <summary>What statements are written of: every template, and every branch of each.</summary>
internal sealed record Occasion(string Name, string Template, Facts Facts, WriteContext Context)
{
    public static readonly string[] Locales = ["en", "de", "fr", "es", "ja"];

    private static readonly string[] Some = ["CH", "DE", "FR", "GB", "JP", "US", "PH", "CU", "NL", "IR", "IN", "AE"];

    private static readonly Facts Apple = Outage.Apple with { Symptom = "cannot-buy" };

    private static readonly Facts Known = Apple with { Status = Status.Identified, PublicCause = "dns" };

    private static readonly Facts Shop = Apple with { Severity = 3, Services = [Outage.Service("Web shop", Level.DegradedPerformance, "GB")], Symptom = null, Users = Users.Some };

    private static readonly Facts Back = Known with { Status = Status.Monitoring, Services = [.. Known.Services.Select(s => s with { Level = Level.Operational })] };

    private static readonly Facts Over = Known with { Status = Status.Resolved, Until = Outage.At("20:30") };

    private static readonly Facts TwoLevels = Apple with
    {
        Services =
        [
            Outage.Service("App Store", Level.MajorOutage, "DE", "FR", "GB") with { Levels = [new(Level.MajorOutage, ["GB"]), new(Level.DegradedPerformance, ["DE", "FR"])] },
            Outage.Service("iTunes Store", Level.MajorOutage, "GB"),
        ],
        Symptom = null,
    };

    public static IReadOnlyList<Occasion> All { get; } =
    [
        new("the Apple day, first word", "investigating", Apple, At("09:02", "09:17")),
        new("one service in one country, some users", "investigating", Shop, At("09:02", "10:02")),
        new("one service in many countries", "investigating", Apple with { Services = [Outage.Service("App Store", Level.PartialOutage, Some)], Symptom = null }, At("09:02", "09:17")),
        new("two levels", "investigating", TwoLevels, At("09:02", "09:17")),
        new("the cause is known", "identified", Known, At("10:32", "11:17", ("workaround", "stay-signed-in"))),
        new("the cause of two levels is known", "identified", TwoLevels with { Status = Status.Identified, PublicCause = "our-change" }, At("10:32", "11:17")),
        new("an update on the next day", "update", Known with { Symptom = "slow", Users = Users.Some }, At("23:50", null) with { Now = Outage.At("23:50").AddDays(1), NextUpdateAt = Outage.At("00:10").AddDays(2) }),
        new("nothing new", "update", Apple, At("09:26", "09:46", ("nothing_new", "yes"))),
        new("an update after recovery", "update", Back, At("20:31", "21:31")),
        new("an apology", "apology", Known, At("10:32", "11:17", ("data_safe", "no-data-lost"))),
        new("an apology of two levels, by the clock of Berlin", "apology", TwoLevels, At("12:40", "13:00") with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") }),
        new("an apology after recovery", "apology", Back, At("20:31", "21:31")),
        new("an apology after the end", "apology", Over, At("20:41", null, ("repair", "refund"))),
        new("the end", "resolved", Over, At("20:41", null, ("repair", "checks-changed"), ("data_safe", "no-data-lost"))),
        new("planned work", "maintenance", Outage.Work, At("21:00", null)),
        new("planned work under way", "maintenance", Outage.Work with { Status = Status.InProgress, Until = Outage.At("23:00") }, At("22:10", null)),
        new("planned work being checked", "maintenance", Outage.Work with { Status = Status.Verifying }, At("22:10", null)),
        new("planned work done", "maintenance", Outage.Work with { Status = Status.Completed }, At("22:10", null)),
        new("planned work called off", "maintenance", Outage.Work with { Status = Status.Cancelled }, At("21:00", null)),
    ];

    public StatementText Write(string locale) => Outage.Write(Template, Facts, Context with { Locales = [locale] });

    private static WriteContext At(string now, string? next, params (string, string)[] set) => Outage.Context(now, next, set);
}
