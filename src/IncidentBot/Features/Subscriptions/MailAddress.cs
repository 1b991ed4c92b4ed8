using System.Globalization;
using System.Text.RegularExpressions;

namespace IncidentBot.Features.Subscriptions;

/// <summary>Mail addresses as they are kept and compared.</summary>
internal static partial class MailAddress
{
    private const int LongestLocalPart = 64;
    private const int Longest = 254;

    /// <summary>
    /// Reads one bare address: no name, comment, quotes, list or line break, at most 254 characters. Lower case, an international domain in its
    /// ASCII form; so that one mailbox is one subscriber.
    /// </summary>
    public static bool TryRead(string? text, out string address)
    {
        address = "";
        // What is invisible would vanish without a word where a domain is put into ASCII.
        if (text?.Any(c => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control) == true) return false;
        var parts = (text ?? "").Trim().Split('@');
        if (parts is not [{ Length: > 0 and <= LongestLocalPart } local, { Length: > 0 and < Longest } domain] || !LocalPart().IsMatch(local)) return false;
        try
        {
            address = $"{local}@{new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain)}".ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return false;
        }
        return address.Length <= Longest && Domain().IsMatch(address.Split('@')[1]);
    }

    /// <summary>Whether a stranger's mail can go there: its host has a name with a dot in it, and is no number.</summary>
    public static bool IsPublic(string address) => address[(address.IndexOf('@') + 1)..].Split('.') is { Length: > 1 } labels && !labels[^1].All(char.IsAsciiDigit);

    /// <summary>Whose mailbox it is: what is sent to <c>ada+news@example.com</c> is read by <c>ada@example.com</c>.</summary>
    public static string MailboxOf(string address) => address.IndexOf('+') is > 0 and var plus ? address[..plus] + address[address.IndexOf('@')..] : address;

    // RFC 5321's Dot-string; quoted ones are nobody's who subscribes to something.
    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LocalPart();

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
