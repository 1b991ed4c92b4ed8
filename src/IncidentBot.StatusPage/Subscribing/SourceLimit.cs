using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace IncidentBot.StatusPage.Subscribing;

/// <summary>
/// Lets one address ask so often in an hour, and then one by one as the hour goes by. It remembers for each when its allowance is whole again, and forgets those
/// for whom it is; each replica counts for itself.
/// </summary>
internal sealed class SourceLimit(int perHour, TimeProvider time)
{
    private const int MostRemembered = 20_000;

    private readonly TimeSpan _each = TimeSpan.FromHours(1) / perHour;
    private readonly Dictionary<string, DateTimeOffset> _wholeAt = [];
    private readonly Lock _lock = new();

    /// <summary>Counts somebody who asks; false where that was too often.</summary>
    public bool Admits(string source)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_wholeAt.Count >= MostRemembered && !_wholeAt.ContainsKey(source)) Forget(now);
            // So many at once are one crowd, and share what one has.
            if (_wholeAt.Count >= MostRemembered && !_wholeAt.ContainsKey(source)) source = "";
            var whole = _wholeAt.GetValueOrDefault(source);
            var next = (whole > now ? whole : now) + _each;
            if (next - now > TimeSpan.FromHours(1)) return false;
            _wholeAt[source] = next;
            return true;
        }
    }

    /// <summary>
    /// Whose request it is: an IPv4 address, or the network of an IPv6 one, of which its owner has more addresses than we can count. A proxy in our own network speaks for others: the last
    /// that it says of them is its own word.
    /// </summary>
    public static string SourceOf(HttpContext context)
    {
        var remote = context.Connection.RemoteIpAddress;
        if (remote is null || !IsInside(remote)) return NetworkOf(remote);
        var last = context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return NetworkOf(IPAddress.TryParse(last, out var told) ? told : remote);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (source, whole) in _wholeAt)
            if (whole <= now) _wholeAt.Remove(source);
    }

    private static string NetworkOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private static bool IsInside(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal) return true;
        return address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() is [10, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..];
    }
}
