using System.Globalization;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Numbers as people write them: in the digits of any script, full-width ones among them.</summary>
internal static class Digits
{
    // A number with more digits than this counts nothing that we know of.
    private const int Most = 6;

    /// <summary>The number; null where there is none, or one that is beyond counting.</summary>
    public static int? Read(string text)
    {
        if (text.Length is 0 or > Most) return null;
        var number = 0;
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(c) is not (>= 0 and var digit)) return null;
            number = number * 10 + digit;
        }
        return number;
    }

    /// <summary>The text with ASCII digits, colons and brackets in place of full-width ones, each where it stood.</summary>
    public static string Narrow(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('０', '：') && !text.AsSpan().ContainsAny("（）＋−")) return text;
        return string.Create(text.Length, text, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = from[i] switch
            {
                >= '０' and <= '９' => (char)(from[i] - '０' + '0'),
                // 次報：9時 has a colon before a time, and not in it.
                '：' when i > 0 && char.IsDigit(from[i - 1]) => ':',
                '（' => '(',
                '）' => ')',
                '＋' => '+',
                '−' => '-',
                var c => c,
            };
        });
    }
}
