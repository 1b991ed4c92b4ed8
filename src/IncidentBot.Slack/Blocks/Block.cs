namespace IncidentBot.Slack.Blocks;

/// <summary>A block of a message or view. Source: docs.slack.dev, Block Kit reference.</summary>
public abstract record Block
{
    /// <summary>At most 255 characters; unique in its message or view. In a view, the same id keeps what was typed.</summary>
    public string? BlockId { get; init; }
}

/// <summary>What views.open and its siblings take.</summary>
public abstract record ViewDefinition;
