using System.Text.Json;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>Parts of what came with an invoke, which may be anything.</summary>
internal static class JsonParts
{
    /// <summary>A member of an object; null where it has none, or is none.</summary>
    public static JsonElement? Member(this JsonElement? of, string name) => of is { } there && TeamsJson.Member(there, name) is { ValueKind: not JsonValueKind.Undefined } value ? value : null;

    /// <summary>A member that is an object.</summary>
    public static JsonElement? ObjectAt(this JsonElement? of, string name) => of.Member(name) is { ValueKind: JsonValueKind.Object } value ? value : null;

    /// <summary>A member that is a text, and not an empty one.</summary>
    public static string? TextAt(this JsonElement? of, string name) => of.Member(name) is { } value && TeamsJson.Text(value) is { Length: > 0 } text ? text : null;
}
