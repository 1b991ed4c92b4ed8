using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace IncidentBot.StatusPage.Serving;

/// <summary>A page as bytes, ready to be sent to everybody who asks.</summary>
internal sealed class Rendering
{
    private const int TooSmallToCompress = 600;

    /// <summary>Encodes, compresses and names a page once.</summary>
    public Rendering(Content content, string locale, long version, DateTimeOffset? validUntil)
    {
        StatusCode = content.StatusCode;
        ContentType = content.ContentType;
        Location = content.Location;
        ForOtherSites = content.ForOtherSites;
        Locale = locale;
        Version = version;
        ValidUntil = validUntil;
        Plain = Encoding.UTF8.GetBytes(content.Text);
        // Weak, since the same name stands for the compressed forms too.
        ETag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Plain).AsSpan(0, 12))}\"";
        if (Plain.Length < TooSmallToCompress) return;
        Brotli = Compressed(stream => new BrotliStream(stream, CompressionLevel.Optimal));
        Gzip = Compressed(stream => new GZipStream(stream, CompressionLevel.Optimal));
    }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>With its charset.</summary>
    public StringValues ContentType { get; }

    /// <summary>The language of what is told.</summary>
    public StringValues Locale { get; }

    /// <summary>For a redirect; null for none.</summary>
    public string? Location { get; }

    /// <summary>Whether scripts of other sites may read it.</summary>
    public bool ForOtherSites { get; }

    /// <summary>Names these bytes.</summary>
    public StringValues ETag { get; }

    /// <summary>Of which publication it was made.</summary>
    public long Version { get; }

    /// <summary>When it must be made anew though nothing was published; null for never.</summary>
    public DateTimeOffset? ValidUntil { get; }

    /// <summary>As it is.</summary>
    public byte[] Plain { get; }

    /// <summary>Compressed; null where that is not worth it.</summary>
    public byte[]? Brotli { get; }

    /// <summary>Compressed; null where that is not worth it.</summary>
    public byte[]? Gzip { get; }

    /// <summary>What it takes in memory, about.</summary>
    public int Size => 512 + Plain.Length + (Brotli?.Length ?? 0) + (Gzip?.Length ?? 0);

    /// <summary>Whether it still says what is so.</summary>
    public bool IsFresh(long version, DateTimeOffset now) => Version == version && (ValidUntil is not { } until || now < until);

    private byte[] Compressed(Func<Stream, Stream> into)
    {
        using var bytes = new MemoryStream();
        using (var stream = into(bytes)) stream.Write(Plain);
        return bytes.ToArray();
    }
}
