using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using IncidentBot.Chat;
using IncidentBot.Jobs;
using IncidentBot.Messages;

namespace IncidentBot.Store;

/// <summary>JSON as it stands in the store: names as in the code, enums by name, jobs and cards by the name of their type.</summary>
internal static class StoreJson
{
    /// <summary>The settings.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameTheKinds } },
    };

    /// <summary>Writes a value.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads a value that was written here.</summary>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    private static readonly Type[] Kinds =
        [.. typeof(StoreJson).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && (t.IsAssignableTo(typeof(IJob)) || t.IsAssignableTo(typeof(ILiveCard))))];

    private static void NameTheKinds(JsonTypeInfo type)
    {
        if (type.Type != typeof(IJob) && type.Type != typeof(ILiveCard)) return;
        type.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "kind" };
        foreach (var kind in Kinds.Where(k => k.IsAssignableTo(type.Type))) type.PolymorphismOptions.DerivedTypes.Add(new(kind, kind.Name));
    }
}
