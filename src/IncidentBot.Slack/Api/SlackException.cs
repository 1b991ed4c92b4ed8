namespace IncidentBot.Slack.Api;

/// <summary>Slack said no, or could not be asked. The message names the method and the code, and no secrets.</summary>
public sealed class SlackException : Exception
{
    /// <summary>Slack answered with an error's code.</summary>
    public SlackException(string method, string errorCode, string? detail = null, TimeSpan? retryAfter = null, Exception? inner = null)
        : base($"Slack's {method} answered {errorCode}{(detail is null ? "" : ": " + detail)}.", inner) =>
        (Method, ErrorCode, RetryAfter) = (method, errorCode, retryAfter);

    /// <summary>The method that was called.</summary>
    public string Method { get; }

    /// <summary>Slack's word for it, such as <c>channel_not_found</c>; <c>http_error</c>, <c>timeout</c> and <c>unreachable</c> are ours.</summary>
    public string ErrorCode { get; }

    /// <summary>How long Slack wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>What stood beside the code; null where Slack did not answer.</summary>
    public SlackResponse? Response { get; init; }

    /// <summary>What kind of no it is, and so what to do about it.</summary>
    public SlackErrorKind Kind => SlackErrors.KindOf(ErrorCode);
}
