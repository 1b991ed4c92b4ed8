namespace IncidentBot.Teams.Api;

/// <summary>Turns what goes to Entra's and Bot Framework's hosts to another, path and all: nobody else has to know that something stands in for them.</summary>
/// <param name="standIn">What stands in; ends in a slash.</param>
internal sealed class LoginRedirect(Uri standIn) : DelegatingHandler
{
    private static readonly HashSet<string> Hosts = new(
        [
            .. TeamsCloud.All.Select(c => new Uri(c.Login).Host), .. TeamsCloud.All.Select(c => new Uri(c.BotMetadata).Host),
            // A managed identity's tokens are given out here on every machine of Azure's.
            "169.254.169.254",
        ], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } url && Hosts.Contains(url.Host)) request.RequestUri = new(standIn, url.PathAndQuery.TrimStart('/'));
        return base.SendAsync(request, cancellationToken);
    }
}
