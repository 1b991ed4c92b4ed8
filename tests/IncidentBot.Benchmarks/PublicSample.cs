using IncidentBot.Public;

namespace IncidentBot.Benchmarks;

/// <summary>What the public was told of an incident: three statements, as long as real ones.</summary>
internal static class PublicSample
{
    private const string Words =
        "We are sorry: since 08:55 UTC many customers cannot buy from the App Store in Germany, France and the United Kingdom. "
        + "Our engineers have found the cause and are putting it right. Your purchases and your data are safe.\n\nWe will tell you more by 14:30 UTC, here and at support.example.com.";

    public static PublicIncident Of(int number, bool isOpen, DateTimeOffset now)
    {
        var began = now - (isOpen ? TimeSpan.FromMinutes(30) : TimeSpan.FromHours(number));
        var impacts = new[] { new PublicImpact("app-store", "App Store", "major_outage", ["DE", "FR", "GB"], false) };
        return new()
        {
            Number = number,
            Kind = "outage",
            Titles = Each("Purchases fail in the App Store"),
            Status = isOpen ? "identified" : "resolved",
            Impact = "major",
            StartedAt = began,
            ResolvedAt = isOpen ? null : began.AddHours(1),
            PublishedAt = began.AddMinutes(5),
            UpdatedAt = began.AddMinutes(25),
            Impacts = impacts,
            Statements =
            [
                .. Enumerable.Range(0, 3).Select(n => new PublicStatement
                {
                    Number = number * 3 - n, Template = "update", Status = isOpen ? "identified" : "resolved", State = "published", PublishedAt = began.AddMinutes(25 - 10 * n),
                    Texts = Each("Purchases fail in the App Store").ToDictionary(t => t.Key, t => new PublicText(t.Value, Words, Words[..120])), Impacts = impacts,
                }),
            ],
        };
    }

    private static Dictionary<string, string> Each(string text) => new() { ["en"] = text };
}
