using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>A call as it reached Slack: of the Web API (its method), or of a <c>response_url</c> (<c>response_url</c>).</summary>
internal sealed class SlackCall(int number, string method, IReadOnlyDictionary<string, string> arguments, string token, DateTimeOffset at)
{
    public const string ToResponseUrl = "response_url";

    /// <summary>In which order it came, from 1.</summary>
    public int Number => number;

    public string Method => method;

    /// <summary>As they stood in the form, unread.</summary>
    public IReadOnlyDictionary<string, string> Arguments => arguments;

    public string Token => token;

    public DateTimeOffset At => at;

    /// <summary>What it was answered, or would have been had the answer come; null where it was not carried out (yet).</summary>
    public JsonObject? Answer { get; set; }

    /// <summary>Whether it was carried out and said to be.</summary>
    public bool IsOk => Answer is { } answer && (bool?)answer["ok"] == true;

    public string? this[string name] => arguments.GetValueOrDefault(name);

    /// <summary>An argument that is JSON; null where it is missing, or is none.</summary>
    public JsonNode? Json(string name)
    {
        try
        {
            return this[name] is { Length: > 0 } text ? JsonNode.Parse(text) : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    public bool Is(string name) => this[name] is "true" or "1";

    public override string ToString() => $"{number} {method} {string.Join(' ', arguments.Select(a => $"{a.Key}={a.Value}"))} → {Answer?.ToJsonString() ?? "nothing"}";
}
