using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Jobs;

namespace IncidentBot.Host.Drill;

/// <summary>What a drill is played in: the product's doors, a chat, a clock and the public pages.</summary>
internal sealed record DrillWorld
{
    public required ICommandRouter Router { get; init; }

    public required IDueWork Work { get; init; }

    public required DrillPlatform Platform { get; init; }

    public required DrillClock Clock { get; init; }

    /// <summary>Every incident in the export's format, by number.</summary>
    public required Func<CancellationToken, Task<IReadOnlyList<JsonNode>>> Incidents { get; init; }

    /// <summary>What is served at a path under <c>/status</c>.</summary>
    public required Func<string, CancellationToken, Task<string>> Page { get; init; }
}
