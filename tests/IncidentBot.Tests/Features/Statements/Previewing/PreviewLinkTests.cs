using System.Net;
using IncidentBot.Chat;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Previewing;

/// <summary>A link opens one revision of one statement for one person, for half an hour, and nothing else opens anything.</summary>
public sealed class PreviewLinkTests
{
    [Fact]
    public async Task A_link_from_the_chat_opens_the_preview_and_is_kept_from_caches_frames_and_search_engines()
    {
        await using var bot = await Bot.PlayAsync(PreviewDay.InReview);
        var address = await bot.AddressAsync();
        Assert.Equal("https://status.example.com/preview/S-1", address.GetLeftPart(UriPartial.Path));
        var (status, headers, body) = await bot.AskAsync(address.PathAndQuery);
        Assert.Equal(200, status);
        Assert.Contains("S-1, revision 1", body);
        foreach (var header in new[] { "Cache-Control: no-store", "X-Robots-Tag: noindex, nofollow, noarchive", "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY" })
            Assert.Contains(header, headers);
        var policy = Assert.Single(headers.Split('\n'), h => h.StartsWith("Content-Security-Policy: ", StringComparison.Ordinal));
        Assert.StartsWith("Content-Security-Policy: default-src 'none'; ", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("script", policy);
        Assert.DoesNotContain("<script", body);
    }

    [Theory]
    [InlineData("https://status.example.com/status", "https://status.example.com/preview/S-1")]
    [InlineData("https://example.com/ours/status/", "https://example.com/ours/preview/S-1")]
    [InlineData("https://example.com/help", "https://example.com/preview/S-1")]
    public async Task It_lies_beside_the_status_page(string publicUrl, string expected)
    {
        await using var bot = await Bot.PlayAsync(PreviewDay.Drafted, Bot.Cast, ("StatusPage:PublicUrl", publicUrl));
        Assert.Equal(expected, (await bot.AddressAsync()).GetLeftPart(UriPartial.Path));
    }

    [Fact]
    public async Task A_link_with_any_part_of_it_changed_opens_nothing_and_all_of_them_get_the_same_page()
    {
        await using var bot = await Bot.PlayAsync(PreviewDay.InReview + """
            09:03  ben: /incident draft update --next 30m
            09:03  ben: /incident edit S-1 --title "Another title"
            """);
        var link = await bot.LinkAsync();
        Assert.Equal(200, (await bot.AskAsync(link)).Status);
        var (_, _, refused) = await bot.AskAsync("/preview/S-99?rev=1&for=cleo&until=1426064400&sig=AAAA");
        Assert.Contains("This link opens nothing", refused);
        Assert.Contains("preview S-1", refused);

        var until = PreviewDay.Between(link, "until=", "&");
        var signature = link.Split("sig=")[1];
        foreach (var changed in new[]
        {
            link.Replace("/S-1?", "/S-2?"), link.Replace("/S-1?", "/S-99?"), link.Replace("/S-1?", "/s-1?"), link.Replace("/S-1?", "/S-01?"), link.Replace("/S-1?", "/S-1/?"), link.Replace("/S-1?", "?"),
            link.Replace("rev=2", "rev=1"), link.Replace("rev=2", "rev=3"), link.Replace("rev=2", "rev=02"), link.Replace("rev=2", "rev=-2"), link.Replace("rev=2", "rev="), link.Replace("rev=2&", ""), link + "&rev=2",
            link.Replace("for=cleo", "for=dan"), link.Replace("for=cleo", "for=ada"), link.Replace("for=cleo", "for=Cleo"), link.Replace("for=cleo", "for=nobody"), link.Replace("for=cleo", "for=cleo%0A"), link.Replace("for=cleo&", ""),
            link.Replace(until, (long.Parse(until) + 1).ToString()), link.Replace(until, "99999999999"), link.Replace(until, "0"), link.Replace(until, "-1"), link.Replace(until, "999999999999999999999"),
            link[..^1], link + "A", link.Replace(signature, ""), link.Replace(signature, new string('A', 43)), link.Replace(signature, new string('A', 4000)), link[..^1] + (link[^1] == 'A' ? 'B' : 'A'), link.Split('?')[0],
            "/preview", "/preview/", "/preview/S-1", "/preview/S-", "/preview/%00", "/preview/../status",
        })
        {
            var (status, _, body) = await bot.AskAsync(changed);
            Assert.True(status == 403, $"{changed} answers {status}");
            Assert.True(body == refused, $"{changed} is told something else:\n{body}");
        }
    }

    [Fact]
    public async Task A_link_opens_for_half_an_hour_and_then_says_so()
    {
        await using var bot = await Bot.PlayAsync(PreviewDay.Drafted);
        var link = await bot.LinkAsync();
        await bot.WaitAsync(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await bot.AskAsync(link)).Status);
        await bot.WaitAsync(TimeSpan.FromSeconds(1));
        var (status, headers, body) = await bot.AskAsync(link);
        Assert.Equal(403, status);
        Assert.Contains("This link has expired", body);
        Assert.Contains("09:32 UTC", body);
        Assert.DoesNotContain("Purchases", body);
        Assert.Contains("Cache-Control: no-store", headers);
        Assert.Equal(200, (await bot.AskAsync(await bot.LinkAsync())).Status);
    }

