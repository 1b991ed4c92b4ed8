using System.Diagnostics.CodeAnalysis;
using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.StatusPage.Pages;

/// <summary>The page's own words, all of them here, so that another language is one more of these.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Another language is another Wording: pages must ask an instance.")]
internal sealed class Wording
{
    private static readonly Wording English = new();

    /// <summary>The words for a reader's locale; English where there are none in it yet.</summary>
    public static Wording For(string locale) => English;

    /// <summary>The language that they are in.</summary>
    public string Locale => "en";

    /// <summary>Small words, used once each.</summary>
    public string SkipToContent => "Skip to the content";
    public string Status => "Status";
    public string History => "History";
    public string Follow => "Follow";
    public string Now => "Happening now";
    public string Services => "Services";
    public string OtherServices => "Other services";
    public string PlannedWork => "Planned work";
    public string LastDays => "The last 15 days";
    public string NothingInLastDays => "Nothing went wrong in these 15 days.";

    /// <summary>What is going on now stands above.</summary>
    public string NothingElseInLastDays => "Nothing else went wrong in these 15 days.";
    public string Yours => "How is it where you are?";
    public string YourCountry => "Your country";
    public string Choose => "Choose …";
    public string Show => "Show";
    public string AllCountries => "All countries";
    public string SomethingAffected => "affected";
    public string Affected => "What is affected";
    public string Statements => "What we have told you";
    public string Drill => "Drill: this is an exercise, not a real incident.";
    public string ShowMonth => "Show a month";
    public string NothingThatMonth => "Nothing happened, and nothing was planned.";
    public string NotFound => "There is no such page";
    public string NoSuchCountry => "We do not know that country";
    public string WhenTimesAre(string zone) => $"Times are given in {zone}.";
    public string AsOf => "As of";
    public string Earlier(int count) => count == 1 ? "1 earlier statement" : $"{count} earlier statements";
    public string Untitled(bool planned) => planned ? "Planned work" : "A statement that we took back";

    /// <summary>The banner: how things are altogether.</summary>
    public string Headline(string indicator, bool onlyWatched) => indicator switch
    {
        _ when onlyWatched => "Things are working again, and we are watching them",
        "critical" => "There is a major outage",
        "major" or "minor" => "Some services are affected",
        "maintenance" => "Planned work is under way",
        _ => "Everything is working",
    };

    /// <summary>Under the banner.</summary>
    public string Reassurance(string indicator, bool onlyWatched) => indicator switch
    {
        _ when onlyWatched => "We will say here when we are sure that it is over.",
        "none" => "We know of no problems, in any country.",
        "maintenance" => "It was announced, and nothing else is affected.",
        _ => "We know, and we are working on it.",
    };

    /// <summary><c>3 of 7 services are affected.</c></summary>
    public string HowMany(int impaired, int all) => impaired == 1 ? $"1 of {all} services is affected." : $"{impaired} of {all} services are affected.";

    /// <summary>The banner of a country's page.</summary>
    public string HeadlineIn(string indicator, string country) => indicator switch
    {
        "none" => $"Nothing is affected in {country}",
        "maintenance" => $"Planned work is under way in {country}",
        "critical" => $"There is a major outage in {country}",
        _ => $"Some services are affected in {country}",
    };

    public string AllWellIn(string country) => $"All services that we offer in {country} are working.";
    public string NotOffered(string country) => $"We do not offer any of our services in {country} yet.";
    public string Elsewhere => "Elsewhere some services are affected: see all countries.";

    /// <summary>A level or a status in words, as a label.</summary>
    public string Label(Level level) => Capital(Names.InWords(level));
    public string Label(string word) => Capital(word.Replace('_', ' '));

    /// <summary>An indicator in words, for the days of the strip.</summary>
    public string DayWas(string indicator) => indicator switch
    {
        "none" => "nothing went wrong",
        "minor" => "a minor incident",
        "major" => "a serious incident",
        "critical" => "a major outage",
        _ => "planned work",
    };

    /// <summary><c>in all countries</c>, <c>in the United Kingdom and France</c>, <c>in 14 countries</c>.</summary>
    public string In(IReadOnlyList<string> countries, bool everywhere) => countries.Count switch
    {
        _ when everywhere && countries.Count != 1 => "in all countries",
        > 3 => $"in {countries.Count} countries",
        _ => "in " + List([.. countries.Select(Countries.InSentence)]),
    };

    public string List(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : string.Join(", ", names.SkipLast(1)) + " and " + names[^1];

    /// <summary>Times.</summary>
    public string Since => "Since";
    public string For(TimeSpan length) => $"for {InstantText.Length(length)}";
    public string NextUpdate => "Next update by";
    public string In(TimeSpan length) => $"in {InstantText.Length(length)}";
    public string Late => "This update is late. We are sorry; we are still working on it and will write here as soon as we can.";

    /// <summary>What became of a statement.</summary>
    public string Withdrawn => "We took this statement back at";
    public string CorrectedBy => "This statement was corrected:";
    public string SeeCorrection => "read the correction";
    public string Corrects => "This corrects an earlier statement:";
    public string SeeCorrected => "see what it said";

    /// <summary>Help where a page is missing.</summary>
    public string NotFoundHelp => "The address may be mistyped, or nothing was ever published under it. These pages are there:";
    public string NoSuchCountryHelp => "An address such as /status/in/gb ends in a country’s two letters, as in ISO 3166-1. Choose yours here:";

    /// <summary>What a locale calls itself.</summary>
    public static string NameOf(string locale) => locale.Split('-')[0] switch
    {
        "en" => "English", "de" => "Deutsch", "fr" => "Français", "es" => "Español", "ja" => "日本語",
        "it" => "Italiano", "nl" => "Nederlands", "pt" => "Português", "pl" => "Polski", "sv" => "Svenska",
        "zh" => "中文", "ko" => "한국어", "ar" => "العربية", _ => locale,
    };

    public string Languages => "Statements in";

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
