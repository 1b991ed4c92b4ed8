namespace IncidentBot.Features.Statements.Checks;

/// <summary>How Japanese promises a time of repair: pieces of one pattern.</summary>
internal static class JapaneseRepair
{
    private const string Mended = "(?:復旧|復帰|回復|解消|修復|再開|解決|直り|ご利用いただける|ご利用可能|ご利用になれ|正常化|使えるように)";
    private const string Clock = @"(?:\d{1,2}[:：]\d{2}|\d{1,2}時(?:\d{1,2}分|半)?|正午|お昼|夕方|今夜|今晩|明日|明朝|本日中|今日中|週末|今週中|数時間|数分|\d{1,6}\s*(?:分|時間|日)(?:以内|後|程度|ほど))";

    // What is past is told: 「10時に復旧しました」.
    private const string NotPast = "(?!(?:[^。\\n]{0,12})(?:まし|した|済み|いたしました|しております|しています|を確認))";

    /// <summary>復旧見込みは10時、復旧予定：…; not 復旧見込みは未定.</summary>
    public const string Estimate = "ETA|" + Mended + "(?:の)?(?:見込み|予定|目途|目処|めど|見通し)(?:日時|時刻|時間)?(?:は|：|:|が|としては)?[^。\\n]{0,12}?" + Clock + "|" + Clock + "[^。\\n]{0,10}(?:に|までに|頃に?|ごろに?|を目途に|を目処に|をめどに)[^。\\n]{0,20}?" + Mended + "(?:する|し|できる|の)?(?:見込み|予定|見通し|はず|と思われ)";

    /// <summary>10時30分までに復旧します、30分以内に復旧.</summary>
    public const string By = Clock + "(?:（[^）\\n]{1,12}）)?(?:頃|ごろ)?(?:までに?は?|以内に|後に|には|中に|に|を目途に|を目処に|をめどに)[^。、\\n]{0,24}?" + Mended + NotPast + "|" + Mended + "(?:まで|には)[^。\\n]{0,8}(?:約|およそ|あと)?" + @"(?:\d{1,6}|数)(?:分|時間)(?:程度|ほど)?(?:かか|を要|の見込み|お待ち)";

    /// <summary>まもなく復旧します; not 一刻も早い復旧.</summary>
    public const string Soon = "(?:まもなく|間もなく|もうすぐ|すぐに|近いうちに|ほどなく)[^。、\\n]{0,20}?" + Mended + NotPast;
}
