using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using IncidentBot.StatusPage.Pages.Parts;
using Microsoft.AspNetCore.Http;

namespace IncidentBot.StatusPage.Serving;

/// <summary>The stylesheets and the icons: their address names their content, so they may be kept for ever.</summary>
internal sealed class Asset
{
    private static readonly FrozenDictionary<string, Asset> ByPath;

    private readonly byte[] _body;
    private readonly string _contentType;

    static Asset()
    {
        Stylesheet = Style("status");
        PreviewStylesheet = Style("preview");
        Icons = Icon.Indicators.ToFrozenDictionary(name => name, name => new Asset(name, "svg", "image/svg+xml", Icon.File(name).ToString()));
        ByPath = Icons.Values.Append(Stylesheet).Append(PreviewStylesheet).ToFrozenDictionary(a => a.Path, StringComparer.Ordinal);
    }

    private Asset(string name, string extension, string contentType, string text)
    {
        _body = Encoding.UTF8.GetBytes(text);
        _contentType = contentType;
        Path = $"/status/assets/{name}-{Convert.ToHexStringLower(SHA256.HashData(_body).AsSpan(0, 8))}.{extension}";
    }

    /// <summary>The public pages' stylesheet.</summary>
    public static Asset Stylesheet { get; }

    /// <summary>What the preview has besides.</summary>
    public static Asset PreviewStylesheet { get; }

    /// <summary>Indicator → the icon in the browser's tab.</summary>
    public static FrozenDictionary<string, Asset> Icons { get; }

    /// <summary>Its address.</summary>
    public string Path { get; }

    /// <summary>The one at an address; null where there is none.</summary>
    public static Asset? Find(string path) => ByPath.GetValueOrDefault(path);

    /// <summary>Sends it.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = _contentType;
        response.ContentLength = _body.Length;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        if (!HttpMethods.IsHead(context.Request.Method)) await response.BodyWriter.WriteAsync(_body, context.RequestAborted);
    }

    private static Asset Style(string name)
    {
        using var file = typeof(Asset).Assembly.GetManifestResourceStream(name + ".css")!;
        return new Asset(name, "css", "text/css; charset=utf-8", new StreamReader(file).ReadToEnd());
    }
}
