using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>Activities as Teams tells the bot of them (§2).</summary>
internal static partial class Activities
{
    /// <summary>What every activity has.</summary>
    /// <param name="teams">Where.</param>
    /// <param name="type">What kind.</param>
    /// <param name="person">Who does it.</param>
    /// <param name="conversation">Where.</param>
    /// <param name="post">In which thread of a channel; null for the channel itself.</param>
    /// <param name="id">Its id; null for one that is not a message's.</param>
    public static JsonObject Of(FakeTeams teams, string type, TeamsPerson person, TeamsConversation conversation, TeamsPost? post = null, string? id = null)
    {
        var now = teams.Time.GetUtcNow();
        var channelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeTeams.TenantId } };
        if (conversation.Team is { } team)
        {
            (channelData["team"], channelData["channel"]) = (new JsonObject { ["id"] = team.Id }, new JsonObject { ["id"] = conversation.Id });
            (channelData["teamsTeamId"], channelData["teamsChannelId"]) = (team.Id, conversation.Id);
        }
        return new JsonObject
        {
            ["type"] = type, ["id"] = id ?? $"f:{Guid.NewGuid()}", ["timestamp"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["localTimestamp"] = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(person.Zone)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture), ["localTimezone"] = person.Zone,
            ["channelId"] = "msteams", ["serviceUrl"] = teams.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = person.Mri, ["name"] = person.Name, ["aadObjectId"] = person.ObjectId },
            ["recipient"] = new JsonObject { ["id"] = FakeTeams.BotId, ["name"] = FakeTeams.BotName },
            ["conversation"] = conversation.ToJson(post), ["locale"] = "en-GB", ["channelData"] = channelData,
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["country"] = "GB", ["platform"] = "Web", ["timezone"] = person.Zone }),
        };
    }

    /// <summary>
    /// A typed message: Teams escapes what was typed, marks those who are named (<c>@ada</c>) and the bot where it is, and sends a copy in HTML.
    /// </summary>
    public static JsonObject Message(FakeTeams teams, TeamsPerson person, TeamsPost post, string typed, bool namesBot)
    {
        var activity = Of(teams, "message", person, post.Conversation, post, post.Id);
        var (named, entities) = (new List<(string Name, string Id)>(), (JsonArray)activity["entities"]!);
        var address = namesBot ? $"{Mark(FakeTeams.BotName, FakeTeams.BotId)} " : "";
        var text = address + Name().Replace(Escaped(typed), m => teams.Workplace.People.Find(p => p.Handle == m.Groups[1].Value) is { } other ? Mark(other.Name, other.Mri) : m.Value) + (namesBot ? "\n" : "");
        foreach (var (name, id) in named) entities.Add(new JsonObject { ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } });
        var n = 0;
        var html = AnyMark().Replace(text.Trim(), m => $"<span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\" itemid=\"{n++}\">{m.Groups[1].Value}</span>").Replace("</span> ", "</span>&nbsp;", StringComparison.Ordinal);
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{html.Replace("\n", "<br>", StringComparison.Ordinal)}</p>" });
        (activity["textFormat"], activity["text"]) = ("plain", text);
        return activity;

        string Mark(string name, string id)
        {
            if (!named.Contains((name, id))) named.Add((name, id));
            return $"<at>{name}</at>";
        }
    }

    /// <summary>An invoke.</summary>
    /// <param name="teams">Where.</param>
    /// <param name="name">Its operation.</param>
    /// <param name="person">Who.</param>
    /// <param name="conversation">In which conversation.</param>
    /// <param name="post">About which message; null for none.</param>
    /// <param name="value">Its arguments.</param>
    public static JsonObject Invoke(FakeTeams teams, string name, TeamsPerson person, TeamsConversation conversation, TeamsPost? post, JsonObject value)
    {
        var activity = Of(teams, "invoke", person, conversation, post);
        (activity["name"], activity["value"]) = (name, value);
        if (post is not null) activity["replyToId"] = post.Id;
        ((JsonObject)activity["channelData"]!)["source"] = new JsonObject { ["name"] = post is null ? "compose" : "message" };
        return activity;
    }

    private static string Escaped(string typed) => typed.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w.])@([a-z]+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("<at>(.*?)</at>", RegexOptions.CultureInvariant)]
    private static partial Regex AnyMark();
}
