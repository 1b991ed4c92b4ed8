using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IncidentBot.Teams.Inbound.Receiving;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams.Inbound;

/// <summary>Who comes in from Teams, and who does not: by every rule of the reference, section 3.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });
    private InboundRig _rig = null!;

    public async ValueTask InitializeAsync() => _rig = await InboundRig.StartAsync();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    private TokenIssuers Issuers => _rig.Teams.Issuers;

    [Fact]
    public async Task What_is_rightly_vouched_for_comes_in()
    {
        await AssertAsync(200, Token());
        // Whoever writes the address otherwise means the same.
        await AssertAsync(200, Token(c => c["serviceurl"] = _rig.Teams.ServiceUrl.ToUpperInvariant()));
        await AssertAsync(200, Token(c => c["aud"] = new JsonArray("somebody-else", FakeTeams.AppId)));
        await _rig.IdleAsync();
        Assert.Equal(3, _rig.Router.Requests.Count);
    }

    [Fact]
    public async Task Who_cannot_say_who_they_are_stays_outside()
    {
        var stranger = new SigningKey(Issuers.BotFrameworkKeys[^1].Kid, "msteams");
        var good = Token();
        foreach (var token in (string?[])
            [
                null, "", "x", "x.y.z", good[..^4], good[..good.LastIndexOf('.')] + ".", good + ".", string.Join('.', good.Split('.').Append("a").Append("b")),
                Token(c => c["iss"] = "https://api.botframework.com/"), Token(c => c["iss"] = "https://evil.example"), Token(c => c.Remove("iss")), Token(c => c["iss"] = TokenIssuers.Entra),
                Token(c => c["aud"] = "00000000-0000-4000-8000-000000000000"), Token(c => c.Remove("aud")), Token(c => c["aud"] = $"api://{FakeTeams.AppId}"),
                Token(c => (c["nbf"], c["exp"]) = (In(-3600), In(-330))), Token(c => c["nbf"] = In(330)), Token(c => c.Remove("exp")), Token(c => c["exp"] = "never"),
                Token(key: stranger), Token(key: new SigningKey("nobody-knows-it", "msteams")), Token(key: Issuers.EntraKeys[^1]), Token(header: new JsonObject { ["kid"] = null }),
                Unsigned("none"), Unsigned("None"), Unsigned(null), WithPublicKey("HS256"), Token(header: new JsonObject { ["alg"] = "RS512" }), Token(header: new JsonObject { ["alg"] = "PS256" }),
                Changed(good),
            ])
            await AssertAsync(401, token);
        Assert.Empty(_rig.Router.Requests);
    }

    [Fact]
    public async Task Clocks_may_lie_five_minutes_apart()
    {
        await AssertAsync(200, Token(c => (c["nbf"], c["exp"]) = (In(-3600), In(-240))));
        await AssertAsync(200, Token(c => c["nbf"] = In(240)));
    }

    [Fact]
    public async Task Who_may_not_say_what_they_say_is_refused()
    {
        var silent = new SigningKey("silent");
        var other = new SigningKey("other", "webchat");
        Issuers.BotFrameworkKeys = [silent, other, .. Issuers.BotFrameworkKeys];
        await AssertAsync(403, Token(c => c["serviceurl"] = "https://smba.trafficmanager.net/amer/"));
        await AssertAsync(403, Token(c => c.Remove("serviceurl")));
        await AssertAsync(403, Token(key: silent));
        await AssertAsync(403, Token(key: other));
        await AssertAsync(403, Token(), a => a.Remove("channelId"));
        // Whose key vouches for the web chat, where people are who they say they are.
        await AssertAsync(403, Token(key: other), a => a["channelId"] = "webchat");
        await AssertAsync(403, Token(), a => a["channelId"] = "webchat");
        await AssertAsync(200, Token(), a => a["channelId"] = "msteams:sub");
        await AssertAsync(403, Token(), a => a["conversation"]!["tenantId"] = "99999999-2222-3333-4444-555555555555");
        await AssertAsync(403, Token(), a => a["channelData"]!["tenant"]!["id"] = "99999999-2222-3333-4444-555555555555");
        await AssertAsync(403, Token(), a =>
        {
            ((JsonObject)a["conversation"]!).Remove("tenantId");
            a.Remove("channelData");
        });
        foreach (var evil in (string[])["https://evil.example/", "https://trafficmanager.net/", "http://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net.evil.example/", "https://smba.trafficmanager.net@evil.example/"])
            await AssertAsync(403, Issuers.OfBotFramework(evil), a => a["serviceUrl"] = evil);
        await _rig.IdleAsync();
        Assert.Single(_rig.Router.Requests);
    }

    [Fact]
    public async Task A_key_that_was_changed_a_moment_ago_is_known_and_one_that_was_taken_back_in_time_is_not()
    {
        var clock = new ShiftedClock(TimeProvider.System.GetUtcNow());
        await using var rig = await InboundRig.StartAsync(before: _rig, time: clock);
        await AssertAsync(200, Token());
        Issuers.Rotate();
        // Many at once ask for it once.
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AssertAsync(200, Token())));
        Assert.Equal(2, rig.Teams.CallsOf("keys").Count);

        // Whoever names keys that nobody has does not have them fetched each time.
        for (var n = 0; n < 5; n++) await AssertAsync(401, Token(key: new SigningKey($"guess-{n}", "msteams")));
        Assert.Equal(2, rig.Teams.CallsOf("keys").Count);
        Issuers.Rotate();
        clock.Turn(SigningKeys.BetweenFetches);
        await AssertAsync(200, Token());

        var old = Issuers.BotFrameworkKeys[0];
        Issuers.BotFrameworkKeys = Issuers.BotFrameworkKeys.Remove(old);
        await AssertAsync(200, Token(key: old));
        // Half a day later they are fetched anew while nobody waits; a day later, before anybody comes in.
        var fetched = rig.Teams.CallsOf("keys").Count;
        clock.Turn(SigningKeys.FreshFor + TimeSpan.FromMinutes(1));
        await AssertAsync(200, Token(c => c["exp"] = clock.GetUtcNow().ToUnixTimeSeconds() + 60));
        await rig.Teams.CalledAsync("keys", fetched + 1);
        await rig.UntilAsync(() => AskAsync(Token(c => c["exp"] = clock.GetUtcNow().ToUnixTimeSeconds() + 60, old)).GetAwaiter().GetResult() == 401, "the old key is forgotten");
    }

    [Fact]
    public async Task Where_the_keys_cannot_be_had_it_may_come_again()
    {
        _rig.Teams.Script.Next("keys", TeamsAnswer.Gateway(502));
        await AssertAsync(503, Token());
        await AssertAsync(200, Token());
        Assert.Contains(_rig.Log.Lines, l => l.Contains("cannot be had", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entras_tokens_come_in_only_where_the_settings_say_so()
    {
        await AssertAsync(401, Issuers.OfEntra());
        await using var rig = await InboundRig.StartAsync(before: _rig, settings: o => o.AcceptEntraTokens = true);
        const string microsoft = "d6d49420-f39b-4df7-a1dc-d59a935871db";
        await AssertAsync(200, Issuers.OfEntra());
        await AssertAsync(200, Token());
        await AssertAsync(200, Issuers.OfEntra(c => c["aud"] = $"api://{FakeTeams.AppId}"));
        await AssertAsync(200, Issuers.OfEntra(c => c["aud"] = $"api://botid-{FakeTeams.AppId}"));
        await AssertAsync(200, Issuers.OfEntra(c => (c["iss"], c["ver"], c["appid"], c["azp"]) = ($"https://sts.windows.net/{FakeTeams.TenantId}/", "1.0", FakeTeams.AppId, null)));
        await AssertAsync(200, Issuers.OfEntra(c => (c["iss"], c["tid"]) = ($"https://login.microsoftonline.com/{microsoft}/v2.0", microsoft)));
        foreach (var token in (string[])
            [
                Issuers.OfEntra(c => c["azp"] = "00000000-0000-4000-8000-000000000000"), Issuers.OfEntra(c => c.Remove("azp")), Issuers.OfEntra(c => c["ver"] = "1.0"), Issuers.OfEntra(c => c["aud"] = "somebody"),
                Issuers.OfEntra(c => c["tid"] = microsoft), Issuers.OfEntra(c => c.Remove("tid")),
                // An issuer made of the token's own tenant would let every tenant in.
                Issuers.OfEntra(c => (c["iss"], c["tid"]) = ("https://login.microsoftonline.com/99999999-2222-3333-4444-555555555555/v2.0", "99999999-2222-3333-4444-555555555555")),
                Issuers.OfEntra(c => c["exp"] = In(-330)), Issuers.OfEntra(key: Issuers.BotFrameworkKeys[^1]), Issuers.OfEntra(c => c["iss"] = TokenIssuers.BotFramework), Token(key: Issuers.EntraKeys[^1]),
                Token(c => (c["iss"], c["azp"], c["tid"], c["ver"]) = (TokenIssuers.Entra, FakeTeams.AppId, FakeTeams.TenantId, "2.0")),
            ])
            await AssertAsync(401, token);
        // Entra's keys vouch for no address: the list of those we know is all there is.
        await AssertAsync(403, Issuers.OfEntra(), a => a["serviceUrl"] = "https://evil.example/");
    }

    [Fact]
    public async Task Anybody_comes_in_where_the_settings_say_so_and_nothing_leaves_this_machine()
    {
        await using var rig = await InboundRig.StartAsync(before: _rig, settings: o => (o.AllowAnonymous, o.AppId, o.TenantId) = (true, "", ""));
        await AssertAsync(200, null, a => a["serviceUrl"] = "http://127.0.0.1:1/");
        await AssertAsync(403, null, a => a["serviceUrl"] = "https://smba.trafficmanager.net/emea/");
        await AssertAsync(403, null, a => (a["serviceUrl"], a["channelId"]) = ("http://127.0.0.1:1/", "webchat"));
    }

    [Theory, InlineData("GET"), InlineData("PUT"), InlineData("DELETE"), InlineData("OPTIONS")]
    public async Task Nothing_but_a_delivery_is_answered(string method)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(_rig.Address, "api/messages"));
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory, InlineData("", 400), InlineData("{", 400), InlineData("[]", 400), InlineData("null", 400), InlineData("\"x\"", 400), InlineData("{}", 400), InlineData("{\"type\":5}", 400), InlineData("large", 413)]
    public async Task What_is_no_activity_is_refused(string body, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_rig.Address, "api/messages")) { Content = new StringContent(body == "large" ? new string(' ', 256 * 1024 + 1) : body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", Token());
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_is_refused_leaves_no_trace_but_the_reason()
    {
        var token = Token(c => c["aud"] = "SECRETWORD");
        await AssertAsync(401, token, a => a["text"] = "SECRETWORD");
        Assert.Contains(_rig.Log.Lines, l => l.EndsWith("refused: WrongAudience", StringComparison.Ordinal));
        Assert.DoesNotContain(_rig.Log.Lines, l => l.Contains("SECRETWORD", StringComparison.Ordinal) || l.Contains(token.Split('.')[1], StringComparison.Ordinal));
        Assert.Empty(await _rig.Memory.KeysAsync(""));
    }

    private string Token(Action<JsonObject>? change = null, SigningKey? key = null, JsonObject? header = null) => Issuers.OfBotFramework(_rig.Teams.ServiceUrl, change, key, header);

    private static long In(int seconds) => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds;

    private string Unsigned(string? algorithm)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["kid"] = Issuers.BotFrameworkKeys[^1].Kid };
        if (algorithm is not null) header["alg"] = algorithm;
        return $"{SigningKey.Encoded(header)}.{Token().Split('.')[1]}.";
    }

    // The public key is everybody's: taken for a secret, it would make everybody Bot Framework.
    private string WithPublicKey(string algorithm)
    {
        var key = Issuers.BotFrameworkKeys[^1];
        var signed = $"{SigningKey.Encoded(new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = key.Kid })}.{Token().Split('.')[1]}";
        var secret = Base64Url.DecodeFromChars((string)key.ToJwk()["n"]!);
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var claims = (JsonObject)JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        claims["serviceurl"] = "https://smba.trafficmanager.net/amer/";
        return $"{parts[0]}.{SigningKey.Encoded(claims)}.{parts[2]}";
    }

    private async Task AssertAsync(int status, string? token, Action<JsonObject>? change = null) => Assert.True(await AskAsync(token, change) is var found && found == status, $"{found}, not {status}, for {Told(token)}");

    private static string Told(string? token) => token?.Split('.') is [var header, var claims, ..] && Base64Url.IsValid(header) && Base64Url.IsValid(claims) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(header)) + Encoding.UTF8.GetString(Base64Url.DecodeFromChars(claims)) : token ?? "none";

    private async Task<int> AskAsync(string? token, Action<JsonObject>? change = null)
    {
        var message = _rig.Teams.Ada.Writes("help", _rig.Teams.Ada.Chat, namesBot: false).Activity;
        change?.Invoke(message);
        return (await _rig.Teams.SendAsync(message, token)).Status;
    }
}
