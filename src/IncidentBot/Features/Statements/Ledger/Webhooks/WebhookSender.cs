using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Features.Subscriptions;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements.Ledger.Webhooks;

/// <summary>
/// Posts statements to webhooks, by the Standard Webhooks specification: signed, under an id that is the same on every try, 2xx is taken, 410 ends it, a redirect
/// is not followed.
/// </summary>
internal sealed class WebhookSender(WebhookHttp http, SubscriberLinks links, IOptions<TargetsOptions> options, TimeProvider time) : ISender
{
    private const int MostOfAnAnswer = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly HttpStatusCode[] TryAgain = [HttpStatusCode.RequestTimeout, HttpStatusCode.Conflict, (HttpStatusCode)425, HttpStatusCode.TooManyRequests];

    /// <inheritdoc/>
    public Medium Medium => Medium.Webhook;

    /// <inheritdoc/>
    public int AtOnce => options.Value.WebhooksAtOnce;

    /// <inheritdoc/>
    public int? PerSecond => null;

    /// <inheritdoc/>
    public Task<Outcome> SendAsync(Recipient recipient, Subscriber subscriber, StatementNews news, CancellationToken cancellationToken) =>
        PostAsync(subscriber, recipient.Key, WebhookBody.Write(news, links), cancellationToken);

    /// <summary>Posts something to a receiver.</summary>
    /// <param name="subscriber">Which.</param>
    /// <param name="message">What makes it the same message on every try.</param>
    /// <param name="body">JSON.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Outcome> PostAsync(Subscriber subscriber, string message, byte[] body, CancellationToken cancellationToken)
    {
        var url = new Uri(subscriber.Address);
        if (!WebhookSecret.TryRead(SecretOf(subscriber), out var key)) return Outcome.Of(DeliveryException.ForGood($"{url.Host} has no secret to sign with."));
        using var late = new CancellationTokenSource(Patience, time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            using var request = Request(url, key, IdOf(message), body);
            using var response = await http.For(MayBePrivate(subscriber, url)).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return await ReadAsync(url, response, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Outcome.Of(DeliveryException.TryAgain($"{url.Host} did not answer within {Patience.TotalSeconds:0} seconds."));
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return Outcome.Of(Refused(problem) ?? DeliveryException.TryAgain($"{url.Host} could not be reached: {OutsideText.OneLine(problem.Message, 150)}"));
        }
    }

    /// <inheritdoc/>
    public Task RestAsync() => Task.CompletedTask;

    private HttpRequestMessage Request(Uri url, byte[] key, string id, byte[] body)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } } };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("IncidentBot", "1"));
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(key, id, timestamp, body));
        return request;
    }

    private async Task<Outcome> ReadAsync(Uri url, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var code = (int)response.StatusCode;
        var answer = $"{url.Host} answered {code}";
        if (response.IsSuccessStatusCode) return new(answer);
        if (code is >= 300 and < 400) return Outcome.Of(DeliveryException.ForGood($"{answer}: a redirect is not followed. Mend its address."));
        if (response.StatusCode == HttpStatusCode.Gone) return Outcome.Of(DeliveryException.ForGood($"{answer}: it is gone, so its subscription has ended.")) with { IsGone = true };
        answer += await SaidAsync(response, cancellationToken);
        return Outcome.Of(code >= 500 || TryAgain.Contains(response.StatusCode)
            ? DeliveryException.TryAgain(answer, OutsideHttp.PauseOf(response, time.GetUtcNow()))
            : DeliveryException.ForGood(answer));
    }

    // A few words of a stranger's, for whoever has to find out what is wrong.
    private static async Task<string> SaidAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var said = new byte[MostOfAnAnswer];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(said, said.Length, throwOnEndOfStream: false, cancellationToken);
        var words = OutsideText.OneLine(Encoding.UTF8.GetString(said, 0, length), 120);
        return words.Length > 0 ? $": {words}" : "";
    }

    private string? SecretOf(Subscriber subscriber) => subscriber.IsOfSettings
        ? options.Value.Webhooks.FirstOrDefault(w => WebhookUrl.TryRead(w.Url, allowPlain: true, out var url) && url == subscriber.Address)?.Secret
        : subscriber.Secret;

    // Who writes a loopback address into the settings means this machine.
    private bool MayBePrivate(Subscriber subscriber, Uri url) => options.Value.AllowPrivateAddresses || (subscriber.IsOfSettings && url.IsLoopback);

    private static DeliveryException? Refused(Exception? problem) => problem switch
    {
        null => null,
        DeliveryException refused => refused,
        _ => Refused(problem.InnerException),
    };

    private static string IdOf(string key) => "msg_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
}
