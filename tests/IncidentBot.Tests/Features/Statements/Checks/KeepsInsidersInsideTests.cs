using IncidentBot.Features.Statements.Checks;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

public sealed class KeepsInsidersInsideTests
{
    [Theory]
    [InlineData("App Store is down since 08:55 UTC-3, and 24/7 support is there.")]
    [InlineData("Reach us at support.example.com or https://status.example.com/status/incidents/1")]
    [InlineData("We are #1 in phones/tablets and/or apps, version 1.2.3, iOS/Android, UTF-8, COVID-19.")]
    [InlineData("It takes 10-20 minutes; see www.example.org for more. Prices from $5.00.")]
    [InlineData("The 2015-03-11 update to iOS-8 and Windows-10 works; ratio 16:9, at 08:55:30.")]
    [InlineData("Errors such as \"try again\" are shown on phones made after 2012.")]
    public void What_customers_may_read_passes(string text) => Assert.True(Held.Passes(21, text), Held.Against(21, text)!.Message);

    [Theory]
    [InlineData("resolver-17.corp.example dropped the zones.", "host")]
    [InlineData("db-primary-02 is out.", "host")]
    [InlineData("Nothing on localhost.", "host")]
    [InlineData("The api.prod.internal service is slow.", "host")]
    [InlineData("10.0.12.7 does not answer.", "IP address")]
    [InlineData("fe80::1ff:fe23:4567:890a does not answer.", "IP address")]
    [InlineData("See OPS-3321.", "ticket")]
    [InlineData("Tracked in ticket #48213.", "ticket")]
    [InlineData("See github.com/example/resolver for the fix.", "repository")]
    [InlineData("A wrong line in /etc/resolv.conf.", "path")]
    [InlineData("A wrong line in zones.yaml.", "path")]
    [InlineData("C:\\config\\dns was empty.", "path")]
    [InlineData("Follow #inc-42-stores.", "channel")]
    [InlineData("Ask @oncall-dns.", "handle")]
    [InlineData("<!channel> we are down", "handle")]
    [InlineData("See https://grafana.example.com/d/abc", "internal tool")]
    public void What_is_internal_is_stopped_and_named(string text, string what)
    {
        var result = Held.Against(21, text)!;
        Assert.Equal((false, CheckLevel.Block), (result.Ok, result.Level));
        Assert.Contains(what, result.Message);
    }
}
