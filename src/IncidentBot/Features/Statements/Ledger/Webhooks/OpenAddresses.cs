using System.Net;
using System.Net.Sockets;

namespace IncidentBot.Features.Statements.Ledger.Webhooks;

/// <summary>
/// Which addresses are out in the open. Whoever subscribes a webhook could otherwise have this program knock at doors that only it can reach: this machine,
/// the network beside it, the cloud's metadata. Source: IANA's registries of special-purpose addresses.
/// </summary>
internal static class OpenAddresses
{
    private static readonly IPNetwork[] Private = Of(
        "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "198.18.0.0/15", "::1/128", "fc00::/7", "fec0::/10");

    // Nobody has a receiver there, leave or no leave: "this network", link-local (the metadata of every cloud), documentation, multicast, reserved, and
    // forms that carry another address inside.
    private static readonly IPNetwork[] Never = Of(
        "0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "::/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fe80::/10", "ff00::/8", "fd00:ec2::254/128");

    /// <summary>Whether it may be connected to.</summary>
    /// <param name="address">Which.</param>
    /// <param name="allowPrivate">Whether private ones, and this machine, are allowed.</param>
    public static bool Allow(IPAddress address, bool allowPrivate)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && plain.ScopeId != 0) plain = new(plain.GetAddressBytes());
        return !Never.Any(n => n.Contains(plain)) && (allowPrivate || !Private.Any(n => n.Contains(plain)));
    }

    private static IPNetwork[] Of(params string[] networks) => [.. networks.Select(n => IPNetwork.Parse(n))];
}
