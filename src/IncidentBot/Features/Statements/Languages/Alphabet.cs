namespace IncidentBot.Features.Statements.Languages;

/// <summary>The order in which readers look for names.</summary>
internal static class Alphabet
{
    private const string Marked = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
    private const string Bare = "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy";

    // Japanese names are looked for by their sound; those in kana already are, and these are how the others begin.
    private static readonly (string Written, string Read)[] Readings =
    [
        ("赤道", "セキドウ"), ("南極", "ナンキョク"), ("中央", "チュウオウ"), ("中国", "チュウゴク"), ("日本", "ニホン"), ("韓国", "カンコク"), ("台湾", "タイワン"), ("香港", "ホンコン"),
        ("合衆国", "ガッシュウコク"), ("北朝鮮", "キタチョウセン"), ("英領", "エイリョウ"), ("仏領", "フツリョウ"), ("米領", "ベイリョウ"), ("東", "ヒガシ"), ("西", "ニシ"), ("南", "ミナミ"), ("北", "キタ"),
    ];

    /// <summary>By this a name is sorted: no marks on the letters (Åland stands among the As), kanji as they are read, and no case.</summary>
    public static string Key(string name)
    {
        var bare = string.Concat(name.Select(c => Marked.IndexOf(c) is >= 0 and var i ? Bare[i] : c)).ToUpperInvariant();
        var reading = Array.Find(Readings, r => bare.StartsWith(r.Written, StringComparison.Ordinal));
        return reading.Written is null ? bare : reading.Read + bare[reading.Written.Length..];
    }
}
