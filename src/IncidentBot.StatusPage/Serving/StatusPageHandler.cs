using System.Text;
using IncidentBot.StatusPage.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace IncidentBot.StatusPage.Serving;

/// <summary>Answers a reader: the rendering, or that it has not changed.</summary>
internal sealed class StatusPageHandler(StatusPages pages, TimeProvider time)
{
    private const int MaxAgeSeconds = 15;

    private static readonly StringValues Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static readonly StringValues Vary = "Accept-Encoding, Accept-Language";
    private static readonly StringValues UsualAge = CacheControl(MaxAgeSeconds);

    /// <summary>GET and HEAD.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (Asset.Find(request.Path.Value!) is { } asset)
        {
            Protect(context.Response.Headers);
            await asset.SendAsync(context);
            return;
        }

        Func<string, string?> query = request.QueryString.HasValue ? name => request.Query[name].ToString() : _ => null;
        var rendering = await pages.GetAsync(request.Path.Value!, query, request.Headers.AcceptLanguage, context.RequestAborted);

        var response = context.Response;
        Protect(response.Headers);
        response.Headers.ETag = rendering.ETag;
        response.Headers.CacheControl = Age(rendering);
        response.Headers.Vary = Vary;
        if (rendering.ForOtherSites) response.Headers.AccessControlAllowOrigin = "*";
        if (rendering.StatusCode == StatusCodes.Status200OK && ETags.AnyMatches(request.Headers.IfNoneMatch, rendering.ETag!))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = rendering.StatusCode;
        if (rendering.Location is not null) response.Headers.Location = rendering.Location;
        response.Headers.ContentType = rendering.ContentType;
        response.Headers.ContentLanguage = rendering.Locale;
        await SendAsync(context, rendering);
    }

    /// <summary>Sends a page that is one reader's own: nobody keeps it, no search engine lists it, and it is not compressed, so that its length tells nothing of what is secret in it.</summary>
    public static async Task SendPrivateAsync(HttpContext context, Content page, string locale)
    {
        var response = context.Response;
        Protect(response.Headers);
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers.ContentLanguage = locale;
        response.StatusCode = page.StatusCode;
        response.ContentType = page.ContentType;
        var body = Encoding.UTF8.GetBytes(page.Text);
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>OPTIONS: scripts of other sites may read the feeds and the API.</summary>
    public static Task AllowOtherSites(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlAllowMethods = "GET, HEAD";
        context.Response.Headers.AccessControlAllowHeaders = "*";
        context.Response.Headers.AccessControlMaxAge = "86400";
        return Task.CompletedTask;
    }

    private static async Task SendAsync(HttpContext context, Rendering rendering)
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var body = rendering.Plain;
        if (rendering.Brotli is { } brotli && Encodings.Accepts(accepted, "br")) (body, context.Response.Headers.ContentEncoding) = (brotli, "br");
        else if (rendering.Gzip is { } gzip && Encodings.Accepts(accepted, "gzip")) (body, context.Response.Headers.ContentEncoding) = (gzip, "gzip");

        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
    }

    // Never longer than it is true: a countdown must not stand still in somebody's cache.
    private StringValues Age(Rendering rendering)
    {
        if (rendering.ValidUntil is not { } until) return UsualAge;
        var left = (until - time.GetUtcNow()).TotalSeconds;
        return left >= MaxAgeSeconds ? UsualAge : CacheControl(Math.Max(1, (int)left));
    }

    private static string CacheControl(int seconds) => $"public, max-age={seconds}, stale-while-revalidate=30, stale-if-error=86400";
}
