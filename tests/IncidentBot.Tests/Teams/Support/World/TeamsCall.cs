using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>
/// A call of the bot's as it reached Teams, by what it calls for: <c>send</c>, <c>reply</c>, <c>update</c>, <c>delete</c>, <c>create</c>, <c>pagedmembers</c>, <c>members</c>, <c>member</c>,
/// <c>team</c>, <c>channels</c> of the Connector; <c>token</c>, <c>metadata</c>, <c>keys</c>, <c>entra-metadata</c>, <c>entra-keys</c>, <c>discovery</c> of those who vouch; <c>identity</c> of the machine.
/// </summary>
internal sealed class TeamsCall(int number, string operation, JsonObject? body, IReadOnlyDictionary<string, string> route, IReadOnlyDictionary<string, StringValues> query, string token, DateTimeOffset at)
{
    /// <summary>In which order it came, from 1.</summary>
    public int Number => number;

    public string Operation => operation;

    /// <summary>What it carried; null for nothing, or for what is no JSON.</summary>
    public JsonObject? Body => body;

    /// <summary>As it stands in the address, its escapes undone; empty where there is none.</summary>
    public string ConversationId => Route("conversation");

    public string ActivityId => Route("activity");

    public string Token => token;

    public DateTimeOffset At => at;

    /// <summary>HTTP's, as it was carried out; 0 where it was not (yet).</summary>
    public int Status { get; set; }

    /// <summary>What it was answered, or would have been had the answer come; null for nothing.</summary>
    public JsonNode? Answer { get; set; }

    /// <summary>Seconds, where it came too soon.</summary>
    public string? RetryAfter { get; set; }

    /// <summary>Whether it was carried out and said to be.</summary>
    public bool IsOk => Status is >= 200 and < 300;

    /// <summary>Whether it brings a message: the one thing that must not be done twice.</summary>
    public bool IsPost => operation is "send" or "reply" or "create";

    /// <summary>Whether it begins a thread, rather than a chat with somebody: both are called <c>create</c>.</summary>
    public bool IsThread => operation == "create" && body?["activity"] is not null;

    public string Route(string name) => route.GetValueOrDefault(name, "");

    public string Query(string name) => query.TryGetValue(name, out var value) ? value.ToString() : "";

    public override string ToString() => $"{number} {operation} {string.Join(' ', route.Values)} {body?.ToJsonString()} → {Status} {Answer?.ToJsonString() ?? "nothing"}";
}
