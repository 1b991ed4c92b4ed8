using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Tests.Features.Statements.Ledger.Support;

/// <summary>A webhook as it arrived.</summary>
internal sealed record HookCall(string Path, string Id, long Timestamp, string Signature, string Body, string ContentType)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}

/// <summary>A receiver of webhooks on this machine. It takes everything unless a test says otherwise.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HookReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(ReceiveAsync);
    }

    /// <summary>What came, in that order.</summary>
    public ConcurrentQueue<HookCall> Calls { get; } = [];

    /// <summary>Answers instead of the usual 204; false for the usual.</summary>
    public Func<HookCall, HttpContext, Task<bool>> Answers { get; set; } = (_, _) => Task.FromResult(false);

    public string Url => _app.Urls.Single() + "/hook";

    public static async Task<HookReceiver> StartAsync()
    {
        var receiver = new HookReceiver();
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Every call is answered with a status, and perhaps with a header and some words.</summary>
    public void AnswerAlways(int status, string? header = null, string? value = null, string body = "") => Answers = async (_, context) =>
    {
        context.Response.StatusCode = status;
        if (header is not null) context.Response.Headers[header] = value;
        await context.Response.WriteAsync(body);
        return true;
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string Header(string name) => context.Request.Headers[name].ToString();
        var call = new HookCall(context.Request.Path, Header("webhook-id"), long.TryParse(Header("webhook-timestamp"), out var at) ? at : 0, Header("webhook-signature"), await reader.ReadToEndAsync(), context.Request.ContentType ?? "");
        Calls.Enqueue(call);
        if (!await Answers(call, context)) context.Response.StatusCode = 204;
    }
}
