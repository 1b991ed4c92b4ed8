using System.Net;
using IncidentBot.Chat;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace IncidentBot.Teams;

/// <summary>
/// Whether callers may be let in who prove nothing. Anybody who reaches the bot then acts as anybody, approvers among them: so nowhere but in Development, and only
/// where nobody reaches it from outside this machine.
/// </summary>
internal sealed class AnonymousCallers(IHostEnvironment environment, IConfiguration settings)
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Real-IP"];

    private const string Why = "anybody who reaches the bot could act as anybody";

    /// <summary>Why they may not, a sentence each; nothing where they may, or are not to.</summary>
    public IEnumerable<string> Faults(TeamsOptions options)
    {
        if (!options.AllowAnonymous) yield break;
        if (!environment.IsDevelopment())
            yield return $"Teams:AllowAnonymous is for Development alone, and this is {OutsideText.OneLine(environment.EnvironmentName, 60)}: {Why}. Leave it out, or, to try things with Microsoft's playground, set DOTNET_ENVIRONMENT=Development.";
        if (Wanted().FirstOrDefault(url => !IsThisMachine(url)) is { } open)
            yield return $"Teams:AllowAnonymous is for this machine alone, and the bot listens at {OutsideText.OneLine(open, 100)}: {Why}. Leave it out, or listen at http://localhost:5080 and nowhere else (Urls).";
    }

    /// <summary>Whether all that the server listens at, now that it does, is this machine's own: the settings have more ways to say it than are read here.</summary>
    public static bool IsAloneWith(IServer server) =>
        server.Features.Get<IServerAddressesFeature>() is { Addresses: { } addresses } && addresses.All(IsThisMachine);

    /// <summary>Whether a request comes from a program on this machine: not through a proxy, who speaks for others, and not from a browser's page, which is anybody's.</summary>
    public static bool IsOne(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from) && !ProxyHeaders.Any(context.Request.Headers.ContainsKey) && !context.Request.Headers.ContainsKey("Origin");

    // Where the settings say that it listens; the default is this machine's.
    private IEnumerable<string> Wanted()
    {
        foreach (var url in (settings["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) yield return url;
        // These take every address of the machine, and the port alone is said.
        foreach (var key in (string[])["http_ports", "https_ports"])
            if (settings[key] is { Length: > 0 } ports && settings["urls"] is null) yield return $"{key[..^6]}://*:{ports}";
        foreach (var endpoint in settings.GetSection("Kestrel:Endpoints").GetChildren())
            if (endpoint["Url"] is { } url) yield return url;
    }

    private static bool IsThisMachine(string url)
    {
        // “*” and “+” are no hosts of a Uri's, and mean all addresses.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return false;
        return address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
    }
}
