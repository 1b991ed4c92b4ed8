using IncidentBot.Catalog;
using IncidentBot.StatusPage.Serving;
using Microsoft.Extensions.Primitives;

namespace IncidentBot.StatusPage.Subscribing;

/// <summary>The form as it was filled in.</summary>
internal sealed record SubscribeForm
{
    /// <summary>What was typed as the address.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether only some services or countries are wanted.</summary>
    public bool OnlySome { get; init; }

    /// <summary>Keys of the services that are ticked.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Codes of the countries that are ticked.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>The language that was chosen.</summary>
    public required string Locale { get; init; }

    /// <summary>The key of the words that say what is wrong; null where nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>What is wanted.</summary>
    public SubscriptionChoice Choice => OnlySome ? new(Locale, Services, Countries) : new(Locale, [], []);

    /// <summary>The form before anybody filled it in.</summary>
    public static SubscribeForm Empty(string locale) => new() { Locale = locale };

    /// <summary>The form with what a subscription has.</summary>
    public static SubscribeForm Of(SubscriptionChoice choice) =>
        new() { Locale = choice.Locale, Services = choice.Services, Countries = choice.Countries, OnlySome = choice.Services.Count + choice.Countries.Count > 0 };

    /// <summary>Reads what was posted; what does not exist here is passed over.</summary>
    public static SubscribeForm Read(IReadOnlyDictionary<string, StringValues> fields, Desk desk)
    {
        var form = new SubscribeForm
        {
            Address = Last("address").Trim(),
            OnlySome = Last("about") == "some",
            Services = [.. ChoicePart.Visible(desk).Select(s => s.Key).Intersect(fields.GetValueOrDefault("service").OfType<string>(), StringComparer.OrdinalIgnoreCase)],
            Countries = [.. ChoicePart.Served(desk).Intersect(fields.GetValueOrDefault("country").OfType<string>(), StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
            Locale = Locales.Match(desk.AllLocales, Last("language")) ?? desk.Locale,
        };
        return form with { Problem = form is { OnlySome: true, Services.Count: 0, Countries.Count: 0 } ? "Problem.choice" : null };

        string Last(string name) => fields.GetValueOrDefault(name).LastOrDefault() ?? "";
    }
}
