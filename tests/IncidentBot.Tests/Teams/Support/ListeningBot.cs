using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>A bot that does nothing but listen, and answer as a test says: to try the stand-in for Teams with.</summary>
internal sealed class ListeningBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ListeningBot(WebApplication app) => _app = app;

    /// <summary>What it was brought, in order, with the token of each.</summary>
    public ImmutableList<(JsonObject Activity, string Token)> Heard { get; private set; } = [];

    public JsonObject Last => Heard[^1].Activity;

    /// <summary>What it answers; null for nothing.</summary>
    public Func<JsonObject, CancellationToken, Task<JsonObject?>> Answers { get; set; } = (_, _) => Task.FromResult<JsonObject?>(null);

    public static async Task<ListeningBot> StartAsync(FakeTeams teams)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bot = new ListeningBot(builder.Build());
        bot._app.MapPost("/api/messages", bot.HearAsync);
        await bot._app.StartAsync(TestContext.Current.CancellationToken);
        teams.DeliverTo(new Uri(bot._app.Urls.First()));
        return bot;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HearAsync(HttpContext context)
    {
        var activity = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        lock (_app) Heard = Heard.Add((activity, context.Request.Headers.Authorization.ToString()["Bearer ".Length..]));
        if (await Answers(activity, context.RequestAborted) is { } answer) await context.Response.WriteAsJsonAsync(answer);
    }
}
