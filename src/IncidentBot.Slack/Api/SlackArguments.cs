namespace IncidentBot.Slack.Api;

/// <summary>The arguments of a call; what is null is left out. Blocks, views and metadata are written as JSON, as Slack wants them in a form.</summary>
internal sealed class SlackArguments : Dictionary<string, object?>;
