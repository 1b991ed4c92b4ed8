using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>How a call is answered: recorded, put to the test's script, carried out, answered.</summary>
internal sealed partial class FakeSlack
{
    private async Task AnswerAsync(HttpContext context)
    {
        var call = await RecordAsync(context, (string)context.Request.RouteValues["method"]!);
        var said = await Script.AnswerAsync(call, _stopping.Token);
        if (said.IsCarriedOut) await CarryOutAsync(call, () => CarryOutAsync(call));
        await said.SendAsync(context, call.Answer, string.Join(',', _scopes), _stopping.Token);
        if (!EchoesEvents || !call.IsOk) return;
        await context.Response.CompleteAsync();
        await EchoAsync(call);
    }

    private async Task AnswerHookAsync(HttpContext context)
    {
        var call = await RecordAsync(context, SlackCall.ToResponseUrl);
        var id = (string)context.Request.RouteValues["id"]!;
        var said = await Script.AnswerAsync(call, _stopping.Token);
        if (said.IsCarriedOut)
        {
            await CarryOutAsync(call, () => Task.FromResult(call.Json("body") is JsonObject body && ResponseUrls.Answer(id, body) is var error
                ? error is null ? DefaultSlack.Ok() : DefaultSlack.No(error) : DefaultSlack.No("invalid_payload")));
            if (!call.IsOk) said = SlackAnswer.Status(StatusCodes.Status404NotFound);
        }
        await said.SendAsync(context, call.Answer, "", _stopping.Token);
    }

    private async Task<SlackCall> RecordAsync(HttpContext context, string method)
    {
        var arguments = context.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());
        if (context.Request.HasFormContentType)
            foreach (var (name, value) in await context.Request.ReadFormAsync(context.RequestAborted)) arguments[name] = value.ToString();
        else if (method == SlackCall.ToResponseUrl)
            arguments["body"] = await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted);
        else if (context.Request.HasJsonContentType() && await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) is JsonObject json)
            foreach (var (name, value) in json) arguments[name] = value is JsonValue v && v.TryGetValue<string>(out var text) ? text : value?.ToJsonString() ?? "";
        var token = context.Request.Headers.Authorization.ToString();
        var call = new SlackCall(Interlocked.Increment(ref _numbered), method, arguments, token.StartsWith("Bearer ", StringComparison.Ordinal) ? token["Bearer ".Length..] : "", Time.GetUtcNow());
        lock (Workspace.Gate) Calls = Calls.Add(call);
        Workspace.Pulse.Beat();
        return call;
    }

    private async Task CarryOutAsync(SlackCall call, Func<Task<JsonObject>> carryOut)
    {
        call.Answer = await carryOut();
        Workspace.Pulse.Beat();
    }

    private async Task<JsonObject> CarryOutAsync(SlackCall call)
    {
        if (Forbids(call) is { } code) return DefaultSlack.No(code);
        if (_emulate is not null && Emulate.Answers(call.Method)) return await _emulate.AnswerAsync(this, call);
        lock (Workspace.Gate)
        {
            var answer = _default.Answer(call);
            WorkspaceObserver.Observe(this, call, answer);
            return answer;
        }
    }

    /// <summary>What the bot did comes back to it as events.</summary>
    private async Task EchoAsync(SlackCall call)
    {
        var channel = Workspace.Find(call["channel"]);
        var events = call.Method switch
        {
            "chat.postMessage" when Workspace.Find((string?)call.Answer!["channel"])?.Find((string?)call.Answer["ts"]) is { } message => [Said(message)],
            "conversations.invite" when channel is not null => (call["users"] ?? "").Split(',').Where(u => Workspace.Person(u) is not null).Select(u => Payloads.Joined(u, channel, FakeWorkspace.BotUserId, Workspace.NewTs())),
            "pins.add" when channel?.Find(call["timestamp"]) is { } message => [Payloads.Pinned(FakeWorkspace.BotUserId, message, Workspace.NewTs())],
            _ => (IEnumerable<JsonObject>)[],
        };
        foreach (var inner in events.Where(IsSubscribed).ToList()) await SendAsync(new(SlackDeliveryKind.Event, Payloads.Event(inner, FakeWorkspace.BotUserId, Time.GetUtcNow())), 0);
    }

    private bool IsSubscribed(JsonObject inner)
    {
        if (Subscriptions is null) return true;
        var type = (string)inner["type"]!;
        return Subscriptions.Contains(type == "message" ? $"message.{(string)inner["channel_type"]! switch { "channel" => "channels", "group" => "groups", var other => other }}" : type);
    }

    private static JsonObject Said(FakeMessage message)
    {
        var inner = message.ToJson();
        (inner["channel"], inner["channel_type"], inner["event_ts"]) = (message.Channel.Id, message.Channel.DirectWith is not null ? "im" : message.Channel.IsPrivate ? "group" : "channel", message.Ts);
        return inner;
    }

    private string? Forbids(SlackCall call) => ForbidsToken(call) ?? (MustJoinFirst(call) ? "not_in_channel" : null);

    /// <summary>Into public channels in which it is not, a bot writes with <c>chat:write.public</c> only; <c>emulate</c> lets it.</summary>
    private bool MustJoinFirst(SlackCall call) => call.Method == "chat.postMessage" && _scopes.Contains("chat:write") && !_scopes.Contains("chat:write.public")
        && Workspace.Find(call["channel"]) is { IsPrivate: false, DirectWith: null } channel && !channel.Members.Contains(FakeWorkspace.BotUserId);

    private string? ForbidsToken(SlackCall call) => call.Token switch
    {
        "" => "not_authed",
        _ when IsUninstalled => "account_inactive",
        BotToken => call.Method == "apps.connections.open" ? "not_allowed_token_type" : null,
        AppToken => call.Method == "apps.connections.open" ? null : "not_allowed_token_type",
        _ => "invalid_auth",
    };
}
