using IncidentBot.Chat;

namespace IncidentBot.Messages;

/// <summary>The chats that are configured.</summary>
internal sealed class Platforms(IEnumerable<IChatPlatform> platforms)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<IChatPlatform> All { get; } = [.. platforms];

    /// <summary>One by its name.</summary>
    /// <exception cref="DeliveryException">It is no longer configured.</exception>
    public IChatPlatform Get(string name) =>
        All.FirstOrDefault(p => p.Name == name) ?? throw DeliveryException.ForGood($"The platform {name} is not configured.");
}
