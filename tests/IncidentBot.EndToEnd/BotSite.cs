using IncidentBot.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>The pages of a bot whose clock is turned by hand, on a port of their own, for a browser. What a browser is handed by its test instead never finishes loading where frames are sandboxed.</summary>
internal sealed class BotSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<BotSite> StartAsync(Bot bot)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => AnswerAsync(bot, context));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new BotSite(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(Bot bot, HttpContext context)
    {
        var (status, headers, body) = await bot.AskAsync(context.Request.Path + context.Request.QueryString);
        context.Response.StatusCode = status;
        foreach (var header in headers.Split('\n').Select(h => h.Split(": ", 2)).Where(h => h is [not "Content-Length", _])) context.Response.Headers.Append(header[0], header[1]);
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}
