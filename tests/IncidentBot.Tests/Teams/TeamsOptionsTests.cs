using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IncidentBot.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Xunit;

namespace IncidentBot.Tests.Teams;

public sealed class TeamsOptionsTests : IDisposable
{
    private const string AppId = "0f5f5f5f-0000-4000-8000-00000000b07a";
    private const string Secret = "very-secret~which.has_forty-characters.1";

    private readonly string _folder = Directory.CreateTempSubdirectory("teams-options-").FullName;

    [Theory]
    [InlineData("Teams:AppId is missing; it is the Azure Bot's “Microsoft App ID”, and stands in the Azure portal (https://portal.azure.com)", "AppId=")]
    [InlineData("Teams:AppId is “incidentbot”, and an app's id is a GUID", "AppId=incidentbot")]
    [InlineData("Teams:TenantId is missing; it stands in the Azure portal", "TenantId=")]
    [InlineData("Teams:TenantId is “example.com”, and a tenant's id is a GUID", "TenantId=example.com")]
    [InlineData("Teams:TenantId is the same as Teams:AppId", "TenantId=" + AppId)]
    [InlineData("Teams:AppSecret is missing; the app's registration in Entra shows it once", "AppSecret=")]
    [InlineData("Teams:AppSecret is the secret's id; the bot needs its value", "AppSecret=7faf8ab2-0000-4000-8000-00005ec4e700")]
    [InlineData("Teams:AppSecret has a space", "AppSecret=very secret")]
    [InlineData("Teams:AppSecret has a space", "AppSecret=" + Secret + "\n")]
    [InlineData("Teams:AppSecret and Teams:ManagedIdentity are all set, and the bot uses one", "ManagedIdentity=7faf8ab2-0000-4000-8000-000000000099")]
    [InlineData("Teams:CertificatePassword is set, and Teams:Certificate is not", "CertificatePassword=very-secret")]
    [InlineData("Teams:ManagedIdentity is “bot-identity”, and a managed identity's client id is a GUID", "AppSecret=", "ManagedIdentity=bot-identity")]
    [InlineData("Teams:Certificate: “/nowhere/bot.pfx” cannot be read (", "AppSecret=", "Certificate=/nowhere/bot.pfx", "CertificatePassword=very-secret")]
    [InlineData("Teams:Certificate: “/nowhere/bot.pem” cannot be read (", "AppSecret=", "Certificate=/nowhere/bot.pem")]
    [InlineData("Teams:AnnounceConversation is “incidents”; give a channel's id, as in 19:…@thread.tacv2, or the link that Teams copies", "AnnounceConversation=incidents")]
    [InlineData("Teams:AnnounceConversation is “19:abc@thread.tacv2/../x”", "AnnounceConversation=19:abc@thread.tacv2/../x")]
    [InlineData("Teams:AnnounceConversation is “a:1nk3”", "AnnounceConversation=a:1nk3")]
    [InlineData("Teams:AnnounceConversation is “https://evil.example/l/channel/19%3Aabc%40thread.tacv2/x”", "AnnounceConversation=https://evil.example/l/channel/19%3Aabc%40thread.tacv2/x")]
    [InlineData("Teams:AnnounceConversation names one message", "AnnounceConversation=19:abc@thread.tacv2;messageid=1792400123456")]
    [InlineData("Teams:Cloud is “gcc”; write public, usgov or china", "Cloud=gcc")]
    [InlineData("Teams:ConnectorBaseUrl is “https://example.com/”; it is for tests alone", "ConnectorBaseUrl=https://example.com")]
    [InlineData("Teams:ConnectorBaseUrl is “127.0.0.1:80/”", "ConnectorBaseUrl=127.0.0.1:80")]
    [InlineData("Teams:LoginBaseUrl is “http://localhost.example.com/”; it is for tests alone", "LoginBaseUrl=http://localhost.example.com/")]
    [InlineData("Teams:LoginBaseUrl is “http://u:p@localhost/”", "LoginBaseUrl=http://u:p@localhost/")]
    [InlineData("Teams:AllowAnonymous is for Development alone, and this is Production", "AllowAnonymous=true")]
    [InlineData("Teams:AllowAnonymous is for this machine alone, and the bot listens at http://*:5080", "AllowAnonymous=true", "environment=Development", "urls=http://localhost:5080;http://*:5080")]
    [InlineData("Teams:AllowAnonymous is for this machine alone, and the bot listens at http://0.0.0.0:5080", "AllowAnonymous=true", "environment=Development", "urls=http://0.0.0.0:5080")]
    [InlineData("Teams:AllowAnonymous is for this machine alone, and the bot listens at http://*:8080", "AllowAnonymous=true", "environment=Development", "http_ports=8080")]
    [InlineData("Teams:AllowAnonymous is for this machine alone, and the bot listens at https://bot.example.com", "AllowAnonymous=true", "environment=Development", "Kestrel:Endpoints:Https:Url=https://bot.example.com")]
    public void A_wrong_value_is_told_by_its_key_and_no_secret_is_shown(string sentence, params string[] settings)
    {
        var failure = Assert.Single(Faults(settings));
        Assert.StartsWith(sentence, failure, StringComparison.Ordinal);
        Assert.EndsWith(".", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("very", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("Cloud=USGov", "AcceptEntraTokens=true")]
    [InlineData("AppSecret=", "ManagedIdentity=" + AppId)]
    [InlineData("AnnounceConversation=19:incidents-Of_1@thread.tacv2")]
    [InlineData("AnnounceConversation=19:incidents@thread.skype")]
    [InlineData("AnnounceConversation=19:0a1b2c@thread.v2")]
    [InlineData("ConnectorBaseUrl=http://127.0.0.1:3978", "LoginBaseUrl=http://[::1]:3979")]
    [InlineData("AllowAnonymous=true", "environment=Development", "AppId=", "TenantId=", "AppSecret=")]
    [InlineData("AllowAnonymous=true", "environment=Development", "urls=http://localhost:5080;https://127.0.0.1:5081;http://[::1]:5082")]
    public void What_is_right_passes(params string[] settings) => Assert.Empty(Faults(settings));

    [Fact]
    public void A_certificate_with_its_key_passes_in_both_forms_and_others_do_not()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(90));
        Assert.Empty(Faults("AppSecret=", "Certificate=" + Write("a.pfx", certificate.Export(X509ContentType.Pkcs12, "very-secret")), "CertificatePassword=very-secret"));
        Assert.Empty(Faults("AppSecret=", "Certificate=" + Write("b.pem", certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem())));
        var encrypted = key.ExportEncryptedPkcs8PrivateKeyPem("very-secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        Assert.Empty(Faults("AppSecret=", "Certificate=" + Write("c.pem", certificate.ExportCertificatePem() + "\n" + encrypted), "CertificatePassword=very-secret"));

        foreach (var wrong in new[]
        {
            Write("d.pem", certificate.ExportCertificatePem()), Write("e.pfx", "no certificate"), Write("f.pem", "no certificate"),
            Write("g.pfx", certificate.Export(X509ContentType.Pkcs12, "another")), Write("h.pfx", certificate.Export(X509ContentType.Cert)),
        })
            Assert.StartsWith(
                $"Teams:Certificate: “{wrong}” is no certificate with a private key that opens with this password (",
                Assert.Single(Faults(["AppSecret=", "Certificate=" + wrong, .. wrong.EndsWith("pfx", StringComparison.Ordinal) ? ["CertificatePassword=very-secret"] : Array.Empty<string>()])), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_and_addresses_are_taken_as_people_copy_them()
    {
        var options = Of(
            $"AppId={{{AppId.ToUpperInvariant()}}}", "TenantId= 11111111-2222-3333-4444-55555555555A ", "Cloud=", "ConnectorBaseUrl=http://127.0.0.1:1/x",
            "AnnounceConversation=https://teams.microsoft.com/l/channel/19%3Aincidents%40thread.tacv2/Incidents?groupId=1&tenantId=2").Value;
        Assert.Equal((AppId, "11111111-2222-3333-4444-55555555555a", "public"), (options.AppId, options.TenantId, options.Cloud));
        Assert.Equal(("http://127.0.0.1:1/x/", "19:incidents@thread.tacv2"), (options.ConnectorBaseUrl, options.AnnounceConversation));
        Assert.True(options.AnnouncesInChannel);
        Assert.Equal("19:0a@thread.v2", Of("AnnounceConversation=https://teams.cloud.microsoft/l/chat/19:0a@thread.v2/conversations?context=x").Value.AnnounceConversation);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, object content)
    {
        var file = Path.Combine(_folder, name);
        if (content is byte[] bytes) File.WriteAllBytes(file, bytes);
        else File.WriteAllText(file, (string)content);
        return file;
    }

    private static IEnumerable<string> Faults(params string[] settings)
    {
        try
        {
            _ = Of(settings).Value;
            return [];
        }
        catch (OptionsValidationException e)
        {
            return e.Failures;
        }
    }

    private static IOptions<TeamsOptions> Of(params string[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            ((string[])["AppId=" + AppId, "TenantId=11111111-2222-3333-4444-555555555555", "AppSecret=" + Secret, .. settings])
            .Select(s => KeyValuePair.Create(s.Split('=', 2)[0], (string?)s.Split('=', 2)[1])).GroupBy(s => s.Key).Select(g => g.Last())).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = configuration["environment"] ?? "Production" });
        services.AddTeams(configuration.Bind);
        return services.BuildServiceProvider().GetRequiredService<IOptions<TeamsOptions>>();
    }
}
