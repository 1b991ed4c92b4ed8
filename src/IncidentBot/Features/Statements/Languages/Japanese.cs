using System.Text.RegularExpressions;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Languages;

/// <summary>Japanese: です・ます, no spaces between the words, particles after what they belong to, and full-width punctuation.</summary>
internal sealed partial class Japanese : Language
{
    public override string Code => "ja";

    public override string EnglishName => "Japanese";

    // What is Japanese is told by its letters.
    public override IReadOnlySet<string> CommonWords { get; } = new HashSet<string>();

    public override string Lead(string first, int others) => others == 0 ? first : $"{first}ほか{others}件のサービス";

    public override string Places(IReadOnlyList<string> codes) => List([.. codes.Select(In)]) + "で";

    protected override string PlacesAndMore(IReadOnlyList<string> codes, int more) => List([.. codes.Select(In)]) + More(more);

    public override string Standing(string regions) => regions.TrimEnd('で');

    public override string Everywhere => "すべての国・地域で";

    protected override string Counted(int countries) => $"{countries}の国・地域で";

    protected override string More(int countries) => $"ほか{countries}の国・地域で";

    public override string Date(DateOnly day, bool year) => $"{(year ? $"{day.Year}年" : "")}{day.Month}月{day.Day}日";

    public override string Month(DateOnly month) => $"{month.Year}年{month.Month}月";

    public override string Clock(DateTimeOffset local) => $"{local.Hour}時{local.Minute:00}分（{Zone(local)}）";

    protected override string Time(TimeUse use, string clock, string? date) => date + clock + use switch
    {
        TimeUse.Alone => "",
        TimeUse.At => "に",
        TimeUse.Since => "より",
        _ => "までに",
    };

    protected override string Full(string date, string clock) => date + clock;

    protected override string Window(string date, string from, string to) => $"{date}{from}から{to}まで";

    protected override string Window(string fromDate, string from, string toDate, string to) => $"{fromDate}{from}から{toDate}{to}まで";

    protected override string Today => "本日";

    protected override string ThisMorning => "本日午前";

    protected override string ThisAfternoon => "本日午後";

    protected override string UnderAMinute => "1分未満";

    protected override string Days(long n) => $"{n}日";

    protected override string Hours(long n) => $"{n}時間";

    protected override string Minutes(long n) => $"{n}分";

    protected override string Lengths(IReadOnlyList<string> parts) => string.Concat(parts);

    public override string Users(Users users) => users == Incidents.Users.All ? "すべて" : "一部";

    public override string SomeOrAllUsers => "一部またはすべて";

    protected override string ForUsers(string users) => $"（{users}のお客様）";

    public override string Level(Level level) => level switch
    {
        Incidents.Level.MajorOutage => "ご利用いただけません",
        Incidents.Level.PartialOutage => "一部の機能をご利用いただけません",
        Incidents.Level.DegradedPerformance => "動作が遅い、またはエラーが表示される場合があります",
        Incidents.Level.UnderMaintenance => "メンテナンス中です",
        _ => "ご利用いただけます",
    };

    public override string Symptom(Level? level, int services, bool brief) => level switch
    {
        Incidents.Level.MajorOutage => "現在、ご利用いただけません",
        Incidents.Level.PartialOutage => "現在、一部の機能をご利用いただけません",
        Incidents.Level.UnderMaintenance => "作業中はご利用いただけない場合があります",
        null => "ご利用いただけない場合があります",
        _ when brief => "動作が不安定な場合があります",
        _ => "動作が遅い、またはエラーが表示される場合があります",
    };

    public override string? Action(Status status, int services, bool brief) => (status, brief) switch
    {
        (Status.Investigating, true) => "原因を調査しております",
        (Status.Investigating, false) => "現在、原因を調査しております",
        (Status.Identified, true) => "復旧作業を進めております",
        (Status.Identified, false) => $"{(services == 1 ? "" : "すべての")}サービスの一刻も早い復旧に向けて作業を進めております",
        (Status.Monitoring, true) => "復旧後の状況を監視しております",
        (Status.Monitoring, false) => "復旧対応は完了し、安定して稼働しているか監視を続けております",
        _ => null,
    };

    public override string Sentence(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || IsClosed(trimmed)) return trimmed;
        // Words that somebody gave in another language keep their own full stop.
        return char.IsAscii(trimmed[^1]) ? base.Sentence(trimmed) : trimmed.TrimEnd('、', '，', '：', '；') + "。";
    }

    public override string OneLine(string text) => SpaceBetween().Replace(base.OneLine(text), "");

    public override string SymptomSentence(string symptom) => Kana().IsMatch(symptom) ? Sentence(symptom) : Sentence("症状：" + symptom);

    public override string CauseSentence(string cause, bool over)
    {
        if (IsClosed(cause)) return Sentence(cause);
        if (!Kana().IsMatch(cause) || Predicate().IsMatch(cause)) return Sentence("原因：" + cause);
        return $"原因は、{cause}{(over ? "でした" : "です")}。";
    }

    public override string ImpactLine(IReadOnlyList<string> services, string? level, string regions) =>
        level is null ? $"- {List(services)}（{Standing(regions)}）" : $"- {List(services)}：{regions}{level}";

    public override string SymptomLine(IReadOnlyList<string> services, string symptom) => $"- {List(services)}：{symptom.TrimEnd('。', '.')}";

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Kana();

    [GeneratedRegex(@"(?<=[。！？）」]) (?=[^\x00-\x7F])")]
    private static partial Regex SpaceBetween();

    [GeneratedRegex(@"(?:です|ます|でした|ました|した|った|ません|ている|ていた)$")]
    private static partial Regex Predicate();
}
