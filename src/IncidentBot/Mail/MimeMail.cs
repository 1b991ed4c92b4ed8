using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Utils;

namespace IncidentBot.Mail;

/// <summary>A mail as it goes over the wire: text and HTML as alternatives, in one language, with what mail programs and lists want to know. Pure.</summary>
internal static class MimeMail
{
    /// <summary>What is longer is cut.</summary>
    public const int LongestSubject = 200;

    /// <summary>Writes it.</summary>
    public static MimeMessage Write(OutgoingMail mail, MailOptions options, DateTimeOffset now)
    {
        var from = MailboxAddress.Parse(options.From);
        var message = new MimeMessage
        {
            Subject = Chat.OutsideText.OneLine(mail.Subject, LongestSubject),
            Date = mail.Date ?? now,
            MessageId = mail.Key is { } key ? $"{Short(key)}@{from.Domain}" : MimeUtils.GenerateMessageId(from.Domain),
            Body = new MultipartAlternative { Part("plain", mail.Text), Part("html", mail.Html) },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(null, mail.To));
        if (options.ReplyTo.Length > 0) message.ReplyTo.Add(MailboxAddress.Parse(options.ReplyTo));
        if (mail.Thread is { } thread) message.References.Add($"{Short(thread)}@{from.Domain}");
        message.Body.Headers.Add(HeaderId.ContentLanguage, mail.Locale);
        // No holiday note in answer, please.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (mail.Unsubscribe is { } unsubscribe)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{new Uri(unsubscribe).AbsoluteUri}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
            // By which mail programs file what comes from one list, whatever it says (RFC 2919).
            message.Headers.Add(HeaderId.ListId, $"<status.{from.Domain}>");
        }
        foreach (var (name, value) in mail.Headers) message.Headers.Add(name, Chat.OutsideText.OneLine(value, 900));
        return message;
    }

    private static TextPart Part(string kind, string text) => new(kind) { Text = Chat.OutsideText.Clean(text) };

    private static string Short(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
}
