using System.Text.Json;
using System.Text.Json.Serialization;
using IncidentBot.Chat.Platforms;

namespace IncidentBot.Teams;

/// <summary>
/// Teams' JSON: camelCase, and read as <see cref="OutsideJson"/> reads everybody's.
/// </summary>
internal static class TeamsJson
{
    /// <summary>How everything from and to Teams is read and written.</summary>
    public static JsonSerializerOptions Options { get; } = OutsideJson.Options(
        JsonNamingPolicy.CamelCase, [new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false)]);

    /// <summary>Writes a value as Teams reads it.</summary>
    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    /// <summary>A value as text; null where it is none, half a character included, which is JSON (<c>\ud800</c>) but no text.</summary>
    public static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member of an object; nothing (undefined) where there is none, or where the names are no text.</summary>
    public static JsonElement Member(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
