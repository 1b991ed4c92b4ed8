
namespace IncidentBot.Chat.Platforms;

/// <summary>How others are called over HTTP, and how their answers and silences are read.</summary>
public static class OutsideHttp
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>
    /// A client that follows no redirects, so that a token goes where it was sent and nowhere else, and that keeps no cookies. It has no time-out of its own: that is the
    /// caller's, on the program's clock.
    /// </summary>
    /// <param name="largestAnswer">In bytes; what is larger is an <see cref="HttpRequestException"/>.</param>
    /// <param name="wrap">Puts something around what sends; null for nothing.</param>
    public static HttpClient NewClient(int largestAnswer, Func<HttpMessageHandler, HttpMessageHandler>? wrap = null)
    {
        // Addresses change their machines now and then.
        HttpMessageHandler handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        return new(wrap?.Invoke(handler) ?? handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = largestAnswer };
    }

    /// <summary>How long the other side wants to be left alone, at most an hour; null where it does not say. Source: RFC 9110, <c>Retry-After</c>, in seconds or as a date.</summary>
    public static TimeSpan? PauseOf(HttpResponseMessage response, DateTimeOffset now)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => (TimeSpan?)null,
        };
        return asked is { } pause ? TimeSpan.FromTicks(Math.Clamp(pause.Ticks, 0, LongestPause.Ticks)) : null;
    }

    /// <summary>Whether anything may have been sent before it failed. Not where there was no name, no connection, no certificate to trust.</summary>
    public static bool WasSent(HttpRequestException problem) => problem.HttpRequestError is not
        (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);
}
