using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>HTTP mode: signed requests to the bot's three addresses.</summary>
internal sealed class HttpTransport(Uri bot, TimeProvider time) : ISlackTransport, IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromSeconds(1) }) { Timeout = TimeSpan.FromSeconds(60) };

    public async Task<SlackAck> SendAsync(SlackDelivery delivery, int attempt, CancellationToken cancellationToken)
    {
        var (path, type, body) = delivery.Kind switch
        {
            SlackDeliveryKind.Command => ("slack/commands", "application/x-www-form-urlencoded", Form(delivery.Payload.Select(p => (p.Key, p.Value?.ToString() ?? "")))),
            SlackDeliveryKind.Interaction => ("slack/interactions", "application/x-www-form-urlencoded", Form([("payload", delivery.Payload.ToJsonString())])),
            _ => ("slack/events", "application/json", delivery.Payload.ToJsonString()),
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, path)) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new(type);
        Sign(request, body, FakeSlack.SigningSecret, time.GetUtcNow());
        if (attempt > 0 && delivery.Kind == SlackDeliveryKind.Event)
        {
            request.Headers.Add("X-Slack-Retry-Num", attempt.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }
        var begun = TimeProvider.System.GetTimestamp();
        try
        {
            using var response = await _client.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
            return new((int)response.StatusCode, isJson && text.Length > 0 ? JsonNode.Parse(text) as JsonObject : null, isJson ? "" : text) { Took = TimeProvider.System.GetElapsedTime(begun) };
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
        {
            return new(0, null, e.Message) { Took = TimeProvider.System.GetElapsedTime(begun) };
        }
    }

    /// <summary>Signs a request as Slack does (v0).</summary>
    public static void Sign(HttpRequestMessage request, string body, string secret, DateTimeOffset at)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(hash));
    }

    public void Dispose() => _client.Dispose();

    private static string Form(IEnumerable<(string Name, string Value)> fields) => string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"));
}
