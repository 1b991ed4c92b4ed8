using System.Globalization;
using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.StatusPage.Pages;

internal sealed partial class Wording
{
    /// <summary>Small words, used once each.</summary>
    public string SkipToContent => Own();
    public string Status => Own();
    public string History => Own();
    public string Follow => Own();
    public string Now => Own();
    public string Services => Own();
    public string OtherServices => Own();
    public string PlannedWork => Own();
    public string LastDays => Own();
    public string NothingInLastDays => Own();

    /// <summary>What is going on now stands above.</summary>
    public string NothingElseInLastDays => Own();
    public string Yours => Own();
    public string YourCountry => Own();
    public string Choose => Own();
    public string Show => Own();
    public string Subscribe => Own();
    public string AllCountries => Own();
    public string SomethingAffected => Own();
    public string Affected => Own();
    public string AffectedThen => Own();
    public string Statements => Own();
    public string Drill => Own();
    public string ShowMonth => Own();
    public string NothingThatMonth => Own();
    public string NotFound => Own();
    public string NotFoundHelp => Own();
    public string NoSuchCountry => Own();
    public string NoSuchCountryHelp => Own();
    public string Elsewhere => Own();
    public string Late => Own();
    public string Stop => Own();
    public string SeeCorrection => Own();
    public string SeeCorrected => Own();
    public string LanguagesThere => Own("Languages");

    /// <summary>The words of a key, for the pages on which people subscribe; with something in them where there is a place for it.</summary>
    public string this[string key] => Own(key);
    public string With(string key, string value) => Filled(key, value);

    /// <summary>In place of a statement that was taken back.</summary>
    public string WithdrawnReason => Own();

    /// <summary>Around a link to the correction, or to what was corrected: <c>{0}</c>.</summary>
    public string CorrectedBy => Own();
    public string Corrects => Own();

    public string WhenTimesAre(string zone) => zone is "Etc/UTC" or "UTC" ? Own("Times.utc") : Filled("Times.zone", zone.Split('/')[^1].Replace('_', ' '), zone);
    public string Earlier(int count) => Counted("Earlier", count);
    public string Untitled(bool planned) => Own(planned ? "Untitled.planned" : "Untitled");

    /// <summary>The banner: how things are altogether.</summary>
    public string Headline(string indicator, bool onlyWatched) => Own("Headline." + Mood(indicator, onlyWatched));

    /// <summary>Under the banner.</summary>
    public string Reassurance(string indicator, bool onlyWatched) => First("Reassurance." + Mood(indicator, onlyWatched), "Reassurance.some");

    /// <summary><c>3 of 7 services are affected.</c></summary>
    public string HowMany(int impaired, int all) => Counted("HowMany", impaired, all);

    /// <summary>The banner of a country's page.</summary>
    public string HeadlineIn(string indicator, string code)
    {
        var words = Filled("HeadlineIn." + (indicator == "critical" ? indicator : Mood(indicator, false)), Place(code));
        return char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    public string AllWellIn(string code) => Filled("AllWellIn", Place(code));
    public string NotOffered(string code) => Filled("NotOffered", Place(code));

    /// <summary>A level or a status in words, as a label.</summary>
    public string Label(Level level) => Own("Level." + Names.Of(level));
    public string Label(string status) => First("Is." + status) is { Length: > 0 } words ? words : status.Replace('_', ' ');

    /// <summary>An indicator in words, for the days of the strip.</summary>
    public string DayWas(string indicator) => First("DayWas." + indicator, "DayWas.maintenance");

    /// <summary>The API's sentence for how things are; in English it is Statuspage's own.</summary>
    public string ApiStatus(string indicator) => First("Api." + indicator, "Api.maintenance");

    /// <summary><c>in all countries</c>, <c>in the United Kingdom and France</c>, <c>in 14 countries</c>.</summary>
    public string In(IReadOnlyList<string> countries, bool everywhere) => _language.Standing(countries.Count switch
    {
        _ when everywhere && countries.Count != 1 => _language.Everywhere,
        > 3 => _language.Regions(countries, false, 0),
        _ => _language.Places(Sorted(countries)),
    });

    /// <summary>Sentences around a time: <c>{0}</c>; in some languages they depend on whether a date stands in it.</summary>
    public string AsOf(DateTimeOffset local, bool dated) => Around("AsOf", local, dated);
    public string Since(DateTimeOffset local, bool dated, TimeSpan length) => Around("Since", local, dated).Replace("{1}", Length(length));
    public string Lasted(TimeSpan length) => Own().Replace("{1}", Length(length));
    public string NextUpdate(DateTimeOffset local, bool dated) => Around("NextUpdate", local, dated);
    public string Withdrawn(DateTimeOffset local, bool dated) => Around("Withdrawn", local, dated);
    public string In(TimeSpan length) => Filled("In", Length(length));

    private string Place(string code) => _language.Places([code]);

    private string Length(TimeSpan length) => _language.Code == "en" ? InstantText.Length(length) : _language.Length(length < TimeSpan.Zero ? -length : length);

    // Spanish has "a la 01:30" beside "a las 02:30".
    private string Around(string key, DateTimeOffset local, bool dated) => dated ? First(key + ".date", key) : local.Hour == 1 ? First(key + ".one", key) : Own(key);

    private string Counted(string key, int count, int all = 0) => Fill(count == 1 ? First(key + ".one", key) : Own(key), count.ToString(CultureInfo.InvariantCulture), all.ToString(CultureInfo.InvariantCulture));

    private string Filled(string key, params ReadOnlySpan<string> values) => Fill(Own(key), values);

    private static string Fill(string words, params ReadOnlySpan<string> values)
    {
        for (var i = 0; i < values.Length; i++) words = words.Replace($"{{{i}}}", values[i]);
        return words;
    }

    private static string Mood(string indicator, bool onlyWatched) => indicator switch
    {
        _ when onlyWatched => "watched",
        "critical" or "maintenance" or "none" => indicator,
        _ => "some",
    };
}
