using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace IncidentBot.Teams.Inbound.Receiving;

/// <summary>
/// The keys with which an issuer signs, as its metadata tell. They change without notice: they are fetched anew in the background before they are old, and at once
/// for a key that nobody has heard of, but not for every stranger who names one. <c>ConfigurationManager</c> does the like, by no other clock than the wall's, and
/// goes on with old keys while it fetches the new one that is asked for.
/// </summary>
internal sealed partial class SigningKeys(string metadataAddress, IDocumentRetriever documents, TimeProvider time, ILogger log)
{
    /// <summary>After which they are fetched anew, while the old ones are still good.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromHours(12);

    /// <summary>After which old keys are good no more.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    /// <summary>Between two fetches for keys that nobody has heard of.</summary>
    public static readonly TimeSpan BetweenFetches = TimeSpan.FromSeconds(30);

    // A caller waits for his answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private IReadOnlyDictionary<string, JsonWebKey> _keys = new Dictionary<string, JsonWebKey>();
    private DateTimeOffset _fetchedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _refreshedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _lookedAt = DateTimeOffset.MinValue;
    private Task? _fetching;

    /// <summary>A key by its id; null where the issuer has none of that id.</summary>
    /// <exception cref="KeysUnreachableException">The keys cannot be had.</exception>
    public async Task<JsonWebKey?> FindAsync(string kid, CancellationToken cancellationToken)
    {
        var age = time.GetUtcNow() - FetchedAt;
        if (age > GoodFor)
        {
            await FetchAsync(cancellationToken);
            return Of(kid);
        }
        if (age > FreshFor && MayTry(ref _refreshedAt)) _ = FetchAsync(CancellationToken.None).ContinueWith(t => t.Exception, TaskScheduler.Default);
        if (Of(kid) is { } key) return key;
        if (MayTry(ref _lookedAt)) await FetchAsync(cancellationToken);
        return Of(kid);
    }

    private DateTimeOffset FetchedAt
    {
        get { lock (_lock) return _fetchedAt; }
    }

    private JsonWebKey? Of(string kid)
    {
        lock (_lock) return _keys.GetValueOrDefault(kid);
    }

    // Also where somebody else is at it: they are waited for.
    private bool MayTry(ref DateTimeOffset triedAt)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_fetching is null && now - triedAt < BetweenFetches) return false;
            triedAt = now;
            return true;
        }
    }

    // However many ask, it is fetched once, and no one of them who leaves takes it from the others.
    private Task FetchAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return (_fetching ??= Task.Run(FetchOnceAsync, CancellationToken.None)).WaitAsync(cancellationToken);
        }
    }

    private async Task FetchOnceAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataAddress, documents, patience.Token);
            var keys = metadata.JsonWebKeySet?.Keys.Where(k => k.Kty == "RSA" && !string.IsNullOrEmpty(k.Kid)).DistinctBy(k => k.Kid).ToDictionary(k => k.Kid, StringComparer.Ordinal) ?? [];
            if (keys.Count == 0) throw new InvalidOperationException("The issuer publishes no keys.");
            lock (_lock) (_keys, _fetchedAt) = (keys, time.GetUtcNow());
        }
        catch (Exception e)
        {
            Log.Unreachable(log, metadataAddress, e);
            throw new KeysUnreachableException(e);
        }
        finally
        {
            lock (_lock) _fetching = null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The keys of {Issuer} cannot be had: nobody who calls can be known by them")]
        public static partial void Unreachable(ILogger log, string issuer, Exception problem);
    }
}

/// <summary>An issuer's keys cannot be had.</summary>
internal sealed class KeysUnreachableException(Exception inner) : Exception("The keys cannot be had.", inner);
