using IncidentBot.Slack;
using IncidentBot.Tests.Slack.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace IncidentBot.Tests.Slack;

public sealed class SlackOptionsTests
{
    [Theory]
    [InlineData("Slack:BotToken is missing; it begins with xoxb- and stands in the app's settings (https://api.slack.com/apps) under OAuth & Permissions", "BotToken=")]
    [InlineData("Slack:BotToken is an app-level token, which belongs in Slack:AppToken", "BotToken=xapp-1-very-secret")]
    [InlineData("Slack:BotToken is a person's token", "BotToken=xoxp-very-secret")]
    [InlineData("Slack:BotToken is a token that expires", "BotToken=xoxe.xoxb-1-very-secret")]
    [InlineData("Slack:BotToken does not begin with xoxb-", "BotToken=very-secret")]
    [InlineData("Slack:BotToken holds characters that no token has", "BotToken=xoxb-very-secret\n")]
    [InlineData("Slack:BotToken holds characters that no token has", "BotToken=xoxb-very-secret and more")]
    [InlineData("Slack:AppToken is missing, and Slack:Mode socket needs it; it begins with xapp-", "AppToken=")]
    [InlineData("Slack:AppToken is the bot token, which belongs in Slack:BotToken", "AppToken=xoxb-very-secret")]
    [InlineData("Slack:AppToken does not begin with xapp-; it begins with xapp-, and is made in the app's settings (https://api.slack.com/apps) under Basic Information, “App-Level Tokens”", "AppToken=very-secret")]
    [InlineData("Slack:SigningSecret is missing, and Slack:Mode http needs it; it stands in the app's settings (https://api.slack.com/apps) under Basic Information", "Mode=http", "SigningSecret=")]
    [InlineData("Slack:SigningSecret is the bot token", "Mode=http", "SigningSecret=xoxb-very-secret")]
    [InlineData("Slack:SigningSecret is none of Slack's", "Mode=http", "SigningSecret=very-secret")]
    [InlineData("Slack:Mode is “pigeon”; write socket", "Mode=pigeon")]
    [InlineData("Slack:Mode is “”; write socket", "Mode=")]
    [InlineData("Slack:ApiBaseUrl is “slack.com/”, and that is no address", "ApiBaseUrl=slack.com")]
    [InlineData("Slack:ApiBaseUrl is “ftp://slack.com/api/”, and that is no address", "ApiBaseUrl=ftp://slack.com/api")]
    [InlineData("Slack:ApiBaseUrl is “https://slack.com/api/?token=x/”, and that is no address", "ApiBaseUrl=https://slack.com/api/?token=x")]
    [InlineData("Slack:ApiBaseUrl is “http://slack.com/api/”, and the token would go there unencrypted", "ApiBaseUrl=http://slack.com/api")]
    [InlineData("Slack:AnnounceChannel is “the incidents”", "AnnounceChannel=the incidents")]
    [InlineData("Slack:ChannelPrefix is “Inc”", "ChannelPrefix=Inc ")]
    [InlineData("Slack:ChannelPrefix is “incidents-of-acme-corp-”", "ChannelPrefix=incidents-of-acme-corp-")]
    [InlineData("Slack:ArchiveAfter is “soon”", "ArchiveAfter=soon")]
    [InlineData("Slack:ArchiveAfter is “-1d”", "ArchiveAfter=-1d")]
    [InlineData("Slack:TimelineEmoji is “:memo:”", "TimelineEmoji=:memo:")]
    [InlineData("Slack:InviteGroups names “on call”", "InviteGroups:0=on call")]
    public void A_wrong_value_is_told_by_its_key_and_no_token_is_shown(string sentence, params string[] settings)
    {
        var failure = Assert.Single(Faults(settings));
        Assert.StartsWith(sentence, failure, StringComparison.Ordinal);
        Assert.EndsWith(".", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("Mode=SOCKET", "SigningSecret=")]
    [InlineData("Mode=http", "AppToken=", "SigningSecret=" + FakeSlack.SigningSecret)]
    [InlineData("ApiBaseUrl=http://127.0.0.1:5000/api")]
    [InlineData("ApiBaseUrl=https://slack-gov.com/api/")]
    [InlineData("ApiBaseUrl=")]
    [InlineData("AnnounceChannel=#incidents", "ChannelPrefix=", "ArchiveAfter=7d", "TimelineEmoji=+1", "InviteGroups:0=S0123ABCD", "InviteGroups:1=@on-call")]
    [InlineData("AnnounceChannel=C0123ABCD", "ArchiveAfter=OFF", "TimelineEmoji=", "ChannelPrefix=störung-", "ChannelPrefix=stoerung_1-")]
    public void What_is_right_passes(params string[] settings) => Assert.Empty(Faults(settings));

    [Theory]
    [InlineData("https://slack.com/api", "https://slack.com/api/")]
    [InlineData("https://slack.com/api/", "https://slack.com/api/")]
    [InlineData("", SlackOptions.SlacksOwnApi)]
    public void A_missing_slash_is_mended(string given, string used) => Assert.Equal(used, Of("ApiBaseUrl=" + given).Value.ApiBaseUrl);

    private static IEnumerable<string> Faults(string[] settings)
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

    private static IOptions<SlackOptions> Of(params string[] settings)
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(
            ((string[])["BotToken=xoxb-right", "AppToken=xapp-right", .. settings]).Select(s => KeyValuePair.Create(s.Split('=', 2)[0], (string?)s.Split('=', 2)[1])).GroupBy(s => s.Key).Select(g => g.Last())).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSlack(section.Bind);
        return services.BuildServiceProvider().GetRequiredService<IOptions<SlackOptions>>();
    }
}
