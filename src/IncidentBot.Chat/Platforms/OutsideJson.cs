using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace IncidentBot.Chat.Platforms;

/// <summary>
/// JSON as others write it on a bad day: unknown members are passed over, numbers may come as strings, and a null where there must be something leaves the default.
/// What we write leaves nulls out.
/// </summary>
public static class OutsideJson
{
    /// <summary>How everything from and to a platform is read and written.</summary>
    /// <param name="names">How its members are spelt.</param>
    /// <param name="converters">What it writes in ways of its own.</param>
    /// <param name="modify">Changes to how types are read.</param>
    public static JsonSerializerOptions Options(JsonNamingPolicy names, IEnumerable<JsonConverter> converters, params Action<JsonTypeInfo>[] modify)
    {
        var resolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepDefaultsForNull } };
        foreach (var change in modify) resolver.Modifiers.Add(change);
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = names,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            // It never stands in a page, and a text in another script must not cost six characters for each of its own.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = resolver,
        };
        foreach (var converter in converters) options.Converters.Add(converter);
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
}
