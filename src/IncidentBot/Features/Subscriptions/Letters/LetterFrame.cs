using System.Text;
using IncidentBot.Mail;
using IncidentBot.Public;

namespace IncidentBot.Features.Subscriptions.Letters;

/// <summary>
/// A mail's parts, put one under the other as text and as a page. The page is plain: no pictures, nothing fetched from elsewhere, its colours left to the reader
/// where they can be, so that it is as readable by night as by day.
/// </summary>
internal sealed class LetterFrame(string locale, string title)
{
    private readonly StringBuilder _text = new();
    private readonly List<Html> _page = [];

    /// <summary>A paragraph.</summary>
    public LetterFrame Say(string words)
    {
        _text.Append(words).Append("\n\n");
        _page.Add(Html.Of($"""<p style="margin:0 0 16px">{words}</p>"""));
        return this;
    }

    /// <summary>A paragraph that must not be missed.</summary>
    public LetterFrame Warn(string words)
    {
        _text.Append(words).Append("\n\n");
        _page.Add(Html.Of($"""<p style="margin:0 0 16px;padding:8px 12px;border-left:4px solid #b8480b"><strong>{words}</strong></p>"""));
        return this;
    }

    /// <summary>A heading, a line of ours under it, and a text in paragraphs; heading and text may be in another language.</summary>
    public LetterFrame Tell(string heading, string under, string words, string language)
    {
        _text.Append(heading).Append('\n').Append(under).Append("\n\n").Append(words.TrimEnd()).Append("\n\n");
        var spoken = language.Equals(locale, StringComparison.OrdinalIgnoreCase) ? Html.Nothing : Html.Of($" lang=\"{language}\"");
        _page.Add(Html.Of($"""
            <h1 dir="auto"{spoken} style="margin:0 0 4px;font-size:22px;line-height:1.3">{heading}</h1>
            <p style="margin:0 0 16px;font-size:14px">{under}</p>
            <div dir="auto"{spoken}>
            {Prose.Of(words)}
            </div>
            """));
        return this;
    }

    /// <summary>A line that leads into an address.</summary>
    public LetterFrame Lead(string words, string url)
    {
        _text.Append(words).Append('\n').Append(url).Append("\n\n");
        _page.Add(Html.Of($"""<p style="margin:0 0 16px">{words}<br><a href="{url}">{url}</a></p>"""));
        return this;
    }

    /// <summary>A line, and the one thing to do: a button on the page, an address in the text.</summary>
    public LetterFrame Act(string words, string button, string url)
    {
        _text.Append(words).Append('\n').Append(url).Append("\n\n");
        _page.Add(Html.Of($"""
            <p style="margin:0 0 16px">{words}</p>
            <p style="margin:0 0 20px"><a href="{url}" style="display:inline-block;padding:10px 20px;border-radius:8px;background-color:#1f4fb5;color:#ffffff;font-weight:bold;text-decoration:none">{button}</a></p>
            """));
        return this;
    }

    /// <summary>Why it was sent, and where it is changed.</summary>
    public LetterFrame Close(string why, params (string Words, string Url)[] links)
    {
        _text.Append("-- \n").Append(why).Append('\n');
        foreach (var (words, url) in links) _text.Append('\n').Append(words).Append('\n').Append(url).Append('\n');
        _page.Add(Html.Of($"""
            <div style="margin:28px 0 0;padding:14px 0 0;border-top:1px solid #8a919c;font-size:14px">
            <p style="margin:0 0 8px">{why}</p>
            <p style="margin:0">{links.Select((l, i) => Html.Of($"""{Html.If(i > 0, () => Html.Of($" &nbsp;·&nbsp; "))}<a href="{l.Url}">{l.Words}</a>"""))}</p>
            </div>
            """));
        return this;
    }

    /// <summary>The mail.</summary>
    public OutgoingMail Done(string to, string subject) => new(to, subject, _text.ToString().TrimEnd() + "\n", Page(subject).ToString(), locale);

    private Html Page(string subject) => Html.Of($"""
        <!doctype html>
        <html lang="{locale}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{subject}</title>
        </head>
        <body style="margin:0;padding:24px 16px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:16px;line-height:1.55">
        <div style="max-width:600px;margin:0 auto">
        <p style="margin:0 0 20px;font-size:14px;font-weight:bold">{title}</p>
        {_page}
        </div>
        </body>
        </html>

        """);
}
