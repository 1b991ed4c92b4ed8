using IncidentBot.Chat;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Mail;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>Brings statements to one recipient after the other, on one medium.</summary>
internal interface ISender
{
    /// <summary>Which.</summary>
    Medium Medium { get; }

    /// <summary>How many at once at most.</summary>
    int AtOnce { get; }

    /// <summary>How many a second at most; null for any number.</summary>
    int? PerSecond { get; }

    /// <summary>Sends once, and says what came of it.</summary>
    /// <exception cref="MailServerException">Nobody can be sent to at present.</exception>
    Task<Outcome> SendAsync(Recipient recipient, Subscriber subscriber, StatementNews news, CancellationToken cancellationToken);

    /// <summary>Nothing more is to be sent for a while.</summary>
    Task RestAsync();
}

/// <summary>What came of one try.</summary>
/// <param name="Answer">What the other side said, or why it could not be asked; in a line.</param>
/// <param name="Problem">Why it did not take it; null where it did.</param>
internal sealed record Outcome(string Answer, DeliveryException? Problem = null)
{
    /// <summary>Whether it wants to hear nothing more.</summary>
    public bool IsGone { get; init; }

    /// <summary>Whether it is of no use any more, and was not tried.</summary>
    public bool IsDropped { get; init; }

    /// <summary>It was of no use any more.</summary>
    public static Outcome Dropped(string why) => new(why) { IsDropped = true };

    /// <summary>It was not taken.</summary>
    public static Outcome Of(DeliveryException problem) => new(problem.Message, problem);
}
