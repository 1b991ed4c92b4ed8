using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Catalog;
using IncidentBot.Public;
using IncidentBot.StatusPage.Pages;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.Tests.StatusPage.Support;
using Xunit;
using static IncidentBot.Tests.StatusPage.Support.Documents;

namespace IncidentBot.Tests.StatusPage;

public sealed class HostileTextTests
{
    private const string Evil = "<script>alert(1)</script> ]]> \"'onx=1 &amp; \u202Egnol\u202C \u0000\u0007 \uD800 javascript:x https://a.example/\"onmouseover=x";

    [Fact]
    public async Task Whatever_is_in_a_text_comes_out_as_text_everywhere()
    {
        var catalog = new ServiceCatalog([new Service("evil", Evil) { Group = Evil, Description = Evil, Countries = ["DE", "GB"] }], new Dictionary<string, IReadOnlyList<string>>());
        await using var site = await StatusSite.StartAsync(o => o.Title = Evil, catalog: catalog);
        var impact = new Public.PublicImpact("evil", Evil, "major_outage", ["GB"], false);
        var told = Statement(1, "investigating", Nine, Evil, Evil + "\n\n" + Evil, Nine.AddMinutes(20));
        site.Published.Publish(Outage(1, [impact],
            told with { Number = 2, State = "withdrawn", Withdrawal = new Public.PublicWithdrawal(Nine, Evil) }, told));

        foreach (var path in new[] { "/status", "/status/history", "/status/history?month=2015-03", "/status/incidents/1", "/status/in/gb", "/status/in", "/status/in/zz", "/status/nowhere" })
        {
            var page = await site.GetAsync(path);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"onmouseover", page);
            Assert.DoesNotContain('\u202E', page);
            Assert.DoesNotContain('\0', page);
            Assert.Contains("&lt;script&gt;", page);
        }
        var feed = XDocument.Parse(await site.GetAsync("/status/feed.atom"));
        var contents = feed.Descendants().Where(e => e.Name.LocalName == "content").ToList();
        Assert.Equal(2, contents.Count);
        Assert.All(contents, content => Assert.DoesNotContain("<script", content.Value));
        foreach (var path in new[] { "/status/feed.json", "/status/api/v2/summary.json", "/status/api/v2/incidents.json" })
        {
            var json = await site.GetAsync(path);
            using var _ = JsonDocument.Parse(json);
            Assert.DoesNotContain("\\u202E", json, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void No_value_can_leave_its_attribute_or_its_element() =>
        Prop.ForAll<string>(ArbMap.Default.ArbFor<string>(), text =>
        {
            var encoded = Html.Encode(text ?? "");
            return encoded.AsSpan().IndexOfAny("<>\"'") < 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Markup_put_into_markup_stays_markup_and_text_becomes_text()
    {
        var (text, inner) = ("\"> & x", Html.Of($"<b>{1}</b>"));
        Assert.Equal("<p title=\"&quot;&gt; &amp; x\"><b>1</b></p>", Html.Of($"<p title=\"{text}\">{inner}</p>").ToString());
    }

    [Theory]
    [InlineData("See https://example.com/a?b=1&c=2.", "See <a href=\"https://example.com/a?b=1&amp;c=2\" rel=\"noopener nofollow\">https://example.com/a?b=1&amp;c=2</a>.")]
    [InlineData("(https://example.com/)", "(<a href=\"https://example.com/\" rel=\"noopener nofollow\">https://example.com/</a>)")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    public void Only_web_addresses_become_links(string text, string markup) => Assert.Equal($"<p>{markup}</p>", Prose.Of(text).ToString());

    [Theory]
    [InlineData("- App Store: slow\n- Mail: down", "<ul><li>App Store: slow</li><li>Mail: down</li></ul>")]
    [InlineData("What you may see:\n- <b>errors</b>\nSince 08:55 UTC.\n\n-no item", "<p>What you may see:</p><ul><li>&lt;b&gt;errors&lt;/b&gt;</li></ul><p>Since 08:55 UTC.</p><p>-no item</p>")]
    [InlineData("-\n- ", "<p>-<br>-</p>")]
    public void Lines_of_a_list_are_a_list_to_eye_and_ear(string text, string markup) => Assert.Equal(markup, Prose.Of(text).ToString());
}
