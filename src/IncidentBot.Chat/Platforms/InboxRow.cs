using System.Text.Json;

namespace IncidentBot.Chat.Platforms;

/// <summary>A delivery that was acknowledged before it was done, as it lies in the memory until it is.</summary>
/// <param name="Request">What was sent.</param>
/// <param name="Attempts">How often it was taken up.</param>
internal sealed record InboxRow<TRequest>(TRequest Request, int Attempts)
{
    /// <summary>What the keys of rows begin with.</summary>
    public const string Prefix = "inbox/";

    public string Write(JsonSerializerOptions json) => JsonSerializer.Serialize(this, json);

    /// <summary>Null where another version of the program has written it.</summary>
    public static InboxRow<TRequest>? Read(string row, JsonSerializerOptions json)
    {
        try
        {
            return JsonSerializer.Deserialize<InboxRow<TRequest>>(row, json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
