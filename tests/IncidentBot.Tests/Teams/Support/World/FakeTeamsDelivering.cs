using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Xunit;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>How what people do comes to the bot.</summary>
internal sealed partial class FakeTeams
{
    private const int Attempts = 3;
    private TeamsTransport? _transport;

    /// <summary>From now on what people do reaches the bot at this address.</summary>
    public void DeliverTo(Uri bot)
    {
        _transport?.Dispose();
        _transport = new(bot);
    }

    /// <summary>Brings an activity, as often as <see cref="Copies"/> says; the answer that comes first counts. Every other copy of an invoke is asked for as another activity.</summary>
    public async Task<TeamsAck> DeliverAsync(JsonObject activity)
    {
        // One copy crosses the original, the others come after it.
        var crossing = Enumerable.Range(0, Math.Min(Copies, 2)).Select(Copy).ToList();
        var ack = await await Task.WhenAny(crossing);
        await Task.WhenAll(crossing);
        for (var n = 2; n < Copies; n++) await Copy(n);
        return ack;

        Task<TeamsAck> Copy(int n) => SendAsync(n % 2 == 1 && (string?)activity["type"] == "invoke" ? Again(activity) : activity);
    }

    /// <summary>Brings an activity once, signed.</summary>
    public Task<TeamsAck> SendAsync(JsonObject activity) => SendAsync(activity, Issuers.OfBotFramework((string?)activity["serviceUrl"] ?? ServiceUrl));

    /// <summary>Brings it with another token; null for none.</summary>
    public async Task<TeamsAck> SendAsync(JsonObject activity, string? token)
    {
        var ack = await (_transport ?? throw new InvalidOperationException("Nobody has said where the bot is.")).SendAsync(activity, token, TestContext.Current.CancellationToken);
        lock (Workplace.Gate) Brought = Brought.Add($"{activity["type"]} {activity["name"]} → {ack.Status} after {ack.Took.TotalMilliseconds:f0} ms {ack.Text}");
        return ack;
    }

    /// <summary>What was brought to the bot and how it answered, in words.</summary>
    public ImmutableList<string> Brought { get; private set; } = [];

    /// <summary>
    /// Brings an invoke and waits for its answer. What a dialog or message extension does not answer in time is asked again, twice at most, as another activity of the same content; an answer that
    /// comes later is dropped. A status of 0 then says that the app cannot be reached.
    /// </summary>
    internal async Task<TeamsAck> InvokeAsync(JsonObject activity)
    {
        var isPress = (string?)activity["name"] == "adaptiveCard/action";
        for (var attempt = 0; attempt < (isPress ? 1 : Attempts); attempt++)
        {
            try
            {
                return await DeliverAsync(attempt == 0 ? activity : Again(activity)).WaitAsync(isPress ? Patience : DialogPatience, TestContext.Current.CancellationToken);
            }
            catch (TimeoutException)
            {
                // Asked again, or given up.
            }
        }
        return new(0, null, "Unable to reach app");
    }

    /// <summary>The same under an id of its own.</summary>
    private static JsonObject Again(JsonObject activity)
    {
        var again = (JsonObject)activity.DeepClone();
        again["id"] = $"f:{Guid.NewGuid()}";
        return again;
    }
}
