using System.Text.Json;
using System.Text.Json.Serialization;

namespace IncidentBot.Teams.Api.Schema;

/// <summary>
/// Marks a type that is read from outside member by member: a member that is not what it should be is as if it were not there, and an element of a list likewise. So one
/// odd entity does not make a message unreadable. Put on each member.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LenientAttribute : JsonConverterAttribute
{
    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert) =>
        (JsonConverter)Activator.CreateInstance(typeToConvert is { IsGenericType: true } && typeToConvert.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? typeof(LenientList<>).MakeGenericType(typeToConvert.GetGenericArguments())
            : typeof(Lenient<>).MakeGenericType(typeToConvert))!;

    private static T? Read<T>(JsonElement element, JsonSerializerOptions options)
    {
        try
        {
            return element.Deserialize<T>(options);
        }
        // The second: half a character, which is JSON (\ud800) but no text.
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return default;
        }
    }

    private sealed class Lenient<T> : JsonConverter<T>
    {
        public override bool HandleNull => true;

        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read<T>(JsonElement.ParseValue(ref reader), options);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
    }

    private sealed class LenientList<T> : JsonConverter<IReadOnlyList<T>>
    {
        public override bool HandleNull => true;

        public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonElement.ParseValue(ref reader) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray().Select(e => Read<T>(e, options)).OfType<T>()] : null;

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
    }
}
