using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>How long X finds a text: most letters count 1, emoji and CJK 2, a link 23, whatever its length (twitter-text, configuration 3).</summary>
internal static partial class WeightedLength
{
    /// <summary>What a post may have.</summary>
    public const int Limit = 280;

    private const int Link = 23;

    /// <summary>The weighted length.</summary>
    public static int Of(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormC);
        var length = 0;
        var words = Links().Replace(normal, link =>
        {
            if (!IsLink(link)) return link.Value;
            length += Link;
            return "";
        });
        for (var rest = words.AsSpan(); rest.Length > 0;)
        {
            // Nothing joins two characters of ASCII but a line break, which is one of X's, too.
            var element = rest[..(rest.Length == 1 || (char.IsAscii(rest[0]) && char.IsAscii(rest[1])) ? 1 : StringInfo.GetNextTextElementLength(rest))];
            length += IsEmoji(element) ? 2 : Sum(element);
            rest = rest[element.Length..];
        }
        return length;
    }

    private static int Sum(ReadOnlySpan<char> element)
    {
        var sum = 0;
        foreach (var rune in element.EnumerateRunes()) sum += Weight(rune);
        return sum;
    }

    // A bare name is a link where its last part is a country's domain or one of the common ones: "example.de", not "node.js".
    private static bool IsLink(Match match) =>
        match.Groups["cc"] is not { Success: true } country || country.ValueSpan is "eu" or "uk" || Catalog.Countries.Find(country.Value) is not null;

    private static int Weight(Rune rune) => rune.Value is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247) ? 1 : 2;

    // However many runes make up one picture (a family, a flag, a keycap), it counts once.
    private static bool IsEmoji(ReadOnlySpan<char> element)
    {
        foreach (var rune in element.EnumerateRunes())
            if (rune.Value is 0x20E3 or 0xFE0F or (>= 0x1F000 and <= 0x1FAFF)) return true;
        return false;
    }

    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;:!?)\]'…]|(?<![@\w./-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,9}(?:com|org|net|info|biz|edu|gov|mil|int|app|dev|cloud|online|site|shop|store|tech|support|help|(?<cc>[a-z]{2}))(?![\w-]|\.\w)(?:/[^\s<>""]*[^\s<>"".,;:!?)\]'…])?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
