using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api;

namespace IncidentBot.Teams.Outbound;

/// <summary>Teams' no in the product's words: whether trying again makes sense, and when.</summary>
internal static class Delivery
{
    /// <summary>Does it, and says what went wrong as the product expects.</summary>
    /// <exception cref="DeliveryException">It was not done.</exception>
    public static Task<T> DoAsync<T>(Func<Task<T>> act) => OutsideDelivery.DoAsync<T, ConnectorException>(act, Of);

    /// <inheritdoc cref="DoAsync{T}"/>
    public static Task DoAsync(Func<Task> act) => OutsideDelivery.DoAsync<ConnectorException>(act, Of);

    // What an operator can mend is waited for: a delivery survives a secret that has run out as it survives the app being installed anew.
    private static DeliveryException Of(ConnectorException e) => e.Kind switch
    {
        ConnectorErrorKind.RateLimited => DeliveryException.TryAgain(e.Message, e.RetryAfter, e),
        ConnectorErrorKind.Transient => DeliveryException.TryAgain(e.Message, e.RetryAfter ?? (e.ErrorCode == ConnectorErrors.Timeout ? OutsideDelivery.StillUnderWay : null), e),
        ConnectorErrorKind.NotInstalled => DeliveryException.TryAgain(e.Message, OutsideDelivery.UntilInstalledAgain, e),
        ConnectorErrorKind.Configuration => DeliveryException.TryAgain(e.Message, e.RetryAfter ?? OutsideDelivery.UntilSomebodyMendsIt, e),
        _ => DeliveryException.ForGood(e.Message, e),
    };
}
