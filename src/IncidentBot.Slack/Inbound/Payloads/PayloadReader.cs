using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace IncidentBot.Slack.Inbound.Payloads;

/// <summary>Reads what Slack sends. What has another shape than Slack's is a request of no kind, which nobody answers.</summary>
internal static class PayloadReader
{
    /// <summary>As everything of Slack's is read, but that <c>type</c> may stand anywhere.</summary>
    public static JsonSerializerOptions Options { get; } = new(SlackJson.Options) { AllowOutOfOrderMetadataProperties = true };

    /// <summary>The body of a request over HTTP: a form with a <c>payload</c>, the form of a slash command, or JSON.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static SlackRequest ReadBody(string body, bool isForm)
    {
        if (!isForm) return ReadJson(body);
        var fields = QueryHelpers.ParseQuery(body);
        if (Field(fields, "payload") is { } payload) return ReadJson(payload);
        return Checked(new SlashCommand
        {
            Command = Field(fields, "command") ?? "",
            Text = Field(fields, "text") ?? "",
            UserId = Field(fields, "user_id") ?? "",
            ChannelId = Field(fields, "channel_id") ?? "",
            ResponseUrl = Field(fields, "response_url"),
            TriggerId = Field(fields, "trigger_id"),
        });
    }

    /// <summary>An interaction or an event.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static SlackRequest ReadJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read<SlackRequest>(document.RootElement);
    }

    /// <summary>The payload of an envelope, by the envelope's type.</summary>
    public static SlackRequest ReadEnvelope(string type, JsonElement payload) => type == "slash_commands" ? Read<SlashCommand>(payload) : Read<SlackRequest>(payload);

    private static SlackRequest Read<T>(JsonElement json) where T : SlackRequest
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.Deserialize<T>(Options) is { } request ? Checked(request) : new SlackRequest();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return new SlackRequest();
        }
    }

    // Ids become parts of keys and calls: none that Slack would not make goes further than here.
    private static SlackRequest Checked(SlackRequest request) => request switch
    {
        SlashCommand r => SlackIds.Are(r.UserId, r.ChannelId) && r.Command.StartsWith('/'),
        BlockActionRequest r => SlackIds.Are(r.User.Id, r.Channel?.Id ?? "C0", r.Container.ChannelId ?? "C0") && SlackIds.AreTimes(r.Container.ThreadTs),
        BlockOptionsRequest r => SlackIds.Are(r.User.Id),
        ViewSubmission r => SlackIds.Are(r.User.Id),
        GlobalShortcut r => SlackIds.Are(r.User.Id),
        MessageShortcut r => SlackIds.Are(r.User.Id, r.Channel.Id) && SlackIds.AreTimes(r.MessageTs, r.Message.ThreadTs),
        EventCallback { Event: var e } => e switch
        {
            AppMention m => SlackIds.Are(m.User ?? "U0", m.Channel) && SlackIds.AreTimes(m.Ts, m.ThreadTs),
            MessageEvent m => SlackIds.Are(m.User ?? "U0", m.Channel) && SlackIds.AreTimes(m.Ts, m.ThreadTs),
            ReactionAdded r => SlackIds.Are(r.User) && (r.Item.Type != "message" || SlackIds.Are(r.Item.Channel) && SlackIds.AreTimes(r.Item.Ts)),
            PinAdded p => SlackIds.Are(p.User, p.ChannelId) && SlackIds.AreTimes(p.Item.Message?.Ts, p.Item.Message?.ThreadTs),
            MemberJoinedChannel j => SlackIds.Are(j.User, j.Channel),
            AppHomeOpened o => SlackIds.Are(o.User),
            _ => true,
        },
        _ => true,
    } ? request : new SlackRequest();

    private static string? Field(Dictionary<string, StringValues> fields, string name) => fields.TryGetValue(name, out var values) && values is [{ } value] ? value : null;
}
