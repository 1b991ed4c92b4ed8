using Microsoft.Extensions.Primitives;

namespace IncidentBot.StatusPage.Serving;

/// <summary>RFC 9110's <c>If-None-Match</c>.</summary>
internal static class ETags
{
    /// <summary>Whether a reader already has these bytes; compared weakly, as the RFC says for this header.</summary>
    public static bool AnyMatches(StringValues ifNoneMatch, string etag)
    {
        foreach (var line in ifNoneMatch)
            foreach (var range in line.AsSpan().Split(','))
            {
                var tag = line.AsSpan(range).Trim();
                if (tag is "*" || Opaque(tag).SequenceEqual(Opaque(etag))) return true;
            }
        return false;
    }

    private static ReadOnlySpan<char> Opaque(ReadOnlySpan<char> tag) => tag.StartsWith("W/") ? tag[2..] : tag;
}

/// <summary>RFC 9110's <c>Accept-Encoding</c>.</summary>
internal static class Encodings
{
    /// <summary>Whether a reader takes an encoding by name.</summary>
    public static bool Accepts(ReadOnlySpan<char> header, ReadOnlySpan<char> encoding)
    {
        foreach (var range in header.Split(','))
        {
            var part = header[range].Trim();
            var end = part.IndexOf(';');
            var name = (end < 0 ? part : part[..end]).TrimEnd();
            if (!name.Equals(encoding, StringComparison.OrdinalIgnoreCase)) continue;
            if (end < 0) return true;
            var weight = part[(end + 1)..].Trim();
            return !(weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && double.TryParse(weight[2..], out var q) && q <= 0);
        }
        return false;
    }
}
