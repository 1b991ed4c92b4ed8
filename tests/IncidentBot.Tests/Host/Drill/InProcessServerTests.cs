using IncidentBot.Host.Drill;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IncidentBot.Tests.Host.Drill;

public sealed class InProcessServerTests
{
    [Fact]
    public async Task The_whole_pipeline_answers_without_a_socket()
    {
        using var server = new InProcessServer();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRouting().AddSingleton<IServer>(server);
        await using var app = builder.Build();
        app.MapGet("/status/{**rest}", async (string? rest, string? lang, HttpContext context) =>
        {
            await context.Response.WriteAsync($"{context.Request.Host} {rest} {lang} ");
            await context.Response.WriteAsync(new string('ß', 100_000));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);

        var text = await server.GetAsync("/status/in/gb?lang=de", TestContext.Current.CancellationToken);
        Assert.Equal("localhost in/gb de " + new string('ß', 100_000), text);
        var e = await Assert.ThrowsAsync<HttpRequestException>(() => server.GetAsync("/nowhere", TestContext.Current.CancellationToken));
        Assert.Equal("/nowhere answers 404.", e.Message);
    }
}