    [Fact]
    public async Task A_private_incident_gives_no_link_to_others_and_a_link_is_only_good_while_its_owner_may_see_the_incident()
    {
        await using var bot = await Bot.PlayAsync(PreviewDay.Drafted);
        var link = await bot.LinkAsync("eve");
        Assert.Equal(200, (await bot.AskAsync(link)).Status);
        await bot.ChangeAsync("UPDATE Incidents SET IsPrivate = 1");

        var refused = await bot.SayAsync("eve", "preview S-1");
        Assert.Equal((false, 0), (refused.Ok, PreviewDay.Links(refused.Card!).Count()));
        Assert.Contains("There is no statement S-1", refused.ToPlain(TimeZoneInfo.Utc));
        var (status, _, body) = await bot.AskAsync(link);
        Assert.Equal((403, (await bot.AskAsync("/preview/S-99")).Body), (status, body));
        Assert.Equal(200, (await bot.AskAsync(await bot.LinkAsync("ada"))).Status);
    }

    [Fact]
    public async Task No_card_that_many_see_carries_a_link_and_its_button_gives_each_their_own()
    {
        await using var bot = await Bot.PlayAsync(PreviewDay.InReview);
        var (ben, cleo) = (await bot.LinkAsync("ben"), await bot.LinkAsync("cleo"));
        Assert.NotEqual(ben, cleo);
        Assert.Contains("for=ben&", ben);
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        Assert.DoesNotContain("/preview/", string.Join('\n', bot.Platform.VisibleTo("nobody").Select(s => StoreJson.Write(s.Card))));
        Assert.Contains(bot.Platform.VisibleTo("nobody").SelectMany(s => s.Card.Buttons), b => b.Command.ToString() == "preview S-1");
    }

    [Fact]
    public async Task The_key_is_made_once_and_outlives_the_process()
    {
        await using var bot = await Bot.PlayOnFileAsync(PreviewDay.Drafted);
        var links = await Task.WhenAll(bot.LinkAsync("cleo"), bot.LinkAsync("dan"), bot.LinkAsync("ada"));
        await bot.RestartAsync(TimeSpan.FromMinutes(1));
        foreach (var link in links) Assert.Equal(200, (await bot.AskAsync(link)).Status);
    }

    [Fact]
    public async Task Where_nothing_was_ever_signed_nothing_opens_and_no_key_is_made()
    {
        await using var bot = await Bot.PlayAsync(PreviewDay.Drafted);
        Assert.Equal(403, (await bot.AskAsync("/preview/S-1?rev=1&for=cleo&until=1426064400&sig=" + WebUtility.UrlEncode(new string('A', 43)))).Status);
        await using var scope = bot.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<IncidentDb>().PlatformFacts.AnyAsync(f => f.Key == "signing-key", TestContext.Current.CancellationToken));
    }
}
