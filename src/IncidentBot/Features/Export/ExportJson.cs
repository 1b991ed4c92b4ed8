using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace IncidentBot.Features.Export;

/// <summary>How the export is written: snake_case, and UTC instants in ISO 8601 that end in <c>Z</c>.</summary>
internal static class ExportJson
{
    /// <summary>For one line.</summary>
    public static JsonSerializerOptions Options { get; } = Make(indented: false);

    /// <summary>For a file that people read.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    /// <summary>The incident as a tree, as paths are looked up in it.</summary>
    public static JsonNode ToNode(ExportIncident incident) => JsonSerializer.SerializeToNode(incident, Options)!;

    private static JsonSerializerOptions Make(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = indented,
        // Only ever served as application/json or written to a file, never inside HTML: "é" may stay "é".
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new InstantConverter() },
    };

    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));
    }
}
