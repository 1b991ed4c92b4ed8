using System.Text.Json;
using IncidentBot.Slack.Inbound.Payloads;

namespace IncidentBot.Slack.Inbound.Receiving;

/// <summary>A delivery that was acknowledged before it was done, as it lies in the memory until it is.</summary>
/// <param name="Request">What was sent.</param>
/// <param name="Attempts">How often it was taken up.</param>
internal sealed record InboxRow(SlackRequest Request, int Attempts)
{
    /// <summary>What the keys of rows begin with.</summary>
    public const string Prefix = "inbox/";

    /// <summary>The row's key.</summary>
    public string Key => Prefix + Request.Id;

    public string Write() => JsonSerializer.Serialize(this, PayloadReader.Options);

    /// <summary>Null where another version of the program has written it.</summary>
    public static InboxRow? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<InboxRow>(json, PayloadReader.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
