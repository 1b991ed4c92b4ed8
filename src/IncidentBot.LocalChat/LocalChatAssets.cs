using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IncidentBot.LocalChat;

/// <summary>The chat's style sheet and scripts, from the assembly itself. Their address changes with their content, so browsers may keep them for ever.</summary>
internal static class LocalChatAssets
{
    private static readonly Dictionary<string, byte[]> Files = typeof(LocalChatAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("assets/", StringComparison.Ordinal))
        .ToDictionary(name => name["assets/".Length..], Load);

    private static readonly string Version = Convert.ToHexStringLower(SHA256.HashData([.. Files.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value)]))[..12];

    public static string Url(string name) => $"/chat/assets/{Version}/{name}";

    public static Results<FileContentHttpResult, NotFound> Serve(string version, string name, HttpContext context)
    {
        if (!Files.TryGetValue(name, out var bytes)) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.File(bytes, Path.GetExtension(name) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        });
    }

    private static byte[] Load(string name)
    {
        using var stream = typeof(LocalChatAssets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
