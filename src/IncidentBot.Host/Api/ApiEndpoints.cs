using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace IncidentBot.Host.Api;

/// <summary>The doors for programs: <c>/api/v1/…</c>, behind a bearer token and a rate limit.</summary>
internal static class ApiEndpoints
{
    private const string Limit = "api";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly object TokenKey = new();

    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<IConfigureOptions<ApiOptions>>(new ApiSettings(settings));
        services.AddSingleton<IValidateOptions<ApiOptions>>(new ApiSettings(settings));
        services.AddOptions<ApiOptions>().ValidateOnStart();
        services.AddSingleton(provider => new ApiTokens(provider.GetRequiredService<IOptions<ApiOptions>>().Value.Tokens));
        return services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(Limit, Partition);
            limiter.OnRejected = (rejected, _) => new(RejectAsync(rejected.HttpContext, rejected.Lease));
        });
    }

    public static void MapApi(this WebApplication app)
    {
        app.UseRateLimiter();
        var api = app.MapGroup("/api/v1").RequireRateLimiting(Limit);
        api.MapPost("/commands", CommandEndpoint.HandleAsync).Needs(ApiRight.Command);
        api.MapMethods("/incidents", Reading, IncidentEndpoints.ListAsync).Needs(ApiRight.Read);
        api.MapMethods("/incidents/{number}", Reading, IncidentEndpoints.FindAsync).Needs(ApiRight.Read);
    }

    /// <summary>The token that let the request in.</summary>
    public static ApiToken Token(this HttpContext context) => (ApiToken)context.Items[TokenKey]!;

    /// <summary>Lets in only those whose token may do this.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, ApiRight right) where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            context.Response.Headers.CacheControl = "no-store";
            if (context.RequestServices.GetRequiredService<ApiTokens>().Find(context.Request) is not { } token)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer realm=\"incidentbot\"";
                return ApiAnswer.No(StatusCodes.Status401Unauthorized, "Send a token of the settings under Api:Tokens, as in “Authorization: Bearer …”.");
            }
            if (!token.May.HasFlag(right)) return ApiAnswer.No(StatusCodes.Status403Forbidden, $"This token may not {right.ToString().ToLowerInvariant()}; Api:Tokens:{token.Name}:May gives it that right.");
            context.Items[TokenKey] = token;
            return await next(invocation);
        });

    /// <summary>Each token has its own allowance; all who have none share one for each address, so that guessing is slow and harms nobody else.</summary>
    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        var token = context.RequestServices.GetRequiredService<ApiTokens>().Find(context.Request);
        var allowed = context.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value.RequestsPerMinute;
        var key = token is null ? "from:" + context.Connection.RemoteIpAddress : "token:" + token.Name;
        return RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = token is null ? Math.Min(allowed, 60) : allowed, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
    }

    private static Task RejectAsync(HttpContext context, RateLimitLease lease)
    {
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 60;
        context.Response.Headers.RetryAfter = seconds.ToString();
        return ApiAnswer.NoAsync(context, StatusCodes.Status429TooManyRequests, $"Too many requests; try again in {seconds} seconds.");
    }
}
