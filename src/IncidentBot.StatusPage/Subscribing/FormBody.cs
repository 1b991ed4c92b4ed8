using System.Text;
using IncidentBot.Chat.Platforms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace IncidentBot.StatusPage.Subscribing;

/// <summary>What a form of ours posts.</summary>
internal static class FormBody
{
    // Every country ticked is about 4 KB.
    private const int Largest = 32 * 1024;

    /// <summary>The fields; null where it is too large, or no form.</summary>
    public static async Task<IReadOnlyDictionary<string, StringValues>?> ReadAsync(HttpRequest request)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true) return null;
        if (await RawBody.ReadAsync(request, Largest, request.HttpContext.RequestAborted) is not { } body) return null;
        return QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span));
    }
}
