using System.Text.Json;
using IncidentBot.Chat;

namespace IncidentBot.Teams.Outbound;

/// <summary>A message as the memory keeps it.</summary>
/// <param name="ChannelId">The conversation, without a thread.</param>
/// <param name="ThreadId">Under which post of a channel it stands; null where it begins a thread, or where there are none.</param>
/// <param name="Id">The activity; empty where Teams told no id, so that it can never be edited.</param>
internal sealed record Posted(string ChannelId, string? ThreadId, string Id)
{
    /// <summary>As it is kept.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, TeamsJson.Options);

    /// <summary>As it was kept.</summary>
    public static Posted Parse(string kept) => JsonSerializer.Deserialize<Posted>(kept, TeamsJson.Options) ?? throw new System.Diagnostics.UnreachableException();

    /// <summary>As the product knows it.</summary>
    public MessageRef ToMessageRef() => new(new(TeamsPlatform.PlatformName, ChannelId, ThreadId), Id);
}
