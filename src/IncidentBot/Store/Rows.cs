namespace IncidentBot.Store;

/// <summary>A delivery that was answered: the same one again gets the same answer.</summary>
internal sealed class DeliveryRow
{
    /// <summary>The platform and its id of the delivery.</summary>
    public string Id { get; set; } = "";

    /// <summary>When it came.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>What was answered, as JSON.</summary>
    public string Reply { get; set; } = "";
}

/// <summary>Where an incident lives on a platform.</summary>
internal sealed class HomeRow
{
    /// <summary>The store's key.</summary>
    public long Id { get; private set; }

    /// <summary>Whose.</summary>
    public int IncidentNumber { get; set; }

    /// <summary>The platform's name.</summary>
    public string Platform { get; set; } = "";

    /// <summary>The channel there.</summary>
    public string ChannelId { get; set; } = "";

    /// <summary>The thread it lives in, where it has no channel of its own; null where it has.</summary>
    public string? ThreadId { get; set; }

    /// <summary>Whether the channel is the incident's own.</summary>
    public bool OwnChannel { get; set; }

    /// <summary>The last timeline entry that was told there.</summary>
    public long ToldUpTo { get; set; }

    /// <summary>Handles of those who were brought in.</summary>
    public IReadOnlyList<string> Invited { get; set; } = [];
}

/// <summary>A message that was posted and may have to be edited.</summary>
internal sealed class MessageRow
{
    /// <summary>The store's key.</summary>
    public long Id { get; private set; }

    /// <summary>What it is: the same key is one message for ever.</summary>
    public string Key { get; set; } = "";

    /// <summary>Whose; null where it belongs to no incident.</summary>
    public int? IncidentNumber { get; set; }

    /// <summary>The platform's name.</summary>
    public string Platform { get; set; } = "";

    /// <summary>The channel.</summary>
    public string ChannelId { get; set; } = "";

    /// <summary>The thread; null for the channel itself.</summary>
    public string? ThreadId { get; set; }

    /// <summary>Its id there.</summary>
    public string MessageId { get; set; } = "";

    /// <summary>What it shows, as JSON of the card's request.</summary>
    public string Shows { get; set; } = "";

    /// <summary>A hash of the card as last shown: an edit that changes nothing is not sent.</summary>
    public string ShownHash { get; set; } = "";

    /// <summary>Whether it will never change again.</summary>
    public bool IsSettled { get; set; }
}

/// <summary>What the public may see of an incident, as JSON of <see cref="Public.PublicIncident"/>.</summary>
internal sealed class PublicRow
{
    /// <summary>The incident's number.</summary>
    public int Number { get; set; }

    /// <summary>When it began, as told.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When it was over, as told; null before.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When something was last told.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The document.</summary>
    public string Document { get; set; } = "";
}

/// <summary>A number that only rises.</summary>
internal sealed class CounterRow
{
    /// <summary>What it counts: <c>public</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>The count.</summary>
    public long Value { get; set; }
}
