using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace IncidentBot.LocalChat.Inbound;

/// <summary>
/// Lets in only a browser on this machine, on the chat's own page. Anybody can be anybody in the local chat, so nobody else may reach it:
/// no other machine, no proxy in front, no page of another site, no name that was pointed at this machine.
/// </summary>
internal static class LoopbackGuard
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP"];

    /// <summary>Puts the guard in front of every endpoint of the group, the live connection's too.</summary>
    public static void Watch(IEndpointConventionBuilder endpoints) => endpoints.Finally(endpoint =>
    {
        var next = endpoint.RequestDelegate;
        if (next is null) return;
        endpoint.RequestDelegate = context => Refusal(context) is { } sentence ? RefuseAsync(context, sentence) : LetIn(context, next);
    });

    internal static string? Refusal(HttpContext context)
    {
        var request = context.Request;
        if (ProxyHeaders.Any(request.Headers.ContainsKey))
            return "The local chat does not work behind a proxy: anybody who reached it could act as anybody. Open it on the machine that IncidentBot runs on, or set up Slack or Teams.";
        if (context.Connection.RemoteIpAddress is not { } remote || !IsLoopback(remote))
            return "The local chat only answers the machine that it runs on. Open http://localhost there, or set up Slack or Teams for everybody else.";
        if (request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
            return "The local chat only answers to the names localhost, 127.0.0.1 and [::1]. Open it under one of them.";
        if (request.Headers.Origin is [var origin, ..] && origin != $"{request.Scheme}://{request.Host}")
            return "Another site's page asked the local chat for something. It only answers its own pages.";
        if (request.Headers["Sec-Fetch-Site"] == "cross-site" && request.Headers["Sec-Fetch-Mode"] != "navigate")
            return "Another site's page asked the local chat for something. It only answers its own pages.";
        return null;
    }

    private static bool IsLoopback(IPAddress address) => IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static Task LetIn(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' http: https: data:; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }

    private static Task RefuseAsync(HttpContext context, string sentence)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence);
    }
}
