using IncidentBot.Tests.StatusPage.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace IncidentBot.Tests.StatusPage;

public sealed class SettingsTests
{
    [Theory, InlineData("Mars/Base", "", "StatusPage:TimeZone"), InlineData("Etc/UTC", "status.example.com", "StatusPage:PublicUrl")]
    public async Task Wrong_settings_stop_the_start_and_say_what_would_be_right(string zone, string url, string key)
    {
        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => StatusSite.StartAsync(o => (o.TimeZone, o.PublicUrl) = (zone, url)));
        Assert.Contains(key, stopped.Message);
        Assert.Contains("such as", stopped.Message);
    }
}
