namespace IncidentBot.Teams.Api;

/// <summary>Teams said no, or could not be asked. The message names the operation and the code, and no secrets.</summary>
internal sealed class ConnectorException : Exception
{
    /// <summary>The Connector answered with an error, or did not answer.</summary>
    /// <param name="operation">What was called, in Bot Framework's words: <c>SendToConversation</c>.</param>
    /// <param name="status">HTTP's; 0 where there was no answer.</param>
    /// <param name="errorCode">The Connector's word for it, such as <c>ConversationNotFound</c>, or one of ours.</param>
    /// <param name="detail">What it said beside; null for nothing.</param>
    /// <param name="retryAfter">How long it wants to be left alone; null where it does not say.</param>
    /// <param name="inner">What was thrown.</param>
    public ConnectorException(string operation, int status, string errorCode, string? detail = null, TimeSpan? retryAfter = null, Exception? inner = null)
        : base($"Teams' {operation} answered {(status == 0 ? "" : status + " ")}{errorCode}{(detail is null ? "" : ": " + detail)}.", inner) =>
        (Operation, Status, ErrorCode, RetryAfter) = (operation, status, errorCode, retryAfter);

    /// <summary>What was called.</summary>
    public string Operation { get; }

    /// <summary>HTTP's; 0 where there was no answer.</summary>
    public int Status { get; }

    /// <summary>The Connector's word for it, or one of ours.</summary>
    public string ErrorCode { get; }

    /// <summary>How long it wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>What kind of no it is, and so what to do about it.</summary>
    public ConnectorErrorKind Kind => ConnectorErrors.KindOf(Status, ErrorCode);

    /// <summary>Whether it certainly was not done.</summary>
    public bool WasNotDone => ConnectorErrors.WasNotDone(Status, ErrorCode);
}
