using System.Text.RegularExpressions;

namespace IncidentBot.Chat.Platforms;

/// <summary>Mail addresses as others write them: what joins a person's accounts.</summary>
public static partial class OutsideMail
{
    /// <summary>Whether a word looks like a mail address.</summary>
    public static bool Is(string word) => word.Length <= 254 && Mail().IsMatch(word.Trim());

    /// <summary>The address as it is compared, in lower case; null where it is none.</summary>
    public static string? Of(string? word) => word is not null && Is(word) ? word.Trim().ToLowerInvariant() : null;

    [GeneratedRegex(@"^[^\s@<>|]+@[^\s@<>|]+\z")]
    private static partial Regex Mail();
}
