using System.Net;
using System.Text.Json;
using IncidentBot.Chat;

namespace IncidentBot.Teams.Api;

/// <summary>What to do about an error.</summary>
internal enum ConnectorErrorKind
{
    /// <summary>Wait, then try again: too many calls.</summary>
    RateLimited,
    /// <summary>Try again; it may have taken effect.</summary>
    Transient,
    /// <summary>The app is not installed there, or not any more: nothing works there until somebody installs it.</summary>
    NotInstalled,
    /// <summary>The app is switched off in the tenant, or the bot's registration is wrong: nothing to repeat, tell the operator.</summary>
    Configuration,
    /// <summary>We sent what Teams does not take: nothing to repeat.</summary>
    OurBug,
    /// <summary>The person has blocked the bot, or may not be written to.</summary>
    Blocked,
    /// <summary>The conversation, the message or the person is not there.</summary>
    Gone,
}

/// <summary>The Connector's errors by what to do about them. Source: teams.md §5.8, after msteams-docs, build conversational capability.</summary>
internal static class ConnectorErrors
{
    /// <summary>The answer did not come in time: it may have been done all the same.</summary>
    public const string Timeout = "Timeout";

    /// <summary>Nothing was sent: no name, no connection, no certificate to trust.</summary>
    public const string Unreachable = "Unreachable";

    /// <summary>What came was no answer of the Connector's: half a line, a redirection. It may have been done all the same.</summary>
    public const string NoAnswer = "NoAnswer";

    /// <summary>Nothing was sent: the address is none of Microsoft's.</summary>
    public const string ForeignServiceUrl = "ForeignServiceUrl";

    /// <summary>The app is not installed where something was to be said.</summary>
    public const string NotInRoster = "BotNotInConversationRoster";

    /// <summary>The conversation, or the thread, is not there.</summary>
    public const string NoConversation = "ConversationNotFound";

    /// <summary>The kind of an error. What nobody has heard of is told by its status; what may pass is met as if it did.</summary>
    public static ConnectorErrorKind KindOf(int status, string code) => code switch
    {
        Timeout or Unreachable or NoAnswer => ConnectorErrorKind.Transient,
        ForeignServiceUrl => ConnectorErrorKind.Configuration,
        NotInRoster or "ForbiddenOperationException" or "BotNotInstalled" => ConnectorErrorKind.NotInstalled,
        "ConversationBlockedByUser" or "MessageWritesBlocked" => ConnectorErrorKind.Blocked,
        "BotDisabledByAdmin" or "InvalidBotApiHost" or "BotNotRegistered" or "NotEnoughPermissions" => ConnectorErrorKind.Configuration,
        _ => status switch
        {
            429 => ConnectorErrorKind.RateLimited,
            400 or 413 or 415 or 422 => ConnectorErrorKind.OurBug,
            401 or 407 => ConnectorErrorKind.Configuration,
            403 => ConnectorErrorKind.Blocked,
            404 or 410 => ConnectorErrorKind.Gone,
            405 or 406 => ConnectorErrorKind.OurBug,
            _ => ConnectorErrorKind.Transient,
        },
    };

    /// <summary>
    /// Whether it certainly was not done: the same call may be made again, whatever it does. A gateway's 502 or 504, an answer that did not come and a server that broke leave it open.
    /// </summary>
    public static bool WasNotDone(int status, string code) => code is Unreachable or ForeignServiceUrl || status is 412 or 429 or 503 || KindOf(status, code) is not ConnectorErrorKind.Transient;

    /// <summary>Whether the Connector may do the same call a moment later. A server that broke (500) is not asked again at once.</summary>
    public static bool MayPass(int status, string code) => code is Timeout or Unreachable or NoAnswer || status is 408 or 412 or 429 or 502 or 503 or 504;

    /// <summary>
    /// The code and message of a refusal's body. They come as <c>{"error":{"code","message"}}</c>, or as <c>{"errorCode","message"}</c> whose message is JSON with a <c>subCode</c>;
    /// a gateway sends HTML, or nothing.
    /// </summary>
    public static (string Code, string? Message) Read(HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (JsonElement.TryParseValue(ref reader, out var json) && json is { ValueKind: JsonValueKind.Object } whole)
            {
                var error = whole.TryGetProperty("error", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : whole;
                var message = Text(error, "message");
                var code = Text(error, "subCode") ?? SubCodeIn(message) ?? Text(error, "code") ?? (Text(whole, "errorCode") is { } number ? "Error" + number : null);
                if (code is not null) return (OutsideText.OneLine(code, 60), message is null ? null : OutsideText.OneLine(message, 200));
            }
        }
        catch (JsonException)
        {
            // A gateway's page.
        }
        return ("Http" + (int)status, null);
    }

    private static string? SubCodeIn(string? message)
    {
        if (message?.TrimStart().StartsWith('{') != true) return null;
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(message) is { ValueKind: JsonValueKind.Object } details ? Text(details, "subCode") ?? Text(details, "code") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : TeamsJson.Text(value) is { Length: > 0 } text ? text : null;
}
