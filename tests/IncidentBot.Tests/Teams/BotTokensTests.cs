using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IncidentBot.Chat;
using IncidentBot.Teams.Api;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>The bot's tokens, from whatever it proves itself with.</summary>
public sealed class BotTokensTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_asked_for_once_and_kept_and_a_new_one_only_where_it_is_forced()
    {
        await using var rig = await TeamsRig.StartAsync();
        var tokens = rig.Get<BotTokens>();
        var first = await tokens.AcquireAsync(false, Cancelled);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => tokens.AcquireAsync(false, Cancelled))), t => Assert.Equal(first, t));
        Assert.Single(rig.Teams.CallsOf("token"));

        Assert.NotEqual(first, await tokens.AcquireAsync(true, Cancelled));
        Assert.Equal(2, rig.Teams.CallsOf("token").Count);
    }

    [Fact]
    public async Task A_refused_secret_is_the_operators_matter_said_once_and_not_tried_again_for_a_while()
    {
        await using var rig = await TeamsRig.StartAsync(o => o.AppSecret = "the-secret-of-yesterday");
        var tokens = rig.Get<BotTokens>();
        var refused = await Assert.ThrowsAsync<ConnectorException>(() => tokens.AcquireAsync(false, Cancelled));
        Assert.Equal(("invalid_client", ConnectorErrorKind.Configuration), (refused.ErrorCode, refused.Kind));
        Assert.Contains("AADSTS7000215", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(tokens.LostBecause);

        for (var n = 0; n < 3; n++)
        {
            var again = await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.PostAsync(rig.Channel, Card.Say(ChatText.Plain("x")), $"key-{n}", Cancelled));
            Assert.False(again.IsFinal);
            Assert.Equal(TimeSpan.FromMinutes(5), again.RetryAfter);
        }
        Assert.Single(rig.Teams.CallsOf("token"));
        var told = Assert.Single(rig.Log.Lines, l => l.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains("AADSTS7000215", told, StringComparison.Ordinal);
        Assert.All(rig.Log.Lines, l => Assert.DoesNotContain("yesterday", l, StringComparison.Ordinal));

        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await Assert.ThrowsAsync<ConnectorException>(() => tokens.AcquireAsync(false, Cancelled));
        Assert.Equal(2, rig.Teams.CallsOf("token").Count);
        Assert.Single(rig.Log.Lines, l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_refused_and_is_given_again_is_said_and_goes_on()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Next("token", TeamsAnswer.Of(401, new System.Text.Json.Nodes.JsonObject { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000222: The provided client secret keys are expired." }));
        await Assert.ThrowsAsync<ConnectorException>(() => rig.Get<BotTokens>().AcquireAsync(false, Cancelled));
        rig.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.NotNull(await rig.Get<BotTokens>().AcquireAsync(false, Cancelled));
        Assert.Null(rig.Get<BotTokens>().LostBecause);
        Assert.Contains(rig.Log.Lines, l => l.Contains("again", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(504)]
    public async Task An_Entra_that_is_down_is_waited_for(int status)
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Always("token", _ => TeamsAnswer.Gateway(status));
        Assert.Equal(ConnectorErrorKind.Transient, (await Assert.ThrowsAsync<ConnectorException>(() => rig.Get<BotTokens>().AcquireAsync(false, Cancelled))).Kind);
        rig.Teams.Script.Clear();
        Assert.NotNull(await rig.Get<BotTokens>().AcquireAsync(false, Cancelled));
    }

    [Theory]
    [InlineData("pfx", "")]
    [InlineData("pfx", "a password")]
    [InlineData("pem", "")]
    public async Task A_certificate_will_do(string kind, string password)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var file = Path.Combine(Directory.CreateTempSubdirectory("certificate-").FullName, "bot." + kind);
        if (kind == "pem") await File.WriteAllTextAsync(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem(), Cancelled);
        else await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, password), Cancelled);
        try
        {
            await using var rig = await TeamsRig.StartAsync(o => (o.AppSecret, o.Certificate, o.CertificatePassword) = ("", file, password));
            rig.Teams.Tokens.Certificate = certificate;
            Assert.NotNull(await rig.Get<BotTokens>().AcquireAsync(false, Cancelled));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    [Fact]
    public async Task A_managed_identity_speaks_for_the_app_that_trusts_it()
    {
        var identity = Guid.NewGuid().ToString();
        await using var rig = await TeamsRig.StartAsync(o => (o.AppSecret, o.ManagedIdentity) = ("", identity));
        rig.Teams.Tokens.FederatedAssertion = "an.identitys.assertion";
        Assert.NotNull(await rig.Get<BotTokens>().AcquireAsync(false, Cancelled));
        Assert.Equal("api://AzureADTokenExchange", Assert.Single(rig.Teams.CallsOf("identity")).Query("resource"));
        Assert.Single(rig.Teams.CallsOf("token"));
    }

    [Fact]
    public async Task A_bot_that_is_a_managed_identity_needs_no_app()
    {
        await using var rig = await TeamsRig.StartAsync(o => (o.AppSecret, o.ManagedIdentity) = ("", FakeTeams.AppId));
        await rig.Platform.PostAsync(rig.Channel, Card.Say(ChatText.Plain("from an identity")), "key", Cancelled);
        Assert.Equal((FakeTeams.AppId, "https://api.botframework.com"), rig.Teams.CallsOf("identity") is [var call] ? (call.Query("client_id"), call.Query("resource")) : default);
        Assert.Empty(rig.Teams.CallsOf("token"));
        Assert.Single(rig.Teams.Incidents.Posts);
    }

    [Fact]
    public async Task Where_anybody_is_let_in_no_token_leaves()
    {
        await using var rig = await TeamsRig.StartAsync(o => o.AllowAnonymous = true);
        Assert.Null(await rig.Get<BotTokens>().AcquireAsync(false, Cancelled));
        Assert.Empty(rig.Teams.Calls);
    }
}
