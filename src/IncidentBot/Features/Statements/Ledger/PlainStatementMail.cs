using System.Text.Encodings.Web;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Mail;
using IncidentBot.Public;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>The statement's own words, where to follow, and how to end it.</summary>
internal sealed class PlainStatementMail(SubscriberLinks links, IOptions<StatementsOptions> statements, IOptions<StatusPageOptions> page) : IStatementMail
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <inheritdoc/>
    public OutgoingMail Write(StatementNews news, Subscriber subscriber)
    {
        var (locale, text) = Pick(news.Statement, subscriber.Locale);
        var (subject, body) = news.Statement.Withdrawal is { } withdrawal ? ($"Withdrawn: {page.Value.Title}", withdrawal.Reason) : (text!.Title, text.Full);
        var (follow, unsubscribe) = (links.Incident(news.Incident), links.Unsubscribe(subscriber));
        return new(subscriber.Address, subject, $"{body.TrimEnd()}\n\n{follow}\n\n-- \n{page.Value.Title}\n{unsubscribe}\n", Html(locale, subject, body, follow, unsubscribe), locale) { Unsubscribe = unsubscribe };
    }

    private (string Locale, PublicText? Text) Pick(PublicStatement statement, string wanted)
    {
        foreach (var locale in new[] { wanted, wanted.Split('-')[0], statements.Value.DefaultLocale })
            if (statement.Texts.TryGetValue(locale, out var text)) return (locale, text);
        return statement.Texts.Count > 0 ? (statement.Texts.First().Key, statement.Texts.First().Value) : ("en", null);
    }

    private string Html(string locale, string subject, string body, string follow, string unsubscribe)
    {
        var paragraphs = string.Concat(body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{Encoder.Encode(p.Trim()).Replace("&#xA;", "<br>", StringComparison.Ordinal)}</p>\n"));
        return $"""
            <!DOCTYPE html>
            <html lang="{Encoder.Encode(locale)}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encoder.Encode(subject)}</title></head>
            <body>
            <h1>{Encoder.Encode(subject)}</h1>
            {paragraphs}<p><a href="{Encoder.Encode(follow)}">{Encoder.Encode(follow)}</a></p>
            <hr><p>{Encoder.Encode(page.Value.Title)}<br><a href="{Encoder.Encode(unsubscribe)}">{Encoder.Encode(unsubscribe)}</a></p>
            </body>
            </html>
            """;
    }
}
