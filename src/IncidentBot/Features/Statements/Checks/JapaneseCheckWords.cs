using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Japanese: no spaces between the words, so that no pattern counts on the edge of one; no subject, so that the verb tells who; the time stands before what it is said of.</summary>
internal sealed partial class JapaneseCheckWords : CheckWords
{
    private const string TwoToTwelve = "二|三|四|五|六|七|八|九|十|十一|十二";
    private const string N = @"(?<n>\d{1,6}|十一|十二|[二三四五六七八九十])";

    public override string Code => "ja";

    // "日本時間" is no place, nor is "日本語".
    public override Places Places { get; } = Places.Of("ja", new HashSet<string>(), _ => [],
        ("GB", ["英国", "イングランド", "スコットランド", "ウェールズ", "北アイルランド"]), ("US", ["米国", "アメリカ合衆国", "アメリカ"]), ("KR", ["大韓民国", "南朝鮮"]), ("CN", ["中華人民共和国"]), ("AE", ["UAE"]), ("NL", ["オランダ王国"]), ("JP", ["国内"]), ("VN", ["ヴェトナム"]), ("CI", ["象牙海岸"]),
        (null, ["日本語", "日本時間", "日本標準時", "日本円", "日本人", "日本版", "米国時間", "米国版", "英国時間", "英語", "中国地方", "中国語", "中国四国", "韓国語", "韓国時間", "インド洋", "フランス語", "ドイツ語", "スペイン語", "イタリア語", "ロシア語", "タイ語", "アメリカ時間", "南アメリカ", "北アメリカ", "中央アメリカ", "ラテンアメリカ", "ニュージャージー", "ニューメキシコ"]));

    protected override string Numbers => TwoToTwelve;

    public override IReadOnlySet<string> OrdinaryNames { get; } = new HashSet<string>([.. Roles, "今日", "本日", "平日", "日本", "現在", "原因", "金田"], StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?:ほか|他|その他|および他)の?(?:" + N + @"|(?<one>一))(?:件|個|つ|種類)?の?サービス|(?:ほか|その他)の(?:複数の)?サービス", AnyCase)]
    public override partial Regex OtherServices { get; }

    [GeneratedRegex("(?:すべて|全て|全)の?(?:国|地域|国・地域|国と地域|国や地域)|世界中|全世界|各国・?地域すべて|世界各地", AnyCase)]
    public override partial Regex AllCountries { get; }

    [GeneratedRegex(@"(?:ほか|他に?|さらに|その他)の?" + N + @"(?:か国|カ国|ヵ国|ヶ国|箇国|の国)(?:・地域|と地域|や地域)?", AnyCase)]
    public override partial Regex MoreCountries { get; }

    [GeneratedRegex(@"(?<!ほか|他|他に|さらに|その他|の他の)(?<![\d第])" + N + @"(?:か国|カ国|ヵ国|ヶ国|箇国|の国)(?:・地域|と地域|や地域)?", AnyCase)]
    public override partial Regex CountedCountries { get; }

    [GeneratedRegex("影響(?:は|も)?(?:ございません|ありません|は?受けて(?:い|おり)ません|が?出て(?:い|おり)ません)|問題(?:は|なく)(?:ございません|ありません|発生して(?:い|おり)ません|ご利用いただけ)|(?<!次第[^。\\n]{0,40})では?(?:、)?すでに復旧", AnyCase)]
    public override partial Regex Unaffected { get; }

    [GeneratedRegex("(?:発生(?:日時|時刻|時間)?|開始(?:日時|時刻)?|発生は)[：:は、]*(?:およそ|おおよそ|約|本日|昨日)?\\s*$", AnyCase)]
    public override partial Regex BeforeStart { get; }

    [GeneratedRegex("^\\s*(?:頃|ごろ|過ぎ|すぎ|前後)?(?:より|から(?!.{0,40}まで)|以降|に(?:[^。\\n]{0,60}?)(?:発生|始ま|起き|起こ|停止)|、?[^。\\n]{0,40}?が(?:発生|停止)(?:し|いた))", AnyCase)]
    public override partial Regex AfterStart { get; }

    [GeneratedRegex("次(?:回|の)の?(?:お知らせ|ご報告|報告|ご案内|ご連絡|更新|情報|状況報告|アップデート|発表|続報)|次報|次回(?:は|更新)|続報|(?:改めて|あらためて)[^。\\n]{0,20}(?:お知らせ|ご報告|ご案内|ご連絡)|までに[^。\\n]{0,20}(?:お知らせ|ご報告|ご案内|更新)(?:し|いた|を)", AnyCase)]
    public override partial Regex Announcement { get; }

    [GeneratedRegex(@"(?:\d{1,6}|数|一|二|三)(?:分|時間)(?:以内|後|ほど|程度|ごと|おき|間隔)|半時間|まもなく|間もなく|のちほど|後ほど|追って|近日中|今しばらく", AnyCase)]
    public override partial Regex RelativeTime { get; }

    [GeneratedRegex("申し?訳(?:ござ|あり|ない|なく)|お?詫び|おわび|陳謝|謝罪|すみません|申訳", AnyCase)]
    public override partial Regex Apology { get; }

    // 「ご不便・ご迷惑をおかけし、申し訳ございません」 is how one apologises; what is wrong is to do it on a condition, to call it a commotion, to regret, or to ask for understanding without an apology.
    [GeneratedRegex("(?:ご不便|ご迷惑|ご心配)(?:や|・|、|と)?(?:ご不便|ご迷惑|ご心配)?を?お?(?:かけ|掛け)(?:した|する|いたしました)(?:場合|かもしれ|可能性|方|ようで)|お騒がせ|遺憾|(?:悪し|あし)からず|ご寛恕", AnyCase)]
    public override partial Regex StockPhrase { get; }

    private const string Staff = "(?:社員|従業員|担当者|作業者|作業員|技術者|エンジニア|オペレーター|管理者|委託先|協力会社|スタッフ|開発者)";

    [GeneratedRegex("ヒューマンエラー|人為的(?:な)?(?:ミス|過誤|誤り)|人的(?:な)?(?:ミス|過誤|要因)|操作ミス|作業ミス|" + Staff + "(?:の|による|が)[^。\\n]{0,15}?(?:ミス|誤り|過失|不注意|手違い|誤って|うっかり|失念)", AnyCase)]
    public override partial Regex Blame { get; }

    public override IReadOnlyList<Regex> RepairPromises { get; } = [RepairEstimate(), RepairBy(), RepairSoon()];

    [GeneratedRegex(JapaneseRepair.Estimate, AnyCase)]
    private static partial Regex RepairEstimate();

    [GeneratedRegex(JapaneseRepair.By, AnyCase)]
    private static partial Regex RepairBy();

    [GeneratedRegex(JapaneseRepair.Soon, AnyCase)]
    private static partial Regex RepairSoon();
}
