using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Ledger;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Ledger;

public sealed class TargetSettingsTests
{
    private const string Secret = "Targets:Webhooks:0:Secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Theory]
    [InlineData("Targets:Webhooks:0:Url: “nowhere” is no address", "Targets:Webhooks:0:Url=nowhere", Secret)]
    [InlineData("Targets:Webhooks:0:Url: must begin with https://", "Targets:Webhooks:0:Url=http://example.com/", Secret)]
    [InlineData("Targets:Webhooks:0:Secret: must be whsec_", "Targets:Webhooks:0:Url=https://example.com/", "Targets:Webhooks:0:Secret=hush")]
    [InlineData("Targets:Webhooks: the same Url", "Targets:Webhooks:0:Url=https://example.com/", Secret, "Targets:Webhooks:1:Url=https://example.com/", "Targets:Webhooks:1:Secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("Targets:Mail:From: must be an address", "Targets:Mail:Host=smtp.example.com")]
    [InlineData("Targets:Mail:Host: must name the server", "Targets:Mail:From=a@example.com")]
    [InlineData("Targets:Mail:Host: “smtp://x” is no host's name", "Targets:Mail:Host=smtp://x", "Targets:Mail:From=a@example.com")]
    [InlineData("Targets:Mail:Tls: must be required", "Targets:Mail:Tls=maybe")]
    [InlineData("Targets:Mail:Port: must be from 1", "Targets:Mail:Port=0")]
    [InlineData("Targets:Mail:User: must say", "Targets:Mail:Host=smtp.example.com", "Targets:Mail:From=a@example.com", "Targets:Mail:Password=hush")]
    public void What_is_wrong_is_said_with_its_key_and_without_the_secret(string sentence, params string[] settings)
    {
        var failure = Assert.Single(Check(settings));
        Assert.StartsWith(sentence, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Targets:Webhooks:0:Url=http://127.0.0.1:8080/hook", Secret)]
    [InlineData("Targets:Webhooks:0:Url=http://10.0.0.1/hook", Secret, "Targets:AllowPlainHttp=true")]
    [InlineData("Targets:Mail:Host=smtp.example.com", "Targets:Mail:From=Example status <status@example.com>", "Targets:Mail:ReplyTo=help@example.com", "Targets:Mail:Tls=required")]
    [InlineData]
    public void What_is_right_passes(params string[] settings) => Assert.Empty(Check(settings));

    private static IEnumerable<string> Check(string[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Split('=', 2)[0], (string?)s.Split('=', 2)[1]))).Build();
        return new TargetsOptionsCheck().Validate(null, configuration.GetSection("Targets").Get<TargetsOptions>() ?? new()).Failures ?? [];
    }
}
