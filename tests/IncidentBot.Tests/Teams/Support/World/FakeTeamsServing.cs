using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>How a call is answered: recorded, put to the test's script, carried out, answered.</summary>
internal sealed partial class FakeTeams
{
    private long _lastPosted;

    /// <summary>How long ago the bot's last message was answered for: by then it has written down what became of it.</summary>
    public TimeSpan SinceLastPost => TimeProvider.System.GetElapsedTime(Volatile.Read(ref _lastPosted));

    private void MapConnector(IEndpointRouteBuilder connector)
    {
        connector.MapPost("/conversations", c => AnswerAsync(c, "create"));
        connector.MapPost("/conversations/{conversation}/activities", c => AnswerAsync(c, "send"));
        connector.MapPost("/conversations/{conversation}/activities/{activity}", c => AnswerAsync(c, "reply"));
        connector.MapPut("/conversations/{conversation}/activities/{activity}", c => AnswerAsync(c, "update"));
        connector.MapDelete("/conversations/{conversation}/activities/{activity}", c => AnswerAsync(c, "delete"));
        connector.MapGet("/conversations/{conversation}/pagedmembers", c => AnswerAsync(c, "pagedmembers"));
        connector.MapGet("/conversations/{conversation}/members", c => AnswerAsync(c, "members"));
        connector.MapGet("/conversations/{conversation}/members/{member}", c => AnswerAsync(c, "member"));
        connector.MapGet("/teams/{team}", c => AnswerAsync(c, "team"));
        connector.MapGet("/teams/{team}/conversations", c => AnswerAsync(c, "channels"));
    }

    private void MapLogin(IEndpointRouteBuilder login)
    {
        login.MapPost("/{tenant}/oauth2/v2.0/token", c => AnswerAsync(c, "token"));
        login.MapGet("/v1/.well-known/openidconfiguration", c => AnswerAsync(c, "metadata"));
        login.MapGet("/v1/.well-known/keys", c => AnswerAsync(c, "keys"));
        login.MapGet("/common/v2.0/.well-known/openid-configuration", c => AnswerAsync(c, "entra-metadata"));
        login.MapGet("/common/discovery/v2.0/keys", c => AnswerAsync(c, "entra-keys"));
        login.MapGet("/common/discovery/instance", c => AnswerAsync(c, "discovery"));
        login.MapGet("/metadata/identity/oauth2/token", c => AnswerAsync(c, "identity"));
    }

    private async Task AnswerAsync(HttpContext context, string operation)
    {
        var isToken = operation == "token";
        var call = Record(context, operation, isToken ? null : await BodyAsync(context));
        var said = await Script.AnswerAsync(call, _stopping.Token);
        if (said.IsCarriedOut)
        {
            (call.Status, call.Answer) = isToken
                ? Tokens.Answer(call.Route("tenant"), (await context.Request.ReadFormAsync(context.RequestAborted)).ToDictionary())
                : CarryOut(call);
            if (call.IsPost) _lastPosted = TimeProvider.System.GetTimestamp();
            Workplace.Pulse.Beat();
        }
        await said.SendAsync(context, call, _stopping.Token);
        if (call is not { IsPost: true, Status: > 0 }) return;
        await context.Response.CompleteAsync();
        _lastPosted = TimeProvider.System.GetTimestamp();
    }

    private (int Status, JsonNode? Answer) CarryOut(TeamsCall call) => call.Operation switch
    {
        "metadata" => (200, Issuers.BotFrameworkMetadata),
        "keys" => (200, TokenIssuers.KeySet(Issuers.BotFrameworkKeys)),
        "entra-metadata" => (200, Issuers.EntraMetadata),
        "entra-keys" => (200, TokenIssuers.KeySet(Issuers.EntraKeys)),
        "discovery" => (200, Discovery()),
        "identity" => Tokens.OfIdentity(call.Query("resource"), call.Query("client_id")),
        _ => _connector.CarryOut(call),
    };

    private TeamsCall Record(HttpContext context, string operation, JsonObject? body)
    {
        var route = context.Request.RouteValues.ToDictionary(v => v.Key, v => v.Value?.ToString() ?? "");
        var authorization = context.Request.Headers.Authorization.ToString();
        var call = new TeamsCall(
            Interlocked.Increment(ref _numbered), operation, body, route, context.Request.Query.ToDictionary(),
            authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? authorization["Bearer ".Length..] : "", Time.GetUtcNow());
        lock (Workplace.Gate) Calls = Calls.Add(call);
        Workplace.Pulse.Beat();
        return call;
    }

    private static async Task<JsonObject?> BodyAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasJsonContentType() ? await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Where an authority's other names are told; Microsoft's token library asks before it asks for a token.</summary>
    private static JsonObject Discovery() => new()
    {
        ["tenant_discovery_endpoint"] = $"https://login.microsoftonline.com/{TenantId}/v2.0/.well-known/openid-configuration", ["api-version"] = "1.1",
        ["metadata"] = new JsonArray(new JsonObject
        {
            ["preferred_network"] = "login.microsoftonline.com", ["preferred_cache"] = "login.windows.net",
            ["aliases"] = new JsonArray("login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"),
        }),
    };
}
