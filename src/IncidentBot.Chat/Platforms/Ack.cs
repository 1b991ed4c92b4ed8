namespace IncidentBot.Chat.Platforms;

/// <summary>How a delivery is acknowledged, within the time that its chat waits: the transport sends it and says what became of that.</summary>
/// <typeparam name="TAnswer">What an acknowledgement can carry back.</typeparam>
/// <param name="Answer">What stands in it; null for nothing.</param>
/// <param name="IsAccepted">False where nothing could be kept: the chat is to send it again.</param>
/// <param name="Sent">To be called once, with whether it left.</param>
public sealed record Ack<TAnswer>(TAnswer? Answer, bool IsAccepted, Action<bool> Sent) where TAnswer : class;

/// <summary>What came of a delivery.</summary>
/// <typeparam name="TAnswer">What an acknowledgement can carry back.</typeparam>
/// <param name="Answer">What the acknowledgement may carry back; null where all is done.</param>
/// <param name="Otherwise">Says the same without it, where the acknowledgement has left already, or never arrived.</param>
public sealed record Outcome<TAnswer>(TAnswer? Answer, Func<CancellationToken, Task> Otherwise) where TAnswer : class
{
#pragma warning disable CA1000 // Every platform names the closed type by an alias of its own.
    /// <summary>All is done.</summary>
    public static Outcome<TAnswer> Done { get; } = new(null, _ => Task.CompletedTask);
#pragma warning restore CA1000

    /// <summary>
    /// Whether the same, when it comes again, is to be done again because it has to be answered as it was: a form that was refused must not close when it comes twice.
    /// Nothing was changed by it, or it changes the same thing no second time.
    /// </summary>
    public bool MayBeDoneAgain { get; init; }
}
