using System.Net.Mime;
using System.Text;
using System.Text.Json;

namespace IncidentBot.Slack.Api;

/// <summary>
/// Answers through the address that came with an interaction. The address is Slack's or it is not called: who could forge a payload
/// must not make us call others. Source: docs.slack.dev, handling user interaction.
/// </summary>
internal sealed class ResponseUrls(HttpClient http, TimeProvider time, Uri apiBaseUrl)
{
    private static readonly string[] SlacksOwn = ["hooks.slack.com", "hooks.slack-gov.com"];
    private static readonly string SlacksApi = new Uri(SlackOptions.SlacksOwnApi).Host;

    /// <summary>Whether the answer was taken.</summary>
    public async Task<bool> PostAsync(string responseUrl, MessageResponse response, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var url) || !IsAllowed(url)) return false;
        using var content = new StringContent(SlackJson.Write(response), Encoding.UTF8, MediaTypeNames.Application.Json);
        using var patience = new CancellationTokenSource(WebApi.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var answer = await http.PostAsync(url, content, either.Token);
            return answer.IsSuccessStatusCode && !SaysNo(await answer.Content.ReadAsByteArrayAsync(either.Token));
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>Slack's hosts over TLS; where the API is elsewhere (a test's, GovSlack's), its host too, as it is spoken to.</summary>
    public bool IsAllowed(Uri url) =>
        url.UserInfo.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && apiBaseUrl.IsLoopback && url.IsLoopback))
        && (SlacksOwn.Contains(url.Host, StringComparer.OrdinalIgnoreCase) || (apiBaseUrl.Host != SlacksApi && url.Host.Equals(apiBaseUrl.Host, StringComparison.OrdinalIgnoreCase)));

    // "ok" or {"ok":true} where it was taken; how it says no is not written down, so anything else that is not JSON counts as taken.
    private static bool SaysNo(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<SlackResponse>(body, SlackJson.Options) is { Ok: false, Error: not null };
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
