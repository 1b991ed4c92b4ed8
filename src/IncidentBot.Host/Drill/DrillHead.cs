using System.Globalization;
using System.Text.RegularExpressions;

namespace IncidentBot.Host.Drill;

/// <summary>The lines that begin with <c>@</c>: what the drill is called, when and where it plays, and who takes part.</summary>
internal sealed partial class DrillHead
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly List<DrillPerson> _people = [];
    private DateOnly? _date;

    public string? Title { get; private set; }

    public string? Catalog { get; private set; }

    public int CatalogLine { get; private set; }

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public IReadOnlyList<DrillPerson> People => _people;

    public static DrillHead Read(IEnumerable<DrillLine> lines)
    {
        var head = new DrillHead();
        foreach (var line in lines) head.Read(line);
        return head;
    }

    /// <summary>The day on which the drill begins.</summary>
    public DateOnly DateOr(int line) => _date ?? throw new DrillFileException(line, "before the first timed line the drill needs its day, as in “@date 2015-03-11”.");

    /// <summary>Somebody of the drill, by handle.</summary>
    public DrillPerson Person(string handle, int line) =>
        _people.Find(p => p.Handle.Equals(handle.TrimStart('@'), StringComparison.OrdinalIgnoreCase))
        ?? throw new DrillFileException(line, $"nobody is called “{handle}” here; add “@person {handle} {handle}@example.com responder”"
            + (_people.Count == 0 ? "." : $", or name one of {string.Join(", ", _people.Select(p => p.Handle))}."));

    private void Read(DrillLine line)
    {
        var words = line.Text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        var name = words[0];
        // A remark may stand behind a value; a title keeps its "#".
        var value = words.Length < 2 ? "" : name == "@title" ? words[1].Trim() : Remark().Replace(words[1], "").Trim();
        if (name is not ("@title" or "@date" or "@zone" or "@catalog" or "@person"))
            throw new DrillFileException(line.Number, $"“{name}” is not known; there are @title, @date, @zone, @catalog and @person.");
        if (value.Length == 0) throw new DrillFileException(line.Number, $"{name} needs a value.");
        if (name != "@person" && !_given.Add(name)) throw new DrillFileException(line.Number, $"{name} is given twice.");

        switch (name)
        {
            case "@title": Title = value; break;
            case "@date": _date = Date(value, line.Number); break;
            case "@zone": Zone = FindZone(value, line.Number); break;
            case "@catalog": (Catalog, CatalogLine) = (value, line.Number); break;
            default: Add(value, line.Number); break;
        }
    }

    private static DateOnly Date(string value, int line) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1900 and < 9000
            ? date
            : throw new DrillFileException(line, $"“{value}” is not a day; write it as 2015-03-11.");

    private static TimeZoneInfo FindZone(string value, int line) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone) ? zone : throw new DrillFileException(line, $"“{value}” is not a time zone; write its IANA name, as in Europe/London.");

    private void Add(string value, int line)
    {
        var words = value.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !Handle().IsMatch(words[0]) || !Address().IsMatch(words[1]))
            throw new DrillFileException(line, "a person is written as “@person ada ada@example.com commander”.");
        var handle = words[0].ToLowerInvariant();
        if (handle == "expect" || _people.Exists(p => p.Handle == handle)) throw new DrillFileException(line, $"there can be only one “{handle}”, and nobody may be called “expect”.");
        if (words.Skip(2).FirstOrDefault(r => !Handle().IsMatch(r)) is { } odd) throw new DrillFileException(line, $"“{odd}” is not a role; there are commander, comms, approver, responder, admin and duty.");
        _people.Add(new(handle, words[1], [.. words.Skip(2).Select(r => r.ToLowerInvariant())]));
    }

    [GeneratedRegex(@"(^|\s+)#.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    [GeneratedRegex(@"^[^\s@]{1,64}@[^\s@]{1,190}$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
