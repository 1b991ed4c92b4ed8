using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>How the bot answered an activity.</summary>
/// <param name="Status">HTTP's; 0 where there was no answer.</param>
/// <param name="Json">What it said; null for nothing, or for what is no JSON.</param>
/// <param name="Text">As it came.</param>
internal sealed record TeamsAck(int Status, JsonObject? Json, string Text)
{
    public TimeSpan Took { get; init; }

    public bool IsOk => Status is >= 200 and < 300;
}

/// <summary>Brings activities to the bot's endpoint, as the Connector does: signed, one at a time or several at once.</summary>
internal sealed class TeamsTransport(Uri bot) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromSeconds(1) }) { Timeout = TimeSpan.FromSeconds(60) };

    /// <param name="activity">What.</param>
    /// <param name="token">Shown with it; null for none.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<TeamsAck> SendAsync(JsonObject activity, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "api/messages")) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("x-ms-tenant-id", FakeTeams.TenantId);
        request.Headers.Add("MS-CV", $"{Guid.NewGuid():n}.1");
        // Whatever a test has made of it, no header breaks by it.
        if (activity["conversation"] is JsonObject there && there["id"] is JsonValue id && id.TryGetValue<string>(out var conversation) && conversation.All(c => c is > ' ' and < '\u007f'))
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversation);
        var begun = TimeProvider.System.GetTimestamp();
        try
        {
            using var response = await _client.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            var isJson = response.Content.Headers.ContentType?.MediaType == "application/json" && text.Length > 0;
            return new((int)response.StatusCode, isJson ? JsonNode.Parse(text) as JsonObject : null, text) { Took = TimeProvider.System.GetElapsedTime(begun) };
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new(0, null, e.Message) { Took = TimeProvider.System.GetElapsedTime(begun) };
        }
    }

    public void Dispose() => _client.Dispose();
}
