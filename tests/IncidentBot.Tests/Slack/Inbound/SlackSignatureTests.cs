using System.Text;
using IncidentBot.Slack.Inbound.Receiving;
using Xunit;

namespace IncidentBot.Tests.Slack.Inbound;

public sealed class SlackSignatureTests
{
    // Slack's published example.
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    [Fact]
    public void Slacks_published_example_is_valid() => Assert.Equal(SignatureVerdict.Valid, Judge());

    [Theory]
    [InlineData(-300, "Valid")]
    [InlineData(300, "Valid")]
    [InlineData(-301, "Stale")]
    [InlineData(301, "Stale")]
    [InlineData(86400 * 365, "Stale")]
    public void Five_minutes_either_way_are_allowed(int later, string verdict) => Assert.Equal(verdict, Judge(now: Then.AddSeconds(later)).ToString());

    [Theory]
    [InlineData(null, Signature, "Missing")]
    [InlineData(Timestamp, null, "Missing")]
    [InlineData("", Signature, "Missing")]
    [InlineData(Timestamp, "", "Missing")]
    [InlineData("yesterday", Signature, "Stale")]
    [InlineData("-1531420618", Signature, "Stale")]
    [InlineData(" 1531420618", Signature, "Stale")]
    [InlineData("1531420618.0", Signature, "Stale")]
    [InlineData("9223372036854775807", Signature, "Stale")]
    [InlineData("99999999999999999999", Signature, "Stale")]
    [InlineData("1531420619", Signature, "Forged")]
    [InlineData(Timestamp, "v0=", "Forged")]
    [InlineData(Timestamp, "v0=a2114d57", "Forged")]
    [InlineData(Timestamp, Signature + "00", "Forged")]
    [InlineData(Timestamp, "v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503", "Forged")]
    [InlineData(Timestamp, "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", "UnknownVersion")]
    [InlineData(Timestamp, "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", "UnknownVersion")]
    public void Everything_else_is_refused(string? timestamp, string? signature, string verdict) =>
        Assert.Equal(verdict, SlackSignature.Judge(Secret, timestamp, signature, Encoding.UTF8.GetBytes(Body), Then).ToString());

    [Fact]
    public void Each_byte_of_the_body_counts()
    {
        var body = Encoding.UTF8.GetBytes(Body);
        for (var i = 0; i < body.Length; i++)
        {
            body[i] ^= 1;
            Assert.Equal(SignatureVerdict.Forged, SlackSignature.Judge(Secret, Timestamp, Signature, body, Then));
            body[i] ^= 1;
        }
        Assert.Equal(SignatureVerdict.Forged, SlackSignature.Judge(Secret, Timestamp, Signature, body.AsSpan()[..^1], Then));
        Assert.Equal(SignatureVerdict.Forged, SlackSignature.Judge(Secret + "x", Timestamp, Signature, body, Then));
    }

    private static SignatureVerdict Judge(DateTimeOffset? now = null) => SlackSignature.Judge(Secret, Timestamp, Signature, Encoding.UTF8.GetBytes(Body), now ?? Then);
}
