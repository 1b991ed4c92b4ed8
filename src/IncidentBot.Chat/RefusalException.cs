namespace IncidentBot.Chat;

/// <summary>Says no to a person, in words they can act on. Caught in the router, once.</summary>
public sealed class RefusalException : Exception
{
    /// <summary>Refuses.</summary>
    /// <param name="reason">What was wrong, in a sentence.</param>
    /// <param name="tryInstead">A command line that would have worked, without <c>/incident</c>; null where there is none.</param>
    /// <param name="field">The option at fault, so that a form can show the reason there; null where none is.</param>
    public RefusalException(ChatText reason, string? tryInstead = null, string? field = null) : base(reason.ToString())
    {
        Reason = reason;
        TryInstead = tryInstead;
        Field = field;
    }

    /// <summary>What was wrong.</summary>
    public ChatText Reason { get; }

    /// <summary>A command line that would have worked; null where there is none.</summary>
    public string? TryInstead { get; }

    /// <summary>The option at fault; null where none is.</summary>
    public string? Field { get; }

    /// <summary>Buttons that lead on from here.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];
}
