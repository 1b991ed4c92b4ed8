using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>conversations.*</summary>
internal sealed partial class DefaultSlack
{
    private const int LongestTopic = 250;

    private JsonObject Conversation(SlackCall call) => call.Method switch
    {
        "conversations.create" => Create(call),
        "conversations.open" => Workspace.Person(call["users"]) is { } person ? Ok(("channel", new JsonObject { ["id"] = person.Direct.Id })) : No("user_not_found"),
        "conversations.list" => List(call),
        "conversations.info" => In(call, (channel, _) => IsHidden(channel) ? No("channel_not_found") : Ok(("channel", channel.ToJson(FakeWorkspace.BotUserId)))),
        "conversations.members" => In(call, (channel, _) => Ok(("members", new JsonArray([.. channel.Members.Order(StringComparer.Ordinal).Select(m => (JsonNode)m)])), ("response_metadata", new JsonObject { ["next_cursor"] = "" }))),
        "conversations.invite" => AsMember(call, Invite),
        "conversations.join" => In(call, (channel, _) => channel.IsArchived ? No("is_archived") : channel.IsPrivate ? No("method_not_supported_for_channel_type") : Ok(("channel", channel.ToJson(FakeWorkspace.BotUserId)))),
        "conversations.setTopic" => AsMember(call, channel => call["topic"]?.Length > LongestTopic ? No("too_long") : Ok(("channel", channel.ToJson(FakeWorkspace.BotUserId)))),
        "conversations.setPurpose" => AsMember(call, _ => call["purpose"]?.Length > LongestTopic ? No("too_long") : Ok()),
        "conversations.rename" => AsMember(call, channel => WrongName(call["name"]) is { } wrong ? No(wrong) : Ok(("channel", channel.ToJson(FakeWorkspace.BotUserId)))),
        "conversations.archive" => In(call, (channel, _) => channel.IsArchived ? No("already_archived") : channel.Members.Contains(FakeWorkspace.BotUserId) ? Ok() : No("not_in_channel")),
        "conversations.history" => AsMember(call, channel => Page(call, "messages", [.. Within(call, channel.Messages).OrderByDescending(m => m.Ts, StringComparer.Ordinal).Select(m => m.ToJson())]), archivedToo: true),
        "conversations.replies" => AsMember(call, channel => channel.Find(call["ts"]) is { } parent
            ? Page(call, "messages", [.. Within(call, channel.Thread(parent.Ts)).Prepend(parent).OrderBy(m => m.Ts, StringComparer.Ordinal).Select(m => m.ToJson())]) : No("thread_not_found"), archivedToo: true),
        _ => No("unknown_method"),
    };

    private JsonObject Create(SlackCall call)
    {
        if (WrongName(call["name"]) is { } wrong) return No(wrong);
        if (Workspace.Channels.Exists(c => c.DirectWith is null && c.Name == call["name"])) return No("name_taken");
        var made = new FakeChannel($"C0MADE{Workspace.Channels.Count}", call["name"]!) { IsPrivate = call.Is("is_private"), Creator = FakeWorkspace.BotUserId, Members = [FakeWorkspace.BotUserId] };
        return Ok(("channel", made.ToJson(FakeWorkspace.BotUserId)));
    }

    private static string? WrongName(string? name) => name switch
    {
        null or "" => "invalid_name_required",
        { Length: > 80 } => "invalid_name_maxlength",
        _ when !name.Any(char.IsAsciiLetterOrDigit) => "invalid_name_punctuation",
        _ when !ChannelName().IsMatch(name) => "invalid_name_specials",
        _ => null,
    };

    private JsonObject Invite(SlackCall call, FakeChannel channel)
    {
        var errors = new JsonArray();
        var users = (call["users"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        foreach (var user in users)
        {
            var error = user == FakeWorkspace.BotUserId ? "cant_invite_self" : Workspace.Person(user) is null ? "user_not_found" : channel.Members.Contains(user) ? "already_in_channel" : null;
            if (error is not null) errors.Add(new JsonObject { ["user"] = user, ["ok"] = false, ["error"] = error });
        }
        if (users.Length == 0) return No("no_user");
        if (errors.Count == 0 || (call.Is("force") && errors.Count < users.Length)) return Ok(("channel", channel.ToJson(FakeWorkspace.BotUserId)), ("errors", errors));
        return new JsonObject { ["ok"] = false, ["error"] = (string)errors[0]!["error"]!, ["errors"] = errors };
    }

    private JsonObject AsMember(SlackCall call, Func<SlackCall, FakeChannel, JsonObject> say) => AsMember(call, channel => say(call, channel));

    private JsonObject AsMember(SlackCall call, Func<FakeChannel, JsonObject> say, bool archivedToo = false) => In(call, (channel, _) =>
        !channel.Members.Contains(FakeWorkspace.BotUserId) ? No(channel.IsPrivate ? "channel_not_found" : "not_in_channel") : channel.IsArchived && !archivedToo ? No("is_archived") : say(channel));

    private JsonObject List(SlackCall call)
    {
        var types = (call["types"] ?? "public_channel").Split(',');
        return Page(call, "channels",
        [
            .. Workspace.Channels.Where(c => types.Contains(c.DirectWith is not null ? "im" : c.IsPrivate ? "private_channel" : "public_channel") && !IsHidden(c) && !(call.Is("exclude_archived") && c.IsArchived))
                .Select(c => c.ToJson(FakeWorkspace.BotUserId)),
        ]);
    }

    private static bool IsHidden(FakeChannel channel) => channel.IsPrivate && !channel.Members.Contains(FakeWorkspace.BotUserId);

    private static IEnumerable<FakeMessage> Within(SlackCall call, IEnumerable<FakeMessage> messages) => messages.Where(m =>
        (call["oldest"] is not { Length: > 0 } oldest || string.CompareOrdinal(m.Ts, oldest) >= 0) && (call["latest"] is not { Length: > 0 } latest || string.CompareOrdinal(m.Ts, latest) <= 0));

    [GeneratedRegex("^[a-z0-9_-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ChannelName();
}
