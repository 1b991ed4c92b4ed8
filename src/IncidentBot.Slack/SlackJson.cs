using System.Text.Json;
using System.Text.Json.Serialization;
using IncidentBot.Chat.Platforms;

namespace IncidentBot.Slack;

/// <summary>
/// Slack's JSON: snake_case, and read as <see cref="OutsideJson"/> reads everybody's; booleans, too, may come as strings. Source: slack.md §17.
/// </summary>
internal static class SlackJson
{
    /// <summary>How everything from and to Slack is read and written.</summary>
    public static JsonSerializerOptions Options { get; } = OutsideJson.Options(
        JsonNamingPolicy.SnakeCaseLower, [new TolerantBool(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)]);

    /// <summary>Writes a value as Slack reads it.</summary>
    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    // Form posts carry "true"; JSON of theirs mostly true.
    private sealed class TolerantBool : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False or JsonTokenType.Null => false,
            JsonTokenType.String when bool.TryParse(reader.GetString(), out var value) => value,
            JsonTokenType.String when reader.ValueTextEquals("1"u8) => true,
            JsonTokenType.String when reader.ValueTextEquals("0"u8) || reader.ValueTextEquals(""u8) => false,
            JsonTokenType.Number => reader.TryGetInt64(out var number) && number != 0,
            _ => throw new JsonException("Neither true nor false."),
        };

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
    }
}
