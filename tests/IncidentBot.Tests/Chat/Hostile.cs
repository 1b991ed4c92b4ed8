using System.Text;
using IncidentBot.Catalog;
using IncidentBot.Chat;

namespace IncidentBot.Tests.Chat;

/// <summary>An incident as hostile as one can be: too long a title, 60 services in 200 countries, 500 lines on the timeline, and in them all of Unicode.</summary>
internal static class Hostile
{
    private const int Services = 60;
    private const int Lines = 500;

    public static async Task ShowAsync(EverythingShown shown)
    {
        await using var bot = await Bot.PlayAsync("08:50 eve: /incident help", Cast, [.. Settings()]);
        var title = string.Concat(Enumerable.Repeat("*<!channel>* `@here` |日本語 👩‍👩‍👧‍👦> ", 20));
        shown.Add(await bot.SayAsync("ada", "open " + Quoted(title[..300])));
        shown.Add(await bot.SayAsync("ada", $"open {Quoted(OutsideText.Cut(title, 190))} --sev 1 --since 08:45 --lead @ada"));
        for (var n = 0; n < Services; n += 20)
            shown.Add(await bot.SayAsync("ada", $"affect {string.Join(',', Enumerable.Range(n, 20).Select(s => $"s{s}"))} in all as {(n == 0 ? "major" : "partial")} --symptom {Quoted(PlatformSamples.Hostile)}", "inc-1"));
        for (var n = 0; n < Lines; n++) await bot.SendAsync("ben", "note " + Quoted("x" + Letters(n)), "inc-1");
        shown.Add(await bot.SayAsync("ada", "cause " + Quoted(PlatformSamples.Hostile) + " --public " + Quoted(PlatformSamples.Hostile), "inc-1"));
        shown.Add(await bot.SayAsync("ben", "draft investigating", "inc-1"));
        for (var page = 1; page <= Lines / 20; page++) shown.Add(await bot.SayAsync("ada", $"timeline INC-1 --page {page}"));
        foreach (var line in (string[])["show INC-1", "list", "", "home", "preview S-1", "edit S-1", "statements INC-1", "export INC-1", "cost INC-1", "services", "regions", "restore", "affect", "affect s1 in nowhere", "note"])
            if (shown.Add(await bot.SayAsync("ada", line, "inc-1", canAsk: true)) is { Ok: false, Card: { } no }) shown.Refused.Add((shown.Forms[^1], no));
        shown.Homes.Add([.. shown.Cards.TakeLast(8)]);
        shown.Add(bot.Platform);
    }

    /// <summary>A five-hundredth of Unicode.</summary>
    private static string Letters(int n)
    {
        const int All = 0x110000;
        var text = new StringBuilder();
        for (var point = All / Lines * n; point < Math.Min(All, All / Lines * (n + 1) + (n == Lines - 1 ? Lines : 0)); point++)
            if (Rune.IsValid(point)) text.Append(new Rune(point).ToString());
        return text.ToString();
    }

    private static string Quoted(string text) => new CommandLine("x").Text(text).ToString()[2..];

    private static readonly string Cast = Bot.Cast.Replace("@catalog apple.json\n", "", StringComparison.Ordinal);

    private static IEnumerable<(string, string)> Settings()
    {
        foreach (var (n, country) in Countries.All.Take(200).Index()) yield return ($"Catalog:Regions:everywhere:{n}", country.Code);
        for (var n = 0; n < Services; n++)
        {
            yield return ($"Catalog:Services:{n}:Key", $"s{n}");
            yield return ($"Catalog:Services:{n}:Name", $"Service <{n}> *of* `many` with as long a name as the settings take, for it has to be seen whole");
            yield return ($"Catalog:Services:{n}:Group", n % 2 == 0 ? "Even & odd" : "_Odd_");
            yield return ($"Catalog:Services:{n}:Countries:0", "everywhere");
        }
    }
}
