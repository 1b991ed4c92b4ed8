namespace IncidentBot.Slack;

/// <summary>Slack as the product sees it.</summary>
internal sealed class SlackPlatform
{
    public const string PlatformName = "slack";
}
