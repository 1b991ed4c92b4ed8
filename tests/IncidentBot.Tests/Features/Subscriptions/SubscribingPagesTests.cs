using System.Net;
using System.Text.RegularExpressions;
using IncidentBot.Tests.Features.Subscriptions.Support;
using Xunit;

namespace IncidentBot.Tests.Features.Subscriptions;

/// <summary>The pages on the way, in every language.</summary>
public sealed partial class SubscribingPagesTests
{
    public static TheoryData<string, string> Titles => new()
    {
        { "en", "Our statements by mail" }, { "de", "Unsere Mitteilungen per Mail" }, { "fr", "Nos messages par e-mail" }, { "es", "Nuestros comunicados por correo" }, { "ja", "お知らせをメールで受け取る" },
    };

    [Theory, MemberData(nameof(Titles))]
    public async Task Each_is_in_the_reader_s_language_from_the_form_to_the_end(string locale, string title)
    {
        await using var site = await SubscribingSite.StartAsync(null, ("Subscriptions:Webhooks", "true"));
        var form = await site.SendAsync("/status/subscribe?lang=" + locale);
        Assert.Contains($"<h1 class=\"plain\">{title}</h1>", form.Html);
        Assert.Contains($"action=\"/status/subscribe?lang={locale}\"", form.Html);
        Assert.Contains($"<option value=\"{locale}\" lang=\"{locale}\" selected>", form.Html);
        var sent = await site.SendAsync("/status/subscribe?lang=" + locale, ["address=ada@example.com", "about=all", "language=" + locale]);
        await site.WaitAsync();
        var mail = Assert.Single(site.Mail.Mails);
        Assert.Equal(locale, mail.Locale);
        var confirm = SubscribingSite.LinkIn(mail) + "&lang=" + locale;
        var asked = await site.SendAsync(confirm);
        var confirmed = await site.SendAsync(confirm, []);
        var manage = Own().Match(confirmed.Html).Value + "&lang=" + locale;
        var end = manage.Replace("subscription?", "unsubscribe?", StringComparison.Ordinal);
        var (managed, ending, ended, dead) = (await site.SendAsync(manage), await site.SendAsync(end), await site.SendAsync(end, []), await site.SendAsync("/status/unsubscribe?token=x&lang=" + locale));
        var webhook = await site.SendAsync("/status/subscribe/webhook?lang=" + locale);
        Assert.All([form, sent, asked, confirmed, managed, ending, ended, dead, webhook], page =>
        {
            Assert.Contains($"<html lang=\"{locale}\">", page.Html);
            Assert.Contains("Content-Language: " + locale, page.Headers);
            Assert.DoesNotMatch(@"\{\d\}", page.Html);
        });
        Assert.Equal(HttpStatusCode.NotFound, dead.Status);
    }

    [Fact]
    public async Task What_was_filled_in_is_kept_where_something_is_wrong()
    {
        await using var site = await SubscribingSite.StartAsync();
        var answer = await site.SendAsync("/status/subscribe?lang=en", ["address=ada\"><b>@", "about=some", "service=app-store", "country=gb", "language=de"]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("value=\"ada&quot;&gt;&lt;b&gt;@\"", answer.Html);
        Assert.Contains("value=\"app-store\" checked", answer.Html);
        Assert.Contains("value=\"gb\" checked", answer.Html);
        Assert.Contains("value=\"de\" lang=\"de\" selected", answer.Html);
        Assert.Contains("value=\"some\" checked", answer.Html);
    }

    [Fact]
    public async Task The_languages_on_a_page_of_one_s_own_keep_its_link()
    {
        await using var site = await SubscribingSite.StartAsync();
        await site.AskAsync("ada@example.com");
        var link = SubscribingSite.LinkIn(site.Mail.Mails[0]);
        Assert.Contains($"href=\"{link.Replace("&", "&amp;", StringComparison.Ordinal)}&amp;lang=de\"", (await site.SendAsync(link)).Html);
    }

    [GeneratedRegex(@"/status/subscription\?token=[A-Za-z0-9_-]+")]
    private static partial Regex Own();
}
