using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;

namespace IncidentBot.Slack.Outbound;

/// <summary>Slack's no in the product's words: whether trying again makes sense, and when.</summary>
internal static class Delivery
{
    /// <summary>Does it, and says what went wrong as the product expects.</summary>
    /// <exception cref="DeliveryException">It was not done.</exception>
    public static Task<T> DoAsync<T>(Func<Task<T>> act) => OutsideDelivery.DoAsync<T, SlackException>(act, Of);

    /// <inheritdoc cref="DoAsync{T}"/>
    public static Task DoAsync(Func<Task> act) => OutsideDelivery.DoAsync<SlackException>(act, Of);

    // What an operator can mend is waited for: a delivery survives a missing scope as it survives the app being installed anew.
    private static DeliveryException Of(SlackException e) => e.Kind switch
    {
        SlackErrorKind.RateLimited => DeliveryException.TryAgain(e.Message, e.RetryAfter, e),
        SlackErrorKind.Transient => DeliveryException.TryAgain(e.Message, e.RetryAfter ?? (e.ErrorCode == SlackErrors.Timeout ? OutsideDelivery.StillUnderWay : null), e),
        SlackErrorKind.InstallationDead => DeliveryException.TryAgain(e.Message, e.RetryAfter is { } next && next > TimeSpan.Zero ? next : OutsideDelivery.UntilInstalledAgain, e),
        SlackErrorKind.Configuration => DeliveryException.TryAgain(e.Message, OutsideDelivery.UntilSomebodyMendsIt, e),
        _ => DeliveryException.ForGood(e.Message, e),
    };
}
