using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace IncidentBot.Slack;

/// <summary>
/// Slack's JSON: snake_case, nulls left out. It is read as Slack writes it on a bad day: unknown members are passed over, numbers and booleans
/// may come as strings, and a null where there must be something leaves the default. Source: slack.md §17.
/// </summary>
internal static class SlackJson
{
    /// <summary>How everything from and to Slack is read and written.</summary>
    public static JsonSerializerOptions Options { get; } = Frozen(new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        // It never stands in a page, and a text in another script must not cost six characters for each of its own.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new TolerantBool(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepDefaultsForNull } },
    });

    /// <summary>Writes a value as Slack reads it.</summary>
    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    private static JsonSerializerOptions Frozen(JsonSerializerOptions options)
    {
        options.MakeReadOnly();
        return options;
    }

    private static void KeepDefaultsForNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.IsSetNullable || property.Set is not { } set) continue;
            property.Set = (target, value) =>
            {
                if (value is not null) set(target, value);
            };
        }
    }

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
