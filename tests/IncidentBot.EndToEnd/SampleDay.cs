using IncidentBot.Public;
using IncidentBot.Tests.StatusPage.Support;
using static IncidentBot.Tests.StatusPage.Support.Documents;

namespace IncidentBot.EndToEnd;

/// <summary>A day with everything on it: an outage with many statements, one withdrawn and one corrected; a drill; planned work; things that are over.</summary>
internal static class SampleDay
{
    public static DateTimeOffset Now => Nine.AddHours(2).AddMinutes(4);

    public static void PublishTo(PublicStatusInMemory published)
    {
        var stores = Outage(1,
            [Impact("app-store", "major_outage", "AT", "BE", "CA", "CH", "DE", "DK", "ES", "FR", "GB", "IE", "IT", "NL", "SE", "US"), Impact("itunes-store", "partial_outage", "AT", "CH", "DE", "FR", "GB", "IE", "IT", "NL", "US"), Impact("icloud-mail", "degraded_performance", "GB", "FR")],
            InGerman(Statement(7, "identified", Nine.AddMinutes(110), "Purchases are failing in our stores",
                "We have found the cause: an internal DNS error on our side. We are putting it right, store by store.\n\nYou cannot buy from the App Store in fourteen countries, nor from the iTunes Store in nine. What you own is safe, and you can go on using it.\n\nWe are sorry. Next update by 11:20 UTC. Follow https://status.example.com/status.", Nine.AddMinutes(140)),
                "Käufe in unseren Stores schlagen fehl", "Wir haben die Ursache gefunden: einen internen DNS-Fehler bei uns. Wir beheben ihn, Store für Store.\n\nNächste Meldung bis 11:20 UTC."),
            Statement(6, "identified", Nine.AddMinutes(80), "Purchases are failing in our stores", "The iTunes Store in nine countries is affected, too.", Nine.AddMinutes(110)),
            Statement(5, "identified", Nine.AddMinutes(60), "Purchases are failing", "Only the App Store is affected.", Nine.AddMinutes(80)) with { State = "corrected", CorrectedBy = 6 },
            Statement(4, "investigating", Nine.AddMinutes(40), "", "", null) with
            {
                State = "withdrawn",
                Texts = new Dictionary<string, PublicText>(),
                Withdrawal = new PublicWithdrawal(Nine.AddMinutes(46), "We wrote that iCloud Mail was working again. It was not, yet."),
            },
            Statement(2, "investigating", Nine.AddMinutes(2), "Purchases are failing in our stores",
                "We apologise: since 08:55 UTC you cannot buy from the App Store and the iTunes Store.\n\nWe are looking for the cause. Next update by 09:17 UTC.", Nine.AddMinutes(17)));

        published.Publish(
            stores,
            Planned(3, Nine.AddDays(2), Nine.AddDays(2).AddHours(3)),
            Planned(4, Nine.AddHours(1), Nine.AddHours(4)) with { Impacts = [Impact("itunes-connect", "under_maintenance", "US")] },
            Outage(5, [Impact("icloud-sign-in", "partial_outage", "CA", "US")], Statement(30, "monitoring", Nine.AddMinutes(70), "Some people cannot sign in to iCloud", "Signing in works again for most. We are watching it.", Nine.AddMinutes(100))) with { Impact = "minor", Drill = true },
            Outage(6, [Impact("icloud-mail", "degraded_performance")],
                Statement(42, "resolved", Nine.AddDays(-6), "Mail was slow", "Mail is as fast as it was. We are sorry."), Statement(41, "investigating", Nine.AddDays(-6).AddHours(-3), "Mail is slow", "Mail takes minutes to arrive.")) with { Impact = "minor" },
            Outage(7, [Impact("app-store", "partial_outage", "DE")],
                Statement(52, "resolved", Nine.AddDays(-3), "Downloads stopped half-way", "Downloads work again."), Statement(51, "investigating", Nine.AddDays(-3).AddHours(-1), "Downloads stop half-way", "We are looking into it.")) with { Impact = "major" });
    }

    private static PublicStatement InGerman(PublicStatement statement, string title, string full) =>
        statement with { Texts = new Dictionary<string, PublicText>(statement.Texts) { ["de"] = new(title, full, title) } };
}
