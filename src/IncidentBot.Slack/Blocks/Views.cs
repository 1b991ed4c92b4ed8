using System.Text.Json.Serialization;

namespace IncidentBot.Slack.Blocks;

/// <summary>What views.open and its siblings take: at most 250 KB.</summary>
[JsonDerivedType(typeof(ModalViewDefinition))]
[JsonDerivedType(typeof(HomeViewDefinition))]
public abstract record ViewDefinition
{
    private protected ViewDefinition(string type, IReadOnlyList<Block> blocks) => (Type, Blocks) = (type, blocks);

    /// <summary>Slack's word for what it is.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>At most 100.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Comes back with everything that is done in the view; at most 3000 characters.</summary>
    public string? PrivateMetadata { get; init; }

    /// <summary>Says which view it is; at most 255 characters.</summary>
    public string? CallbackId { get; init; }

    /// <summary>A name of ours for this one view, unique in the workspace; at most 255 characters.</summary>
    public string? ExternalId { get; init; }
}

/// <summary>A dialog.</summary>
public sealed record ModalViewDefinition : ViewDefinition
{
    /// <summary>Makes one.</summary>
    /// <param name="title">At most 24 characters.</param>
    /// <param name="blocks">At most 100.</param>
    public ModalViewDefinition(PlainText title, IReadOnlyList<Block> blocks) : base("modal", blocks) => Title = title;

    /// <summary>At most 24 characters.</summary>
    [JsonPropertyOrder(-1)]
    public PlainText Title { get; }

    /// <summary>What its button says, in at most 24 characters; needed where there is an input.</summary>
    public PlainText? Submit { get; init; }

    /// <summary>What closes it, in at most 24 characters.</summary>
    public PlainText? Close { get; init; }
}

/// <summary>Somebody's Home tab.</summary>
public sealed record HomeViewDefinition : ViewDefinition
{
    /// <summary>Makes one.</summary>
    /// <param name="blocks">At most 100.</param>
    public HomeViewDefinition(IReadOnlyList<Block> blocks) : base("home", blocks) { }
}
