using System.Security.Cryptography;
using System.Text;
using IncidentBot.Chat;

namespace IncidentBot.Host.Api;

/// <summary>What a token may do.</summary>
[Flags]
internal enum ApiRight
{
    None = 0,
    /// <summary>Read incidents and metrics.</summary>
    Read = 1,
    /// <summary>Give commands.</summary>
    Command = 2,
    /// <summary>Report alerts.</summary>
    Alert = 4,
    /// <summary>Read private incidents, too.</summary>
    Private = 8,
}

/// <summary>A token of the settings. The token itself is not kept, only what it can be known by.</summary>
/// <param name="Name">Its name in the settings.</param>
/// <param name="Hash">SHA-256 of the token.</param>
/// <param name="Person">On whose behalf it acts: a mail address or a handle.</param>
/// <param name="May">What it may do.</param>
internal sealed record ApiToken(string Name, byte[] Hash, string Person, ApiRight May)
{
    /// <summary>The person as the one who gives a command.</summary>
    public Caller Caller
    {
        get
        {
            var isMail = Person.Contains('@', StringComparison.Ordinal);
            var handle = isMail ? Person.Split('@')[0].ToLowerInvariant() : Person;
            return new("api", Name, handle, handle, isMail ? Person : null, TimeZoneInfo.Utc);
        }
    }

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

/// <summary>The tokens of the settings.</summary>
internal sealed class ApiTokens(IReadOnlyList<ApiToken> tokens)
{
    private const string Scheme = "Bearer ";

    /// <summary>The token that a request carries; null where it carries none that is known.</summary>
    public ApiToken? Find(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { Length: < 1024 } value || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var hash = ApiToken.HashOf(value[Scheme.Length..].Trim());
        ApiToken? found = null;
        // Every one is compared, each in constant time: how long it takes tells nothing.
        foreach (var token in tokens)
            if (CryptographicOperations.FixedTimeEquals(token.Hash, hash)) found = token;
        return found;
    }
}
