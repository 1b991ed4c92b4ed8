using System.Net;
using IncidentBot.LocalChat.Inbound;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace IncidentBot.Tests.LocalChat;

public sealed class LoopbackGuardTests(LoopbackGuardTests.OneChat chat) : IClassFixture<LoopbackGuardTests.OneChat>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.8.8", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.2", true)]
    [InlineData("192.168.1.5", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData(null, false)]
    public void Only_this_machine_is_answered(string? remote, bool isLetIn)
    {
        var context = new DefaultHttpContext();
        context.Request.Host = new("localhost", 5080);
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);

        Assert.Equal(isLetIn, LoopbackGuard.Refusal(context) is null);
    }

    [Theory]
    [InlineData("GET", "/chat", null, null, HttpStatusCode.OK)]
    [InlineData("GET", "/chat/inc-1?as=ada", "Host", "localhost:5080", HttpStatusCode.OK)]
    [InlineData("GET", "/chat", "Host", "[::1]:5080", HttpStatusCode.OK)]
    [InlineData("GET", "/chat", "Host", "rebound.example", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/chat", "Host", "localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/chat", "X-Forwarded-For", "127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/chat", "Forwarded", "for=127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/chat", "X-Forwarded-Host", "localhost", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1", "Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1", "Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1", "Host", "rebound.example", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1", "X-Forwarded-For", "10.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1", null, null, HttpStatusCode.OK)]
    [InlineData("GET", "/_blazor?id=x", "Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    public async Task Every_way_in_is_watched(string method, string path, string? header, string? value, HttpStatusCode expected)
    {
        using var client = new HttpClient { BaseAddress = chat.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (header is not null) request.Headers.TryAddWithoutValidation(header, value);
        using var response = await client.SendAsync(request, Cancelled);

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.Forbidden)
            Assert.StartsWith("The local chat", (await response.Content.ReadAsStringAsync(Cancelled)).Replace("Another site's page asked the", "The", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_runs_no_script_but_its_own_and_all_of_it_comes_from_here()
    {
        using var client = new HttpClient { BaseAddress = chat.Address };
        using var page = await client.GetAsync(new Uri("/chat", UriKind.Relative), Cancelled);
        var html = await page.Content.ReadAsStringAsync(Cancelled);

        Assert.StartsWith("default-src 'none'; script-src 'self';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        foreach (var file in (string[])["chat.css", "chat.js", "blazor.web.js", "icon.svg"])
        {
            var at = html.IndexOf("/" + file, StringComparison.Ordinal);
            var url = html[html.LastIndexOf("/chat/assets/", at, StringComparison.Ordinal)..(at + file.Length + 1)];
            using var asset = await client.GetAsync(new Uri(url, UriKind.Relative), Cancelled);
            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
        }
    }

    /// <summary>One chat is enough: nothing here changes it.</summary>
    public sealed class OneChat : IAsyncLifetime
    {
        private LocalChatRig _rig = null!;

        public Uri Address => _rig.Address;

        public async ValueTask InitializeAsync() => _rig = await LocalChatRig.StartAsync();

        public ValueTask DisposeAsync() => _rig.DisposeAsync();
    }
}
