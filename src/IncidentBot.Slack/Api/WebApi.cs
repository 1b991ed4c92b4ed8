using System.Net;
using System.Text.Json;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;

namespace IncidentBot.Slack.Api;

/// <summary>One call of a method over HTTP: what Slack answers, or an exception that says what became of it. Neither waits nor repeats.</summary>
/// <param name="http">Follows no redirects, so that a token goes where it was sent and nowhere else.</param>
/// <param name="time">For the time-out.</param>
/// <param name="baseUrl">Ends in a slash.</param>
internal sealed class WebApi(HttpClient http, TimeProvider time, Uri baseUrl)
{
    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The scopes of the token that called last; empty before the first answer. Source: docs.slack.dev, <c>x-oauth-scopes</c>.</summary>
    public IReadOnlyList<string> GrantedScopes { get; private set; } = [];

    /// <summary>By how much Slack's clock is ahead of ours, to about a second; null before the first answer. Source: the HTTP header <c>Date</c>.</summary>
    public TimeSpan? ClockAhead { get; private set; }

    /// <exception cref="SlackException">Slack said no, or could not be asked.</exception>
    public async Task<T> PostAsync<T>(string method, string token, SlackArguments arguments, CancellationToken cancellationToken) where T : SlackResponse
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(baseUrl, method)) { Content = new FormUrlEncodedContent(arguments.ToForm()) };
        request.Headers.Authorization = new("Bearer", token);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            if (response.Headers.TryGetValues("x-oauth-scopes", out var scopes))
                GrantedScopes = [.. string.Join(',', scopes).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            if (response.Headers.Date is { } date) ClockAhead = date - time.GetUtcNow();
            return await ReadAsync<T>(method, response, either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SlackException(method, SlackErrors.Timeout, inner: e);
        }
        catch (HttpRequestException e)
        {
            throw new SlackException(method, OutsideHttp.WasSent(e) ? SlackErrors.HttpError : SlackErrors.Unreachable, e.HttpRequestError.ToString(), inner: e);
        }
    }

    private async Task<T> ReadAsync<T>(string method, HttpResponseMessage response, CancellationToken cancellationToken) where T : SlackResponse
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests) throw new SlackException(method, "ratelimited", null, OutsideHttp.PauseOf(response, time.GetUtcNow()));
        if (!response.IsSuccessStatusCode) throw new SlackException(method, SlackErrors.HttpError, $"HTTP {(int)response.StatusCode}", OutsideHttp.PauseOf(response, time.GetUtcNow()));
        T? answer;
        try
        {
            answer = JsonSerializer.Deserialize<T>(await response.Content.ReadAsByteArrayAsync(cancellationToken), SlackJson.Options);
        }
        catch (JsonException e)
        {
            throw new SlackException(method, SlackErrors.HttpError, "no JSON of Slack's", inner: e);
        }
        if (answer is null) throw new SlackException(method, SlackErrors.HttpError, "no JSON of Slack's");
        return answer.Ok ? answer : throw new SlackException(method, CodeOf(answer), DetailOf(answer), OutsideHttp.PauseOf(response, time.GetUtcNow())) { Response = answer };
    }

    private static string CodeOf(SlackResponse answer) => string.IsNullOrEmpty(answer.Error) ? "unknown_error" : OutsideText.OneLine(answer.Error, 60);

    private static string? DetailOf(SlackResponse answer) => answer switch
    {
        { Needed: { Length: > 0 } needed } => OutsideText.OneLine($"it needs {needed}", 200),
        { ResponseMetadata.Messages: { Count: > 0 } messages } => OutsideText.OneLine(string.Join("; ", messages), 300),
        _ => null,
    };
}
