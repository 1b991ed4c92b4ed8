using System.Globalization;

namespace IncidentBot.Chat.Platforms;

/// <summary>A message that somebody points at, as lines of the bot's: its words, its time and its link.</summary>
public static class PointedAt
{
    private const int LongestNote = 8000;
    private const int LongestTitle = 200;

    /// <summary>The line that writes it on the timeline.</summary>
    /// <param name="words">Its words, without markup; may be empty.</param>
    /// <param name="said">When it was said.</param>
    /// <param name="now">The present.</param>
    /// <param name="link">Where it can be read; null where nobody says.</param>
    public static string Note(string words, DateTimeOffset said, DateTimeOffset now, string? link)
    {
        var text = OutsideText.Cut(words, LongestNote);
        return new CommandLine("note").Option("at", TimeOf(said, now)).Option("link", link).Text(text.Length > 0 ? text : "A message without words").ToString();
    }

    /// <summary>The line that opens an incident with its first line as the title.</summary>
    /// <inheritdoc cref="Note"/>
    public static string Open(string words, DateTimeOffset said, DateTimeOffset now, string? link)
    {
        var command = new CommandLine("open").Option("since", TimeOf(said, now)).Option("link", link);
        if (FirstLine(words) is { Length: > 0 } title) command.Text(OutsideText.OneLine(title, LongestTitle));
        return command.ToString();
    }

    // The chat's clock may be ahead of ours; nothing was said in the future.
    private static string TimeOf(DateTimeOffset said, DateTimeOffset now) => (said < now ? said : now).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string FirstLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
}
