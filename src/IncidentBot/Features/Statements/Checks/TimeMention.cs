using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>A time of day in a text, as written: <c>09:17 UTC</c>, <c>9:17 am GMT</c>, <c>12 March 2015, 00:10 UTC+1</c>.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Offset">From UTC; null where no zone is written.</param>
/// <param name="Day">The day of the month written with it; null where none is.</param>
/// <param name="Month">The month written with it.</param>
/// <param name="Year">The year written with it; null where none is.</param>
/// <param name="Index">Where it begins in the text.</param>
/// <param name="Text">As it stands there.</param>
internal sealed partial record TimeMention(int Hour, int Minute, TimeSpan? Offset, int? Day, int? Month, int? Year, int Index, string Text)
{
    private static readonly Dictionary<string, double> Zones = new()
    {
        ["UTC"] = 0, ["GMT"] = 0, ["Z"] = 0, ["WET"] = 0, ["BST"] = 1, ["WEST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3,
        ["MEZ"] = 1, ["MESZ"] = 2, ["協定世界時"] = 0, ["世界協定時"] = 0, ["日本時間"] = 9, ["日本標準時"] = 9, ["JST"] = 9, ["KST"] = 9, ["SGT"] = 8, ["HKT"] = 8, ["AWST"] = 8, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7, ["BRT"] = -3,
    };

    /// <summary>All times in a text, in its order.</summary>
    public static IEnumerable<TimeMention> In(string text)
    {
        foreach (Match match in Pattern().Matches(Digits.Narrow(text)))
        {
            var (hour, minute) = (Number(match, "h") ?? 0, match.Groups["half"].Success ? 30 : Number(match, "m") ?? 0);
            if (match.Groups["ap"].Success)
            {
                // 午前0時 and 午後0時 are midnight and noon; "0 am" is nothing.
                if (hour > 12 || (hour == 0 && char.IsAscii(match.Groups["ap"].Value[0]))) continue;
                hour = hour % 12 + (match.Groups["ap"].Value is "p" or "P" or "午後" ? 12 : 0);
            }
            if (hour > 23 || minute > 59) continue;
            var end = match.Value.TrimEnd().Length;
            yield return new(hour, minute, OffsetOf(match), Number(match, "day"), MonthOf(match), Number(match, "year"), match.Index, text.Substring(match.Index, end));
        }
    }

    /// <summary>Whether it is this instant, to the minute; <paramref name="withoutDate"/> tells whether a time without a date may mean it.</summary>
    public bool Is(DateTimeOffset at, bool withoutDate)
    {
        if (Offset is not { } offset) return false;
        var local = at.ToOffset(offset);
        if (local.Hour != Hour || local.Minute != Minute) return false;
        return Day is null ? withoutDate : local.Day == Day && (Month is null || local.Month == Month) && (Year is null || local.Year == Year);
    }

    private static TimeSpan? OffsetOf(Match match)
    {
        var name = match.Groups["zone"].Value;
        var shift = match.Groups["off"].Value.Replace('−', '-').Replace('–', '-');
        if (name.Length == 0 && shift.Length == 0) return null;
        var hours = Zones.GetValueOrDefault(name);
        if (shift.Length == 0) return TimeSpan.FromHours(hours);

        var digits = shift[1..].Replace(":", "");
        var (h, m) = digits.Length <= 2 ? (int.Parse(digits), 0) : (int.Parse(digits[..^2]), int.Parse(digits[^2..]));
        var offset = new TimeSpan(h, m, 0);
        return h > 14 || m > 59 ? null : shift[0] == '-' ? -offset : offset;
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? Digits.Read(match.Groups[group].Value) : null;

    private static int? MonthOf(Match match) => Number(match, "mm")
        ?? (match.Groups["month"].Success ? Array.FindIndex(Months, m => match.Groups["month"].Value.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1
            : match.Groups["mois"].Success ? Array.FindIndex(OtherMonths, m => m.Contains(match.Groups["mois"].Value.ToLowerInvariant())) + 1 : null);

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    // German, French and Spanish.
    private static readonly string[][] OtherMonths =
    [
        ["januar", "jänner", "janvier", "enero"], ["februar", "février", "febrero"], ["märz", "mars", "marzo"], ["april", "avril", "abril"], ["mai", "mayo"], ["juni", "juin", "junio"],
        ["juli", "juillet", "julio"], ["august", "août", "agosto"], ["september", "septembre", "septiembre"], ["oktober", "octobre", "octubre"],
        ["november", "novembre", "noviembre"], ["dezember", "décembre", "diciembre"],
    ];

    private const string OtherMonthName = "(?<mois>[Jj]anuar|[Jj]änner|janvier|enero|[Ff]ebruar|février|febrero|[Mm]ärz|mars|marzo|[Aa]pril|avril|abril|[Mm]ai|mayo|[Jj]uni|juin|junio|[Jj]uli|juillet|julio|[Aa]ugust|août|agosto|[Ss]eptember|septembre|septiembre|[Oo]ktober|octobre|octubre|[Nn]ovember|novembre|noviembre|[Dd]ezember|décembre|diciembre)";

    private const string MonthName = @"(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t|tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private const string Date =
        @"(?:(?<year>\d{4})[-/](?<mm>\d{1,2})[-/](?<day>\d{1,2})|(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?" + MonthName + @"(?:,?\s+(?<year>\d{4}))?|(?<day>\d{1,2})(?:\.|er|º|\s+de)?\s+" + OtherMonthName + @"\b(?:\s+(?:del?\s+)?(?<year>\d{4}))?"
        + @"|(?<![\d.])(?<day>\d{1,2})\.\s?(?<mm>\d{1,2})\.(?:\s?(?<year>\d{4}))?|(?:(?:(?<year>\d{4})年)?(?<mm>\d{1,2})月)?(?<day>\d{1,2})日(?:\s?\([月火水木金土日](?:曜日?)?\))?|" + MonthName + @"\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?)";
    private const string ZoneName = "UTC|GMT|WEST|WET|BST|CEST|CET|MESZ|MEZ|EEST|EET|MSK|JST|KST|SGT|HKT|AWST|AEST|AEDT|NZST|NZDT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BRT|Z|日本時間|日本標準時|協定世界時|世界協定時";

    // A full stop between hour and minute may as well stand in a date, and "8 h" may be a length; what follows tells.
    private const string Told = @"(?=\s?(?:Uhr|h\b|hrs?\b|horas\b|[AaPp]\.?\s?[Mm]\b|\(?(?:" + ZoneName + @")(?![A-Za-z])))";
    private const string Time =
        @"(?<![\d:.])(?:(?<ap>午前|午後)\s?)?(?<h>\d{1,2})(?:(?::(?<m>\d{2})(?::\d{2})?|\.(?<m>\d{2})" + Told + @")(?:\s?(?<ap>[AaPp])\.?\s?[Mm]\b\.?)?|\s?(?<ap>[AaPp])\.?\s?[Mm]\b\.?|\s?Uhr\b(?:\s(?<m>\d{2})\b)?"
        + @"|\s?h\s?(?<m>\d{2})\b|\s?h(?=\s\(?(?:" + ZoneName + @"))|時(?:(?<m>\d{1,2})分|(?<half>半))?(?!間))(?![\d:])(?:\s?(?:Uhr|hrs?|horas|h)\b)?";
    private const string Zone = @"(?:\s?\(?(?<zone>" + ZoneName + @")(?![A-Za-z]))?(?:(?<=UTC|GMT|\d)(?<off>[+\-−–]\d{1,2}(?::?\d{2})?)(?!\w))?\)?";

    [GeneratedRegex("(?:(?<zone>日本時間|日本標準時|協定世界時|世界協定時|UTC|JST)[\\s、,]*)?(?:" + Date + @"(?:,?\s+(?:(?:at|um|von|gegen|à|vers|de|a\s+las?|de\s+las?)\s+)?|T|(?<=日|\))\s?))?" + Time + Zone + @"(?:,?\s+(?:(?:on|am|le|del|el)\s+)?(?:\w+day,?\s+)?" + Date + ")?", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
