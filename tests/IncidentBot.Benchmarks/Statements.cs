using System.Diagnostics;
using System.Runtime;
using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Templates;
using IncidentBot.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.Benchmarks;

/// <summary>One statement written from the facts, checked and hashed in all five languages, beside what rendering its bare templates takes.</summary>
internal static class Statements
{
    private static readonly string[] Locales = ["en", "de", "fr", "es", "ja"];

    public static async Task<Figure> RunAsync(string folder, Options options)
    {
        await using var product = await Product.StartAsync(folder);
        await using var scope = product.Services.CreateAsyncScope();
        var composer = scope.ServiceProvider.GetRequiredService<StatementComposer>();
        var catalog = scope.ServiceProvider.GetRequiredService<ServiceCatalog>();
        var incident = Outage(catalog);
        var wish = new Wish("apology") { Locales = Locales, NextUpdateAt = TimeProvider.System.GetUtcNow().AddMinutes(25) };
        async Task OursAsync() => (await composer.DraftAsync(incident, wish, null, "ben", default)).ComputeHash();
        var bare = Bare(product.Services.GetRequiredService<TemplateShelf>(), incident.Facts(catalog), wish);
        List<double> ours = [], floor = [];
        await WarmAsync(async () => { await OursAsync(); bare(); }, options.Quick ? 1 : 60);
        for (var n = 0; n < (options.Quick ? 60 : 400); n++)
        {
            ours.Add(await TakesAsync(OursAsync));
            floor.Add(await TakesAsync(() => { bare(); return Task.CompletedTask; }));
        }
        ours.Sort();
        floor.Sort();
        return new("statement ms: write, check, hash in 5 languages", ours, floor, "median < 10 ms", ours[ours.Count / 2] < 10);
    }

    // The values of the templates are given: nothing but Handlebars at work.
    private static Action Bare(TemplateShelf shelf, Facts facts, Wish wish)
    {
        var context = new WriteContext
        {
            Locales = Locales, DefaultLocale = "en", NextUpdateAt = wish.NextUpdateAt, Zone = TimeZoneInfo.Utc, StatusUrl = "https://status.example.com", Contact = "support.example.com", Now = TimeProvider.System.GetUtcNow(),
        };
        var templates = Locales.Select(l => shelf.Find(wish.Template, l)!).Select(t => (Template: t, Values: FactsWords.Of(facts, context, t)(new Room(3)))).ToList();
        return () =>
        {
            foreach (var (template, values) in templates)
                foreach (var part in (string[])["title", "full", "short"]) template.Render(part, values);
        };
    }

    // What the compiler has not made fast yet is measured as little as the compiler itself: it works on one of the cores for as long as anything is new to it.
    private static async Task WarmAsync(Func<Task> act, int most)
    {
        for (var batch = 0; batch < most; batch++)
        {
            var (begun, compiled) = (Stopwatch.GetTimestamp(), JitInfo.GetCompilationTime());
            for (var n = 0; n < 100; n++) await act();
            if (JitInfo.GetCompilationTime() - compiled < Stopwatch.GetElapsedTime(begun) / 100) return;
        }
    }

    private static async Task<double> TakesAsync(Func<Task> act)
    {
        var begun = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    // Everything is down everywhere, some of it in fewer countries: the longest that there is to say.
    private static Incident Outage(ServiceCatalog catalog)
    {
        var act = new Act("ben", TimeProvider.System.GetUtcNow().AddMinutes(-95), "typed");
        var incident = Incident.Open("Purchases fail in the stores", 1, act.At, false, null, null, act);
        incident.Affect([.. catalog.Services.Where(s => !s.Hidden).Select((s, i) => new ServiceIn(s, i % 3 == 2 ? [.. s.Countries.Take(7)] : s.Countries))],
            Level.MajorOutage, Users.All, "customers can browse but cannot buy; some see an error page", act.At, act);
        incident.Explain("Resolver config push", "an internal DNS error on our side", act);
        incident.MoveTo(Status.Identified, null, act);
        return incident;
    }
}
