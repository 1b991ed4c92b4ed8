namespace IncidentBot.Slack.Api;

/// <summary>What to do about an error.</summary>
public enum SlackErrorKind
{
    /// <summary>Wait, then try again: too many calls.</summary>
    RateLimited,
    /// <summary>Try again; it may have taken effect.</summary>
    Transient,
    /// <summary>The app was taken out of the workspace, or its token was: nothing works until somebody installs it again.</summary>
    InstallationDead,
    /// <summary>A scope or permission is missing: nothing to repeat, tell the operator.</summary>
    Configuration,
    /// <summary>We sent what Slack does not take: nothing to repeat.</summary>
    OurBug,
    /// <summary>The channel, message or person is not as it would have to be; each call knows what that means for it.</summary>
    Target,
    /// <summary>A trigger or view has had its time: the person has to press again.</summary>
    TooLate,
}

/// <summary>Slack's error codes by what to do about them. Source: docs.slack.dev, the methods' error tables.</summary>
internal static class SlackErrors
{
    public static SlackErrorKind KindOf(string code) => throw new NotImplementedException(code);
}
