using System.Net;
using IncidentBot.Host.Api;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IncidentBot.Host.Health;

/// <summary><c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>: for whoever looks after the program.</summary>
internal static class HealthEndpoints
{
    /// <summary>The tag of checks that must pass before the program is ready.</summary>
    public const string Ready = "ready";

    public static IHealthChecksBuilder AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<MetricsText>().AddSingleton<SubscribersText>();
        return services.AddHealthChecks()
            .AddCheck<StoreCheck>("store", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
            .AddCheck<SchedulerCheck>("scheduler", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
            .AddCheck<PlatformsCheck>("platforms", tags: [Ready], timeout: TimeSpan.FromSeconds(5));
    }

    public static void MapHealth(this WebApplication app)
    {
        // Listening begins with the program, not with the first reader.
        app.Services.GetRequiredService<MetricsText>();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
        app.MapGet("/metrics", MetricsAsync);
    }

    private static async Task<IResult> MetricsAsync(HttpContext context, MetricsText metrics, SubscribersText subscribers, ApiTokens tokens)
    {
        var mayRead = IsFromThisMachine(context) || tokens.Find(context.Request) is { } token && token.May.HasFlag(ApiRight.Read);
        return mayRead
            ? Results.Text(metrics.Write() + await subscribers.WriteAsync(context.RequestAborted), "text/plain; version=0.0.4; charset=utf-8")
            : ApiAnswer.No(StatusCodes.Status403Forbidden, "The metrics are for this machine, and for a token of Api:Tokens that may read.");
    }

    /// <summary>A proxy on this machine speaks for others, who are not on it.</summary>
    private static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded") && !context.Request.Headers.ContainsKey("X-Real-IP");

    private static Task WriteAsync(HttpContext context, HealthReport report) => Results.Json(new
    {
        status = Word(report.Status),
        checks = report.Entries.ToDictionary(e => e.Key, e => new { status = Word(e.Value.Status), text = e.Value.Description ?? "" }),
    }, statusCode: context.Response.StatusCode).ExecuteAsync(context);

    private static string Word(HealthStatus status) => status switch { HealthStatus.Healthy => "ok", HealthStatus.Degraded => "degraded", _ => "failing" };
}
