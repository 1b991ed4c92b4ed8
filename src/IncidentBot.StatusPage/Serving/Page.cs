using IncidentBot.Catalog;
using IncidentBot.Features.Statements.Publishing;
using IncidentBot.Public;
using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Pages;

namespace IncidentBot.StatusPage.Serving;

/// <summary>Something that can be asked for under <c>/status</c>. Being a record, it is its own key in the cache.</summary>
internal abstract record Page
{
    /// <summary>Makes it; null where there is no such thing after all.</summary>
    public abstract ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken);
}

/// <summary>What a page came out as.</summary>
/// <param name="ContentType">With its charset.</param>
/// <param name="Text">All of it.</param>
internal sealed record Content(string ContentType, string Text)
{
    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; init; } = 200;

    /// <summary>Where it is instead, for a redirect; null for none.</summary>
    public string? Location { get; init; }

    /// <summary>Whether scripts of other sites may read it.</summary>
    public bool ForOtherSites { get; init; }

    /// <summary>A web page.</summary>
    public static Content Of(Html page, int statusCode = 200) => new("text/html; charset=utf-8", page.ToString()) { StatusCode = statusCode };

    /// <summary>Another address.</summary>
    public static Content At(string location) => new("text/plain; charset=utf-8", "") { StatusCode = 302, Location = location };
}

/// <summary>All that a page is made from.</summary>
internal sealed record Desk
{
    /// <summary>What is public.</summary>
    public required IPublicStatus Public { get; init; }

    /// <summary>What is public and recent.</summary>
    public required IReadOnlyList<PublicIncident> Recent { get; init; }

    /// <summary>The services.</summary>
    public required ServiceCatalog Catalog { get; init; }

    /// <summary>The page's settings.</summary>
    public required StatusPageOptions Settings { get; init; }

    /// <summary>The time.</summary>
    public required PageClock Clock { get; init; }

    /// <summary>The locale that readers get who asked for none that there is.</summary>
    public required string DefaultLocale { get; init; }

    /// <summary>All locales that can be asked for.</summary>
    public required IReadOnlyList<string> AllLocales { get; init; }

    /// <summary>What readers can subscribe.</summary>
    public SubscriptionOffer Offer { get; init; } = SubscriptionOffer.None;

    /// <summary>The reader's locale.</summary>
    public required string Locale { get; init; }

    /// <summary>Whether the address asked for it, so that links go on asking.</summary>
    public required bool LocaleInLinks { get; init; }

    /// <summary>The page's own words.</summary>
    public Wording Words => Wording.For(Locale);

    /// <summary>How things are now, everywhere or in one country.</summary>
    public Situation Situation(string? country = null) => new(Recent, Catalog, Clock, country);

    /// <summary>An address on this site that keeps the reader's language.</summary>
    public string Link(string path) =>
        !LocaleInLinks ? path : path.IndexOf('#') is >= 0 and var hash ? Locales.In(Locale, path[..hash]) + path[hash..] : Locales.In(Locale, path);

    /// <summary>An absolute address, for feeds and other programs.</summary>
    public string Absolute(string path) => Settings.AddressOf(path);

    /// <summary>The same in a language, whatever the reader's browser asks for.</summary>
    public string Absolute(string path, string? locale) => locale is null ? Absolute(path) : Locales.In(locale, Absolute(path));

    /// <summary>Where customers find the page.</summary>
    public string PublicUrl => Settings.PublicUrl.Length > 0 ? Settings.PublicUrl : "http://localhost:5080/status";

    /// <summary>The title of an incident, and the locale that it is in.</summary>
    public (string Locale, string Words) TitleOf(PublicIncident incident) =>
        Locales.Pick(incident.Titles, Locale, DefaultLocale) ?? (Words.Locale, Words.Untitled(incident.IsPlanned()));

    /// <summary>The words of a statement, and the locale that they are in; null where they are kept out.</summary>
    public (string Locale, PublicText Words)? TextOf(PublicStatement statement) => Locales.Pick(statement.Texts, Locale, DefaultLocale);

    /// <summary>What stands in a withdrawn statement's place: the sentence that is the same for all of them, in the reader's language.</summary>
    public string ReasonOf(PublicWithdrawal withdrawal) => withdrawal.Reason == PublicRecord.WithdrawnSentence ? Words.WithdrawnReason : withdrawal.Reason;

    /// <summary>The page of an incident.</summary>
    public static string PathOf(PublicIncident incident) => incident.PagePath;
}
