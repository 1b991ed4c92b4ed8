using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Languages;

/// <summary>How the facts are said in one language. A language is a file beside this one; it is found by itself.</summary>
internal abstract partial class Language
{
    private static readonly Dictionary<string, Language> ByCode = typeof(Language).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Language)) && !t.IsAbstract)
        .Select(t => (Language)Activator.CreateInstance(t)!)
        .ToDictionary(l => l.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a locale (<c>en-GB</c> is English); null where nobody has written it yet.</summary>
    public static Language? For(string locale) => ByCode.GetValueOrDefault(locale) ?? ByCode.GetValueOrDefault(locale.Split('-')[0]);

    /// <summary>All that are written, by code.</summary>
    public static IReadOnlyList<Language> All { get; } = [.. ByCode.Values.OrderBy(l => l.Code, StringComparer.Ordinal)];

    /// <summary>ISO 639: <c>en</c>.</summary>
    public abstract string Code { get; }

    /// <summary>What it is called in English, for those who work with the bot.</summary>
    public abstract string EnglishName { get; }

    /// <summary>Words so common that a text in this language hardly does without them, and that no other language here has.</summary>
    public abstract IReadOnlySet<string> CommonWords { get; }

    /// <summary><c>A, B and C</c>.</summary>
    public virtual string List(IReadOnlyList<string> names) => Cldr.Join(Code, names);

    /// <summary><c>App Store and 7 other services</c>.</summary>
    public abstract string Lead(string first, int others);

    /// <summary><c>11 hours and 35 minutes</c>.</summary>
    public virtual string Length(TimeSpan length)
    {
        var minutes = Math.Max(0, (long)length.TotalMinutes);
        var (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        if (minutes == 0) return UnderAMinute;
        string[] parts =
        [
            .. days > 0 ? [Days(days)] : Array.Empty<string>(),
            .. hours > 0 ? [Hours(hours)] : Array.Empty<string>(),
            .. rest > 0 && days == 0 ? [Minutes(rest)] : Array.Empty<string>(),
        ];
        return Lengths(parts);
    }

    /// <summary><c>all</c>, <c>some</c>.</summary>
    public abstract string Users(Users users);

    /// <summary><c>some or all</c>, where it differs from service to service.</summary>
    public abstract string SomeOrAllUsers { get; }

    /// <summary>A level as customers would call it.</summary>
    public abstract string Level(Level level);

    /// <summary>
    /// What customers see where nobody recorded it: half a sentence; <paramref name="level"/> is null where the services fare differently;
    /// <paramref name="brief"/> asks for the fewest words that do.
    /// </summary>
    public abstract string Symptom(Level? level, int services, bool brief);

    /// <summary>What is being done, by status: half a sentence; null where nothing is.</summary>
    public abstract string? Action(Status status, int services, bool brief);

    /// <summary>A sentence that tells what customers see.</summary>
    public abstract string SymptomSentence(string symptom);

    /// <summary>A sentence that tells the cause.</summary>
    public abstract string CauseSentence(string cause, bool over);

    /// <summary>One line of the list of what is affected where.</summary>
    public virtual string ImpactLine(IReadOnlyList<string> services, string? level, string regions) =>
        $"- {List(services)}{(level is null ? "" : $"{Colon} {level}")} {regions}";

    /// <summary>One line of the list of what customers of which services see.</summary>
    public virtual string SymptomLine(IReadOnlyList<string> services, string symptom) => $"- {List(services)}{Colon} {symptom.TrimEnd('.')}";

    /// <summary>The same as <see cref="ImpactLine(IReadOnlyList{string}, string?, string)"/>, where it also differs whether all or some users are affected; <paramref name="users"/> is <c>all</c>, <c>some</c>, <c>some or all</c>.</summary>
    public virtual string ImpactLine(IReadOnlyList<string> services, string? level, string regions, string users) => ImpactLine(services, level, regions) + ForUsers(users);

    /// <summary><c>, for all users</c>.</summary>
    protected abstract string ForUsers(string users);

    /// <summary>A colon, with the space that some put before it.</summary>
    protected virtual string Colon => ":";

    /// <summary><c>less than a minute</c>.</summary>
    protected abstract string UnderAMinute { get; }

    /// <summary><c>3 days</c>.</summary>
    protected abstract string Days(long n);

    /// <summary><c>3 hours</c>.</summary>
    protected abstract string Hours(long n);

    /// <summary><c>3 minutes</c>.</summary>
    protected abstract string Minutes(long n);

    /// <summary>Days, hours and minutes, put together.</summary>
    protected virtual string Lengths(IReadOnlyList<string> parts) => List(parts);
}
