using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Languages;

/// <summary>How the facts are said in one language. A language is a file beside this one; it is found by itself.</summary>
internal abstract class Language
{
    private static readonly Dictionary<string, Language> ByCode = typeof(Language).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Language)) && !t.IsAbstract)
        .Select(t => (Language)Activator.CreateInstance(t)!)
        .ToDictionary(l => l.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a locale (<c>en-GB</c> is English); null where nobody has written it yet.</summary>
    public static Language? For(string locale) => ByCode.GetValueOrDefault(locale) ?? ByCode.GetValueOrDefault(locale.Split('-')[0]);

    /// <summary>ISO 639: <c>en</c>.</summary>
    public abstract string Code { get; }

    /// <summary><c>A, B and C</c>.</summary>
    public abstract string List(IReadOnlyList<string> names);

    /// <summary><c>App Store and 7 other services</c>.</summary>
    public abstract string Lead(string first, int others);

    /// <summary><c>in all countries</c>, <c>in France and 12 more countries</c>; with room for no name <c>in 13 countries</c>.</summary>
    public abstract string Regions(IReadOnlyList<string> codes, bool everywhere, int room);

    /// <summary><c>09:17 UTC</c>, and the date where it is not the day of <paramref name="now"/>.</summary>
    public abstract string Time(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone);

    /// <summary><c>from 08:00 UTC to 14:00 UTC on 13 March 2015</c>.</summary>
    public abstract string Window(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone);

    /// <summary><c>this morning</c>, <c>this afternoon</c>, <c>today</c>.</summary>
    public abstract string DayPart(DateTimeOffset since, DateTimeOffset now, TimeZoneInfo zone);

    /// <summary><c>11 hours and 35 minutes</c>.</summary>
    public abstract string Length(TimeSpan length);

    /// <summary><c>all</c>, <c>some</c>.</summary>
    public abstract string Users(Users users);

    /// <summary>A level as customers would call it.</summary>
    public abstract string Level(Level level);

    /// <summary>What customers see where nobody recorded it: half a sentence; <paramref name="level"/> is null where the services fare differently.</summary>
    public abstract string Symptom(Level? level, int services);

    /// <summary>What is being done, by status: half a sentence; null where nothing is.</summary>
    public abstract string? Action(Status status, int services, bool brief);

    /// <summary>Half a sentence made a whole one.</summary>
    public abstract string Sentence(string text);

    /// <summary>A sentence that tells what customers see.</summary>
    public abstract string SymptomSentence(string symptom);

    /// <summary>A sentence that tells the cause.</summary>
    public abstract string CauseSentence(string cause, bool over);

    /// <summary>One line of the list of what is affected where.</summary>
    public abstract string ImpactLine(IReadOnlyList<string> services, string? level, string regions);
}
