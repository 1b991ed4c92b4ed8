global using Ack = IncidentBot.Chat.Platforms.Ack<IncidentBot.Teams.Inbound.Receiving.InvokeResponse>;
global using Outcome = IncidentBot.Chat.Platforms.Outcome<IncidentBot.Teams.Inbound.Receiving.InvokeResponse>;
using System.Text.Json;

namespace IncidentBot.Teams.Inbound.Receiving;

/// <summary>What an invoke is answered with, in the HTTP response itself. Source: Bot Framework, <c>InvokeResponse</c>; teams.md §6.</summary>
/// <param name="Status">HTTP's.</param>
/// <param name="Body">JSON; null for none.</param>
internal sealed record InvokeResponse(int Status, string? Body)
{
    /// <summary>Heard, and that is all; a dialog closes.</summary>
    public static InvokeResponse Empty { get; } = new(200, null);

    /// <summary>Of an operation that this bot does not know.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501, null);

    /// <summary>Of arguments that are none.</summary>
    public static InvokeResponse BadRequest { get; } = new(400, null);

    /// <summary>A body, as Teams reads it.</summary>
    public static InvokeResponse Of(object body) => new(200, JsonSerializer.Serialize(body, body.GetType(), TeamsJson.Options));
}
