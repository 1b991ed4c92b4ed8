using System.Text.Json;

namespace IncidentBot.Teams.Api.Schema;

/// <summary>What only Teams knows of an activity. Source: teams.md §2.3.</summary>
internal sealed record TeamsChannelData
{
    private static readonly TeamsChannelData Nothing = new();

    /// <summary>What kind of news: <c>teamMemberAdded</c>, <c>channelDeleted</c>, <c>softDeleteMessage</c> …</summary>
    [Lenient]
    public string? EventType { get; init; }

    /// <summary>The tenant.</summary>
    [Lenient]
    public Named? Tenant { get; init; }

    /// <summary>The team; its id is that of its General channel.</summary>
    [Lenient]
    public Named? Team { get; init; }

    /// <summary>The channel.</summary>
    [Lenient]
    public Named? Channel { get; init; }

    /// <summary>Reads an activity's <c>channelData</c>; empty where it is none.</summary>
    public static TeamsChannelData Read(JsonElement? data)
    {
        if (data is not { ValueKind: JsonValueKind.Object } here) return Nothing;
        try
        {
            return here.Deserialize<TeamsChannelData>(TeamsJson.Options) ?? Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }

    /// <summary>Something with an id and a name.</summary>
    internal sealed record Named
    {
        /// <summary>Its id.</summary>
        [Lenient]
        public string? Id { get; init; }

        /// <summary>What it is called; often missing.</summary>
        [Lenient]
        public string? Name { get; init; }
    }
}
