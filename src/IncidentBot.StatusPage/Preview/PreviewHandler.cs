using System.Text;
using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Previewing;
using IncidentBot.Public;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace IncidentBot.StatusPage.Preview;

/// <summary>Answers whoever comes with a link: the preview, or a page that says how to get a new link and nothing else.</summary>
internal static class PreviewHandler
{
    private static readonly StringValues Policy = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // A mail brings its own style, and is shown in a frame of the preview in which nothing of it can do anything.
    private static readonly StringValues MailPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>GET and HEAD; what is asked for is looked at anew each time.</summary>
    public static async Task HandleAsync(HttpContext context)
    {
        Protect(context.Response.Headers);
        var services = context.RequestServices;
        var desks = new PreviewDesks(
            services.GetRequiredService<IPublicStatus>(), services.GetRequiredService<ServiceCatalog>(),
            services.GetRequiredService<IOptions<StatusPageOptions>>().Value, services.GetRequiredService<IOptions<StatementsOptions>>().Value);
        var request = PreviewRequest.Read(context.Request);
        var answer = request is null ? new(null) : await services.GetRequiredService<Previews>().OpenAsync(request.Link, request.Since, context.RequestAborted);
        var mail = answer.Document?.Mails.FirstOrDefault(m => m.Locale == request?.MailIn);
        await (mail is not null ? SendMailAsync(context, mail)
            : answer.Document is { } document && request?.MailIn is null ? SendAsync(context, StatusCodes.Status200OK, PreviewPage.Of(document, desks).ToString())
            : SendAsync(context, StatusCodes.Status403Forbidden, (answer.ExpiredAt is { } at ? RefusedPage.Expired(at, desks) : RefusedPage.Unknown(desks)).ToString()));
    }

    private static Task SendMailAsync(HttpContext context, PreviewMail mail)
    {
        context.Response.Headers.ContentSecurityPolicy = MailPolicy;
        context.Response.Headers.XFrameOptions = "SAMEORIGIN";
        return SendAsync(context, StatusCodes.Status200OK, mail.Html);
    }

    private static async Task SendAsync(HttpContext context, int status, string page)
    {
        var body = Encoding.UTF8.GetBytes(page);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    // The address opens the page: it goes into no cache, no search engine, no other site's log and no frame.
    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
