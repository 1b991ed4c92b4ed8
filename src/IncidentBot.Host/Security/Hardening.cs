using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IncidentBot.Host.Security;

/// <summary>What the server takes from strangers, and what it tells them about itself.</summary>
internal static class Hardening
{
    private const int LargestBody = 1024 * 1024;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    /// <summary>Gives every answer the headers that keep browsers from guessing, framing and telling others; a page that sets its own writes over them.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        SetHeaders(context.Response.Headers);
        return next(context);
    });

    /// <summary>Answers what nobody foresaw with an id under which the log has it, and nothing else of it.</summary>
    public static void UseFailureSentence(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        // A body that is too large or malformed is its sender's mistake, and says so itself.
        StatusCodeSelector = e => e is Microsoft.AspNetCore.Http.BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        ExceptionHandler = context =>
        {
            SetHeaders(context.Response.Headers);
            var id = context.TraceIdentifier;
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("IncidentBot.Host").LogError("Request {Id} failed; the error above is why.", id);
            return Api.ApiAnswer.NoAsync(context, context.Response.StatusCode, $"Something went wrong here; the log has it under {id}.");
        },
    });

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
    }
}
