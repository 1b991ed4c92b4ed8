using System.Text.Json;
using IncidentBot.Slack.Inbound.Handling;

namespace IncidentBot.Slack.Inbound.Payloads;

/// <summary>Somebody pressed or picked something, in a message, a modal or on the Home tab.</summary>
internal sealed record BlockActionRequest : SlackRequest
{
    public string? TriggerId { get; init; }

    /// <summary>Null in modals and on the Home tab.</summary>
    public string? ResponseUrl { get; init; }

    public UserRef User { get; init; } = new();

    public ActionContainer Container { get; init; } = new();

    /// <summary>Null in modals and on the Home tab.</summary>
    public ChannelRef? Channel { get; init; }

    /// <summary>Null in messages.</summary>
    public SlackView? View { get; init; }

    /// <summary>One; Slack's lists have room for more.</summary>
    public IReadOnlyList<BlockAction> Actions { get; init; } = [];

    /// <summary>The button of ours that was pressed; null where it was something else.</summary>
    public BlockAction? Button => Actions is [{ Type: "button", Value.Length: > 0 } pressed] && ButtonIds.IsOurs(pressed.ActionId) ? pressed : null;

    /// <inheritdoc/>
    public override string? Id => Button is null ? null : IdOf("action", TriggerId);
}

/// <summary>Where something was pressed.</summary>
internal sealed record ActionContainer
{
    /// <summary><c>message</c> or <c>view</c>.</summary>
    public string Type { get; init; } = "";

    public string? ChannelId { get; init; }

    /// <summary>The thread that the message is in; null where it is in none.</summary>
    public string? ThreadTs { get; init; }
}

/// <summary>What was pressed or picked.</summary>
internal sealed record BlockAction
{
    public string Type { get; init; } = "";

    public string ActionId { get; init; } = "";

    /// <summary>A button's.</summary>
    public string? Value { get; init; }
}

/// <summary>A modal or a Home tab, as it stands on the screen.</summary>
internal sealed record SlackView
{
    public string Id { get; init; } = "";

    /// <summary><c>modal</c> or <c>home</c>.</summary>
    public string Type { get; init; } = "";

    public string? CallbackId { get; init; }

    public string? PrivateMetadata { get; init; }

    public string? Hash { get; init; }

    /// <summary>The modal on which it stands; null or empty for none.</summary>
    public string? PreviousViewId { get; init; }

    /// <summary>As the bot drew it.</summary>
    public JsonElement Title { get; init; }

    public JsonElement Submit { get; init; }

    public JsonElement Close { get; init; }

    public JsonElement Blocks { get; init; }

    public ViewState? State { get; init; }
}

/// <summary>What stands in a view's fields.</summary>
internal sealed record ViewState
{
    /// <summary>By block id, then by action id.</summary>
    public JsonElement Values { get; init; }
}

/// <summary>A modal was sent.</summary>
internal sealed record ViewSubmission : SlackRequest
{
    public string? TriggerId { get; init; }

    public UserRef User { get; init; } = new();

    public SlackView View { get; init; } = new();

    /// <inheritdoc/>
    public override string? Id => IdOf("view", TriggerId ?? (View.Id.Length > 0 ? $"{View.Id}-{View.Hash}" : null));
}

/// <summary>A field that searches wants to know what to offer.</summary>
internal sealed record BlockOptionsRequest : SlackRequest
{
    public string BlockId { get; init; } = "";

    public string ActionId { get; init; } = "";

    /// <summary>What was typed so far.</summary>
    public string Value { get; init; } = "";

    public UserRef User { get; init; } = new();

    public SlackView? View { get; init; }
}

/// <summary>A shortcut of the whole workspace.</summary>
internal sealed record GlobalShortcut : SlackRequest
{
    public string CallbackId { get; init; } = "";

    public string? TriggerId { get; init; }

    public UserRef User { get; init; } = new();

    /// <inheritdoc/>
    public override string? Id => IdOf("shortcut", TriggerId);
}

/// <summary>A shortcut of a message.</summary>
internal sealed record MessageShortcut : SlackRequest
{
    public string CallbackId { get; init; } = "";

    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }

    public UserRef User { get; init; } = new();

    public ChannelRef Channel { get; init; } = new();

    public string MessageTs { get; init; } = "";

    public MessageBody Message { get; init; } = new();

    /// <inheritdoc/>
    public override string? Id => IdOf("shortcut", TriggerId);
}

/// <summary>A message that somebody pointed at.</summary>
internal sealed record MessageBody
{
    /// <summary>As Slack escapes it.</summary>
    public string Text { get; init; } = "";

    public string? ThreadTs { get; init; }
}
