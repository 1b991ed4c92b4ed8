using System.Globalization;
using System.Text.Json;
using IncidentBot.Chat;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>The message in whose menu a message extension's action was chosen. Source: Bot Framework, <c>MessageActionsPayload</c>; teams.md §6.6.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Words">Who said it, and what, without markup.</param>
/// <param name="Text">What was said, without who.</param>
/// <param name="SaidAt">When; null where nobody tells.</param>
/// <param name="Link">Where it can be read; null where nobody tells.</param>
internal sealed record MessagePayload(string Id, string Words, string Text, DateTimeOffset? SaidAt, string? Link)
{
    private const int LongestName = 80;
    private const int LongestLink = 2000;

    /// <summary>Reads it from an invoke's value; null where there is none. Whatever is not as it should be is passed over.</summary>
    public static MessagePayload? Of(JsonElement? value)
    {
        var payload = value.ObjectAt("messagePayload");
        if (payload is null) return null;
        var body = payload.Member("body");
        var content = body.TextAt("content") ?? "";
        var text = body.TextAt("contentType") == "text" ? OutsideText.Clean(content).Trim() : HtmlText.ToPlain(content);
        var from = payload.Member("from");
        var author = from.Member("user").TextAt("displayName") ?? from.Member("application").TextAt("displayName");
        var words = author is null || text.Length == 0 ? text : $"{OutsideText.OneLine(author, LongestName)}: {text}";
        return new(payload.TextAt("id") ?? "", words, text, At(payload.TextAt("createdDateTime")), LinkOf(payload.TextAt("linkToMessage")));
    }

    private static DateTimeOffset? At(string? time) =>
        DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static string? LinkOf(string? link) =>
        link is { Length: <= LongestLink } && Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps ? url.AbsoluteUri : null;
}
