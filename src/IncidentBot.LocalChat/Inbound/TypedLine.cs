namespace IncidentBot.LocalChat.Inbound;

/// <summary>Tells a command from talk.</summary>
internal static class TypedLine
{
    private static readonly string[] Prefixes = ["/incident", "/inc"];

    /// <summary>Whether a line is for the bot: it begins with <c>/incident</c> or <c>/inc</c>, as a word.</summary>
    public static bool IsCommand(string line)
    {
        var text = line.AsSpan().TrimStart();
        foreach (var prefix in Prefixes)
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (text.Length == prefix.Length || char.IsWhiteSpace(text[prefix.Length]))) return true;
        return false;
    }

    /// <summary>Whether a line was meant as a command but is none that this chat has, such as <c>/incidnt</c>: better asked than shown to everybody.</summary>
    public static bool IsUnknownCommand(string line) =>
        line.Length > 1 && line[0] == '/' && char.IsAsciiLetter(line[1]) && !IsCommand(line) && !line.Split(' ', '\n')[0][1..].Contains('/');
}
