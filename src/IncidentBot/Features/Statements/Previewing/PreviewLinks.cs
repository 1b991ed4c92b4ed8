using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using IncidentBot.Incidents;
using IncidentBot.Public;
using IncidentBot.Store;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements.Previewing;

/// <summary>Makes and checks the links by which people come from the chat, which knows who they are, to a statement's preview.</summary>
internal sealed class PreviewLinks(SigningKey key, IOptions<StatusPageOptions> page, TimeProvider time)
{
    /// <summary>How long a link opens.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const string Purpose = "preview link, version 1";

    /// <summary>A link for one person, who must be allowed to see the incident.</summary>
    public Task<PreviewLink> MakeAsync(Statement statement, string handle, CancellationToken cancellationToken) =>
        MakeAsync(statement.Number, statement.Revision, handle, DateTimeOffset.FromUnixTimeSeconds((time.GetUtcNow() + Lifetime).ToUnixTimeSeconds()), cancellationToken);

    /// <summary>The same link to another revision of its statement.</summary>
    public Task<PreviewLink> ToRevisionAsync(PreviewLink link, int revision, CancellationToken cancellationToken) =>
        MakeAsync(link.Statement, revision, link.For, link.Until, cancellationToken);

    /// <summary>Whether a link is one of ours, to the last character; it may have expired all the same.</summary>
    public async Task<bool> IsOursAsync(PreviewLink link, CancellationToken cancellationToken) =>
        await key.FindAsync(Purpose, cancellationToken) is { } found
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(found, link)), Encoding.UTF8.GetBytes(link.Signature));

    /// <summary>Its absolute address: beside the status page, where that is a path of its host.</summary>
    public Uri AddressOf(PreviewLink link)
    {
        var status = new Uri(page.Value.PublicUrl);
        var path = status.AbsolutePath.TrimEnd('/');
        var beside = path.EndsWith("/status", StringComparison.OrdinalIgnoreCase) ? path[..^"/status".Length] : "";
        return new(status.GetLeftPart(UriPartial.Authority) + beside + link.PathAndQuery);
    }

    private async Task<PreviewLink> MakeAsync(int statement, int revision, string handle, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var link = new PreviewLink(statement, revision, handle, until, "");
        return link with { Signature = Sign(await key.GetAsync(Purpose, cancellationToken), link) };
    }

    private static string Sign(byte[] key, PreviewLink link) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{link.Statement}\n{link.Revision}\n{link.Until.ToUnixTimeSeconds()}\n{link.For}")));
}
