using System.Net;
using System.Text;
using IncidentBot.Features.Statements.Ledger.Webhooks;
using IncidentBot.Features.Subscriptions;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Ledger;

public sealed class SignatureAndAddressTests
{
    [Fact]
    public void It_signs_as_the_specifications_own_example_does()
    {
        Assert.True(WebhookSecret.TryRead("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", out var key));
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", WebhookSignature.Of(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("{\"test\": 2432232314}")));
    }

    [Theory]
    [InlineData("whsec_")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_not base64 not base64 not base64 not base64")]
    [InlineData(null)]
    public void A_secret_that_is_none_is_refused(string? secret) => Assert.False(WebhookSecret.TryRead(secret, out _));

    [Fact]
    public void A_new_secret_is_one() => Assert.True(WebhookSecret.TryRead(WebhookSecret.New(), out var key) && key.Length == 32);

    [Theory]
    [InlineData("8.8.8.8", true, true)]
    [InlineData("2606:4700::1", true, true)]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("127.9.9.9", false, true)]
    [InlineData("::1", false, true)]
    [InlineData("10.1.2.3", false, true)]
    [InlineData("172.31.0.1", false, true)]
    [InlineData("172.32.0.1", true, true)]
    [InlineData("192.168.0.1", false, true)]
    [InlineData("100.64.0.1", false, true)]
    [InlineData("fd12::1", false, true)]
    [InlineData("::ffff:10.0.0.1", false, true)]
    [InlineData("::ffff:8.8.8.8", true, true)]
    [InlineData("169.254.169.254", false, false)]
    [InlineData("::ffff:169.254.169.254", false, false)]
    [InlineData("fd00:ec2::254", false, false)]
    [InlineData("fe80::1%1", false, false)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("::", false, false)]
    [InlineData("224.0.0.1", false, false)]
    [InlineData("255.255.255.255", false, false)]
    [InlineData("64:ff9b::a00:1", false, false)]
    [InlineData("2002:a00:1::", false, false)]
    public void Only_what_is_out_in_the_open_may_be_reached(string address, bool byStrangers, bool whereAllowed)
    {
        Assert.Equal(byStrangers, OpenAddresses.Allow(IPAddress.Parse(address), allowPrivate: false));
        Assert.Equal(whereAllowed, OpenAddresses.Allow(IPAddress.Parse(address), allowPrivate: true));
    }

    [Theory]
    [InlineData("https://Example.com/hooks?a=b", "https://example.com/hooks?a=b")]
    [InlineData(" https://example.com ", "https://example.com/")]
    [InlineData("http://example.com/", null)]
    [InlineData("https://user:word@example.com/", null)]
    [InlineData("ftp://example.com/", null)]
    [InlineData("/hooks", null)]
    [InlineData("javascript:alert(1)", null)]
    public void A_webhooks_address_is_a_plain_https_one(string text, string? url)
    {
        Assert.Equal(url is not null, WebhookUrl.TryRead(text, allowPlain: false, out var read));
        Assert.Equal(url ?? "", read);
    }

    [Theory]
    [InlineData("Ada@Example.COM", "ada@example.com")]
    [InlineData(" ada+status@mail.example.com ", "ada+status@mail.example.com")]
    [InlineData("ada@bücher.example", "ada@xn--bcher-kva.example")]
    [InlineData("Ada <ada@example.com>", null)]
    [InlineData("ada@example.com, ben@example.com", null)]
    [InlineData("ada@example.com\r\nBcc: ben@example.com", null)]
    [InlineData("\"a b\"@example.com", null)]
    [InlineData("ada@[127.0.0.1]", null)]
    [InlineData("ada..b@example.com", null)]
    [InlineData("ada@-example.com", null)]
    [InlineData("ada@", null)]
    [InlineData("@example.com", null)]
    [InlineData("a@b@c", null)]
    [InlineData("", null)]
    public void A_mail_address_is_one_bare_address(string text, string? address)
    {
        Assert.Equal(address is not null, MailAddress.TryRead(text, out var read));
        Assert.Equal(address ?? "", read);
    }
}
