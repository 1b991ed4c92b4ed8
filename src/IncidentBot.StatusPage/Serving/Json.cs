using System.Text.Json;
using System.Text.Json.Serialization;
using IncidentBot.Chat;

namespace IncidentBot.StatusPage.Serving;

/// <summary>How everything for other programs is written: snake_case, and every text cleaned of what is invisible and harmful.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new CleanText() },
    };

    /// <summary>Writes it.</summary>
    public static string Of(object answer) => JsonSerializer.Serialize(answer, Options);

    private sealed class CleanText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(OutsideText.Clean(value));
    }
}
