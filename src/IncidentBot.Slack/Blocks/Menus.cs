namespace IncidentBot.Slack.Blocks;

/// <summary>Something that can be chosen.</summary>
/// <param name="Text">At most 75 characters.</param>
/// <param name="Value">What comes back: at most 150 characters, unique in its menu.</param>
public sealed record Option(PlainText Text, string Value);

/// <summary>Options under a heading.</summary>
/// <param name="Label">At most 75 characters.</param>
/// <param name="Options">At most 100.</param>
public sealed record OptionGroup(PlainText Label, IReadOnlyList<Option> Options);

/// <summary>One of a few, all of them seen at once.</summary>
/// <param name="Options">At most 10.</param>
public sealed record RadioButtonGroup(IReadOnlyList<Option> Options) : BlockElement("radio_buttons")
{
    /// <summary>Chosen already: equal to one of the options.</summary>
    public Option? InitialOption { get; init; }
}

/// <summary>One of a list: of options, or of groups of them.</summary>
public sealed record StaticSelectMenu() : BlockElement("static_select")
{
    /// <summary>Shown while nothing is chosen; at most 150 characters.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>At most 100.</summary>
    public IReadOnlyList<Option>? Options { get; init; }

    /// <summary>At most 100.</summary>
    public IReadOnlyList<OptionGroup>? OptionGroups { get; init; }

    /// <summary>Chosen already: equal to one of the options.</summary>
    public Option? InitialOption { get; init; }
}

/// <summary>Any of a list: of options, or of groups of them.</summary>
public sealed record StaticMultiSelectMenu() : BlockElement("multi_static_select")
{
    /// <summary>Shown while nothing is chosen; at most 150 characters.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>At most 100.</summary>
    public IReadOnlyList<Option>? Options { get; init; }

    /// <summary>At most 100.</summary>
    public IReadOnlyList<OptionGroup>? OptionGroups { get; init; }

    /// <summary>Chosen already: each equal to one of the options.</summary>
    public IReadOnlyList<Option>? InitialOptions { get; init; }
}

/// <summary>One of what the bot is asked for while somebody types.</summary>
public sealed record ExternalSelectMenu() : BlockElement("external_select")
{
    /// <summary>Shown while nothing is chosen; at most 150 characters.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>After how many characters the bot is asked; 3, where null.</summary>
    public int? MinQueryLength { get; init; }

    /// <summary>Chosen already.</summary>
    public Option? InitialOption { get; init; }
}

/// <summary>Any of what the bot is asked for while somebody types.</summary>
public sealed record ExternalMultiSelectMenu() : BlockElement("multi_external_select")
{
    /// <summary>Shown while nothing is chosen; at most 150 characters.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>After how many characters the bot is asked; 3, where null.</summary>
    public int? MinQueryLength { get; init; }

    /// <summary>Chosen already; at most 100.</summary>
    public IReadOnlyList<Option>? InitialOptions { get; init; }
}

/// <summary>One of the workspace's people.</summary>
public sealed record UserSelectMenu() : BlockElement("users_select")
{
    /// <summary>Shown while nobody is chosen; at most 150 characters.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>The id of who is chosen already.</summary>
    public string? InitialUser { get; init; }
}
