using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IncidentBot.Teams.Install;

/// <summary>Looks whether the keys can be read by which the bot knows its callers, and what time it is where they are.</summary>
internal static class KeysDoctor
{
    public static async IAsyncEnumerable<Finding> ExamineAsync(
        TeamsOptions options, LoginHttp http, TimeProvider time, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await ReadAsync("Bot Framework", options.Addresses.BotMetadata, http, cancellationToken);
        if (options.AcceptEntraTokens) yield return await ReadAsync("Entra", options.Addresses.Login + "/common/v2.0/.well-known/openid-configuration", http, cancellationToken);
        if (await ClockAheadAsync(options.Addresses.BotMetadata, http, time, cancellationToken) is { } ahead) yield return OutsideClock.Compare(ahead, "Microsoft's");
    }

    private static async Task<Finding> ReadAsync(string whose, string address, LoginHttp http, CancellationToken cancellationToken)
    {
        try
        {
            var read = await OpenIdConnectConfigurationRetriever.GetAsync(address, new HttpDocumentRetriever(http.GetHttpClient()), cancellationToken);
            return read.SigningKeys.Count > 0
                ? Finding.Good($"the keys by which {whose} signs can be read ({read.SigningKeys.Count} of them)")
                : Finding.Bad($"{new Uri(address).Host} names no keys by which {whose} signs", "Try again in a minute; if it stays, something on the way answers in its place");
        }
        catch (Exception e) when (e is IOException or HttpRequestException or ArgumentException or InvalidOperationException or System.Text.Json.JsonException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Finding.Bad($"the keys by which {whose} signs cannot be read, so that nobody would be let in", $"See that this machine may open https connections to {new Uri(address).Host}; HTTPS_PROXY names a proxy");
        }
    }

    private static async Task<TimeSpan?> ClockAheadAsync(string address, LoginHttp http, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetHttpClient().GetAsync(new Uri(address), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.Headers.Date is { } date ? date - time.GetUtcNow() : null;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Told already.
            return null;
        }
    }
}
