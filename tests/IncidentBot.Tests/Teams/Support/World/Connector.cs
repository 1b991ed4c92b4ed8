using System.Globalization;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>The Bot Connector's operations (§5), carried out.</summary>
internal sealed class Connector(FakeTeams teams)
{
    private readonly RateLimits _limits = new(teams.Time);

    private TeamsWorkplace Workplace => teams.Workplace;

    public (int Status, JsonNode? Answer) CarryOut(TeamsCall call)
    {
        if (!teams.Tokens.IsGood(call.Token)) return (401, new JsonObject { ["message"] = "Authorization has been denied for this request." });
        lock (Workplace.Gate)
        {
            return call.Operation switch
            {
                "create" => Create(call),
                "team" => Team(call),
                "channels" => Channels(call),
                _ => Workplace.Find(call.ConversationId) is { } conversation ? In(conversation, call) : No(404, "ConversationNotFound", "Conversation not found."),
            };
        }
    }

    /// <summary>A refusal's body.</summary>
    public static JsonObject Problem(string code, string message) => new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };

    private (int, JsonNode?) In(TeamsConversation conversation, TeamsCall call)
    {
        if (!conversation.HasBot) return No(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        var thread = call.ConversationId.Split(";messageid=") is [_, var root] ? root : null;
        if (thread is not null && conversation.Find(thread) is null) return No(404, "ConversationNotFound", "Conversation not found.");
        return call.Operation switch
        {
            "send" or "reply" => Send(conversation, thread, call),
            "update" => Update(conversation, thread, call),
            "delete" => Delete(conversation, thread, call),
            "pagedmembers" => Members(conversation, call),
            "members" => (200, new JsonArray([.. conversation.Members.Select(m => (JsonNode)m.ToMember())])),
            "member" => conversation.Members.FirstOrDefault(m => m == Workplace.Person(call.Route("member"))) is { } member ? (200, member.ToMember()) : No(404, "MemberNotFoundInConversation", "The member does not belong to the conversation."),
            _ => No(404, "BadArgument", "Unknown operation."),
        };
    }

    private (int, JsonNode?) Send(TeamsConversation conversation, string? thread, TeamsCall call)
    {
        if (SentActivity.Refusal(call.Body) is var (status, code, message)) return No(status, code, message);
        if ((string?)call.Body!["type"] == "typing") return (202, null);
        if (Throttles(call.ConversationId, call) is { } later) return later;
        var ids = Post(conversation, thread, call.Body);
        return ids is [var id] ? (201, Id(id)) : (201, null);
    }

    /// <summary>Text and card in one activity are split into two messages.</summary>
    private List<string> Post(TeamsConversation conversation, string? thread, JsonObject activity)
    {
        foreach (var complaint in SentActivity.Complaints(activity)) teams.Complain(complaint);
        var ids = new List<string>();
        foreach (var part in SentActivity.Split(activity)) ids.Add(Workplace.Add(conversation, thread, null, _ => part).Id);
        return ids;
    }

    private (int, JsonNode?) Update(TeamsConversation conversation, string? thread, TeamsCall call)
    {
        if (SentActivity.Refusal(call.Body) is var (status, code, message)) return No(status, code, message);
        if (Own(conversation, thread, call.ActivityId, out var refusal) is not { } post) return refusal;
        foreach (var complaint in SentActivity.Complaints(call.Body!)) teams.Complain(complaint);
        Workplace.Change(post, (JsonObject)call.Body!.DeepClone());
        return (200, Id(post.Id));
    }

    private static (int, JsonNode?) Delete(TeamsConversation conversation, string? thread, TeamsCall call)
    {
        if (Own(conversation, thread, call.ActivityId, out var refusal) is not { } post) return refusal;
        post.IsGone = true;
        return (200, null);
    }

    /// <summary>A message of the bot's own: it can change no other.</summary>
    private static TeamsPost? Own(TeamsConversation conversation, string? thread, string id, out (int, JsonNode?) refusal)
    {
        var post = conversation.Find(id) is { } found && (thread is null || found.RootId == thread) ? found : null;
        refusal = post is null ? No(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.") : No(403, "NotEnoughPermissions", "The bot is not the sender of this message.");
        return post is { IsBots: true } ? post : null;
    }

    /// <summary>Exactly two forms exist: one person's chat, and a new post in a channel.</summary>
    private (int, JsonNode?) Create(TeamsCall call)
    {
        if (call.Body is not { } body) return BadForm();
        var activity = body["activity"] as JsonObject;
        if (activity is not null && SentActivity.Refusal(activity) is var (status, code, message)) return No(status, code, message);
        if ((string?)body["channelData"]?["channel"]?["id"] is { } channelId) return (bool?)body["isGroup"] == true && activity is not null ? CreateThread(channelId, activity, call) : BadForm();
        if ((bool?)body["isGroup"] == true || (string?)body["tenantId"] != FakeTeams.TenantId || body["members"] is not JsonArray { Count: 1 } members) return BadForm();
        if ((string?)members[0]?["id"] is not { } mri || !mri.StartsWith("29:", StringComparison.Ordinal)) return BadForm();
        if (Workplace.Person(mri) is not { HasApp: true } person) return No(403, "ForbiddenOperationException", "The bot is not installed for the user.");
        var personal = Workplace.Personal(person);
        if (activity is not null) Post(personal, null, activity);
        return (201, Id(personal.Id));
    }

    private (int, JsonNode?) CreateThread(string channelId, JsonObject activity, TeamsCall call)
    {
        if (Workplace.Find(channelId) is not { Kind: ConversationKind.Channel } channel || channel.Id != channelId) return No(404, "ConversationNotFound", "Conversation not found.");
        if (!channel.HasBot) return No(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        if (Throttles(channelId, call) is { } later) return later;
        var id = Post(channel, null, activity)[0];
        return (201, new JsonObject { ["id"] = $"{channelId};messageid={id}", ["activityId"] = id });
    }

    private (int, JsonNode?) Members(TeamsConversation conversation, TeamsCall call)
    {
        const string Mark = "page+/=&";
        var asked = int.TryParse(call.Query("pageSize"), CultureInfo.InvariantCulture, out var size) ? Math.Clamp(size, 50, 500) : 200;
        var (page, token) = (Math.Min(asked, teams.LargestPage), call.Query("continuationToken"));
        var from = 0;
        if (token.Length > 0 && !(token.StartsWith(Mark, StringComparison.Ordinal) && int.TryParse(token[Mark.Length..], CultureInfo.InvariantCulture, out from))) return No(400, "BadArgument", "Invalid continuation token.");
        var answer = new JsonObject { ["members"] = new JsonArray([.. conversation.Members.Skip(from).Take(page).Select(m => (JsonNode)m.ToMember())]) };
        if (from + page < conversation.Members.Count) answer["continuationToken"] = Mark + (from + page).ToString(CultureInfo.InvariantCulture);
        return (200, answer);
    }

    private (int, JsonNode?) Team(TeamsCall call) => Found(call) is not { } team ? No(404, "ConversationNotFound", "Team not found.") : (200, new JsonObject
    {
        ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.AadGroupId, ["tenantId"] = FakeTeams.TenantId, ["type"] = "standard",
        ["channelCount"] = ChannelsOf(team).Count(), ["memberCount"] = team.Members.Count,
    });

    private (int, JsonNode?) Channels(TeamsCall call) => Found(call) is not { } team ? No(404, "ConversationNotFound", "Team not found.") : (200, new JsonObject
    {
        ["conversations"] = new JsonArray([.. ChannelsOf(team).Select(c => (JsonNode)new JsonObject { ["id"] = c.Id, ["name"] = c.IsGeneral ? null : c.Name, ["type"] = "standard" })]),
    });

    private Team? Found(TeamsCall call) => Workplace.Teams.Find(t => t.Id == call.Route("team") && t.HasBot);

    private IEnumerable<TeamsConversation> ChannelsOf(Team team) => Workplace.Conversations.Where(c => c.Team == team && !c.IsDeleted);

    private (int, JsonNode?)? Throttles(string thread, TeamsCall call)
    {
        if (!teams.KeepsRateLimits || _limits.Wait(thread) is not { } wait) return null;
        call.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return No(429, "Throttled", "Too many requests.");
    }

    private static JsonObject Id(string id) => new() { ["id"] = id };

    private static (int, JsonNode?) BadForm() => No(400, "BadSyntax", "Incorrect conversation creation parameters");

    private static (int, JsonNode?) No(int status, string code, string message) => (status, Problem(code, message));
}

/// <summary>How many messages a thread takes in which time (§5.7).</summary>
internal sealed class RateLimits(TimeProvider time)
{
    private static readonly (int Count, TimeSpan In)[] Limits = [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];
    private readonly Dictionary<string, List<DateTimeOffset>> _sent = [];

    /// <summary>Counts one more; or says how long to wait for it.</summary>
    public TimeSpan? Wait(string thread)
    {
        if (!_sent.TryGetValue(thread, out var sent)) _sent[thread] = sent = [];
        var now = time.GetUtcNow();
        foreach (var (count, within) in Limits)
            if (sent.Count >= count && sent[^count] + within - now is var left && left > TimeSpan.Zero) return left;
        sent.Add(now);
        return null;
    }
}
