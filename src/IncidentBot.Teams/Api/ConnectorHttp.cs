using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;

namespace IncidentBot.Teams.Api;

/// <summary>One call over HTTP: what the Connector answers, or an exception that says what became of it. Neither waits nor repeats.</summary>
/// <param name="http">Follows no redirects, so that a token goes where it was sent and nowhere else.</param>
/// <param name="urls">Where a token may go.</param>
/// <param name="time">For the time-out.</param>
internal sealed class ConnectorHttp(HttpClient http, ServiceUrls urls, TimeProvider time) : IDisposable
{
    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long it may take of what must not be done twice: nobody can ask later whether it was done, so its answer is worth waiting for.
    /// </summary>
    public static readonly TimeSpan PatienceForPosts = TimeSpan.FromSeconds(60);

    /// <exception cref="ConnectorException">Teams said no, or could not be asked.</exception>
    public async Task<T> SendAsync<T>(ConnectorCall call, string? token, CancellationToken cancellationToken) where T : new()
    {
        var address = urls.AddressOf(call.ServiceUrl, call.Path)
            ?? throw new ConnectorException(call.Operation, 0, ConnectorErrors.ForeignServiceUrl, $"{OutsideText.OneLine(call.ServiceUrl, 100)} is none of Microsoft's addresses");
        // An id that is none, or that leads to another address, however it is encoded.
        if (call.Path.Split('?')[0].Split('/').Any(part => part is "" or "." or "..")) throw new ConnectorException(call.Operation, 400, "BadArgument", "an id in it is none");
        using var request = new HttpRequestMessage(call.Method, address);
        if (call.Body is { } body) request.Content = new StringContent(TeamsJson.Write(body), Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8"));
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        using var patience = new CancellationTokenSource(call.MayRepeat ? Patience : PatienceForPosts, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            return await ReadAsync<T>(call.Operation, response, either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConnectorException(call.Operation, 0, ConnectorErrors.Timeout, inner: e);
        }
        catch (HttpRequestException e)
        {
            throw new ConnectorException(call.Operation, 0, OutsideHttp.WasSent(e) ? ConnectorErrors.NoAnswer : ConnectorErrors.Unreachable, e.HttpRequestError.ToString(), inner: e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<T> ReadAsync<T>(string operation, HttpResponseMessage response, CancellationToken cancellationToken) where T : new()
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            var (code, message) = ConnectorErrors.Read(response.StatusCode, body);
            if (response.StatusCode < HttpStatusCode.BadRequest) code = ConnectorErrors.NoAnswer;
            throw new ConnectorException(operation, (int)response.StatusCode, code, message, OutsideHttp.PauseOf(response, time.GetUtcNow()));
        }
        // What was done is often answered with nothing at all.
        if (body.Length == 0) return new();
        try
        {
            return JsonSerializer.Deserialize<T>(body, TeamsJson.Options) ?? new();
        }
        catch (JsonException e)
        {
            throw new ConnectorException(operation, (int)response.StatusCode, ConnectorErrors.NoAnswer, "no JSON of Teams'", inner: e);
        }
    }
}
