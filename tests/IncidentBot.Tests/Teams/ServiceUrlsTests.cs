using IncidentBot.Teams;
using IncidentBot.Teams.Api;
using IncidentBot.Tests.Teams.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>The bot's token goes to Microsoft's addresses and to no other.</summary>
public sealed class ServiceUrlsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://smba.trafficmanager.net/teams", true)]
    [InlineData("https://SMBA.trafficmanager.net/amer/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch/", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("https://botframework.com/", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false)]
    [InlineData("https://evil.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://user:word@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net/emea/?to=evil", false)]
    [InlineData("https://smba.trafficmanager.net/emea/#x", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://xn--smba.trafficmanager.net/", false)]
    [InlineData("https://smba。trafficmanager。net.evil.example/", false)]
    [InlineData("http://127.0.0.1:3978/", false)]
    [InlineData("http://169.254.169.254/latest/meta-data", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//smba.trafficmanager.net/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_Microsofts_own_are_spoken_to(string? url, bool allowed) => Assert.Equal(allowed, Of(new()).IsAllowed(url));

    [Theory]
    [InlineData("http://127.0.0.1:3978/", true)]
    [InlineData("http://localhost:3978/", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("http://192.168.1.7:3978/", false)]
    [InlineData("ftp://127.0.0.1/", false)]
    public void Where_anybody_is_let_in_only_this_machine_is(string url, bool allowed) => Assert.Equal(allowed, Of(new() { AllowAnonymous = true }).IsAllowed(url));

    [Fact]
    public void A_path_stays_behind_its_address_and_a_stand_in_takes_every_allowed_ones_place()
    {
        const string Path = "v3/conversations/19%3Aa%40thread.tacv2/activities";
        Assert.Equal("https://smba.trafficmanager.net/emea/" + Path, Of(new()).AddressOf("https://smba.trafficmanager.net/emea", Path)?.AbsoluteUri);
        Assert.Null(Of(new()).AddressOf("https://evil.example/", Path));

        var urls = Of(new() { ConnectorBaseUrl = "http://127.0.0.1:4000/emea/" });
        Assert.Equal("http://127.0.0.1:4000/emea/" + Path, urls.AddressOf("https://smba.trafficmanager.net/teams/", Path)?.AbsoluteUri);
        Assert.True(urls.IsAllowed("http://127.0.0.1:4000/emea/"));
        Assert.False(urls.IsAllowed("http://127.0.0.1:4001/emea/"));
        Assert.Null(urls.AddressOf("https://evil.example/", Path));
    }

    [Fact]
    public async Task An_address_that_got_into_the_store_is_checked_again_before_anything_is_sent_there()
    {
        await using var rig = await TeamsRig.StartAsync();
        var refused = await Assert.ThrowsAsync<ConnectorException>(() => rig.Api.Conversations.GetMemberAsync(new("https://evil.example/", rig.Teams.Incidents.Id), rig.Teams.Ada.ObjectId, TestContext.Current.CancellationToken));
        Assert.Equal((ConnectorErrors.ForeignServiceUrl, ConnectorErrorKind.Configuration), (refused.ErrorCode, refused.Kind));
        Assert.Empty(rig.Teams.CallsOf("member"));
    }

    private static ServiceUrls Of(TeamsOptions options) => new(Options.Create(options));
}
