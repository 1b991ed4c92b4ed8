using System.Security.Cryptography;
using System.Text;

namespace IncidentBot.Slack.Outbound;

/// <summary>What an incident's channel may be called. Slack takes lower-case letters, digits, hyphens and underscores, at most 80. Source: conversations.create.</summary>
internal static class ChannelName
{
    private const int Longest = 80;
    private const string ProductsPrefix = "inc-";

    /// <summary>The names to try, in order, for where one is taken: <c>inc-42-cannot-buy</c>, <c>inc-42-cannot-buy-2</c> …, and at last one that nobody has thought of.</summary>
    /// <param name="wish">As the product would have it, beginning with <c>inc-</c>.</param>
    /// <param name="prefix">What stands in the place of <c>inc-</c>.</param>
    /// <param name="key">Names the wish.</param>
    public static IEnumerable<string> Candidates(string wish, string prefix, string key)
    {
        var name = Allowed(wish.StartsWith(ProductsPrefix, StringComparison.Ordinal) ? prefix + wish[ProductsPrefix.Length..] : wish);
        yield return Cut(name, Longest);
        for (var n = 2; n <= 9; n++) yield return Cut(name, Longest - 2) + "-" + n;
        yield return Cut(name, Longest - 7) + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..6];
    }

    private static string Allowed(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') name.Append(c);
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }
        var trimmed = name.ToString().Trim('-');
        return trimmed.Any(char.IsAsciiLetterOrDigit) ? trimmed : "incident";
    }

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..length].TrimEnd('-');
}
