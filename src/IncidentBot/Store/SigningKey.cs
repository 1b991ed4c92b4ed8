using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Store;

/// <summary>
/// What the product signs with: one secret, made by whoever needs it first and kept in the store, so that what was signed is known after a restart and on every
/// replica. For each purpose another key is derived from it. It is never logged, exported or shown.
/// </summary>
internal sealed class SigningKey(IncidentStore store, SigningKeyCache cache)
{
    private const string Owner = "product";
    private const string Name = "signing-key";
    private const int Length = 32;

    /// <summary>The key for a purpose; made, with the unit of work that asks for it, where there is none yet.</summary>
    public async Task<byte[]> GetAsync(string purpose, CancellationToken cancellationToken)
    {
        if (await FindAsync(purpose, cancellationToken) is { } key) return key;
        var secret = RandomNumberGenerator.GetBytes(Length);
        store.Db.PlatformFacts.Add(new() { Platform = Owner, Key = Name, Value = Convert.ToBase64String(secret) });
        return Derive(secret, purpose);
    }

    /// <summary>The key for a purpose; null where nothing was ever signed.</summary>
    public async Task<byte[]?> FindAsync(string purpose, CancellationToken cancellationToken)
    {
        var value = cache.Secret
            ?? await store.Db.PlatformFacts.AsNoTracking().Where(f => f.Platform == Owner && f.Key == Name).Select(f => f.Value).SingleOrDefaultAsync(cancellationToken);
        // What was made in this unit of work may yet be undone with it, and is not for others to know.
        if (value is not null) cache.Secret = value;
        value ??= store.Db.PlatformFacts.Local.FirstOrDefault(f => f.Platform == Owner && f.Key == Name)?.Value;
        return value is null ? null : Derive(Convert.FromBase64String(value), purpose);
    }

    private static byte[] Derive(byte[] secret, string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: Encoding.UTF8.GetBytes(purpose));
}

/// <summary>The secret as last read from the store, where it never changes.</summary>
internal sealed class SigningKeyCache
{
    /// <summary>It; null before the first reading.</summary>
    public string? Secret { get; set; }
}
