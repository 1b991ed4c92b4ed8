using System.Net;
using System.Net.Sockets;
using IncidentBot.Chat;

namespace IncidentBot.Features.Statements.Ledger.Webhooks;

/// <summary>
/// Calls receivers. The address is looked at where the connection is made, after the name was looked up, so that a name which answers differently the
/// next time gets nowhere. No redirect is followed, no proxy asked, no cookie kept, and little of the answer is read.
/// </summary>
internal sealed class WebhookHttp : IDisposable
{
    private const int ConnectionsToOneHost = 8;
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(10);
    private readonly HttpClient _open = NewClient(allowPrivate: false);
    private readonly HttpClient _any = NewClient(allowPrivate: true);

    /// <summary>Who calls; two, since a connection that was allowed to one must not be used for the other.</summary>
    public HttpClient For(bool allowPrivate) => allowPrivate ? _any : _open;

    /// <inheritdoc/>
    public void Dispose()
    {
        _open.Dispose();
        _any.Dispose();
    }

    private static HttpClient NewClient(bool allowPrivate) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        MaxConnectionsPerServer = ConnectionsToOneHost,
        MaxResponseHeadersLength = 16,
        ConnectTimeout = LongestConnect,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, allowPrivate, cancellationToken),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, bool allowPrivate, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(host.Host, cancellationToken);
        var allowed = found.Where(a => OpenAddresses.Allow(a, allowPrivate)).ToArray();
        if (found.Length > 0 && allowed.Length == 0)
            throw DeliveryException.ForGood($"{host.Host} is a private or reserved address, which webhooks may not reach (Targets:AllowPrivateAddresses).");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
