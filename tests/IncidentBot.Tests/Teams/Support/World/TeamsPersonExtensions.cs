using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>Message extensions (§6.6).</summary>
internal sealed partial class TeamsPerson
{
    /// <summary>Uses an action command: from a message's own menu, or from where they write.</summary>
    /// <param name="commandId">Which.</param>
    /// <param name="where">In which conversation; the bot need not be in it.</param>
    /// <param name="message">On which message; null for none.</param>
    public async Task<TeamsAck> UsesActionAsync(string commandId, TeamsConversation where, TeamsPost? message = null)
    {
        return Extended(await InvokeAsync("composeExtension/fetchTask", null), SubmitAsync);

        Task<TeamsAck> InvokeAsync(string name, JsonObject? data)
        {
            var value = new JsonObject { ["commandId"] = commandId, ["commandContext"] = message is null ? "compose" : "message", ["context"] = new JsonObject { ["theme"] = "default" } };
            if (data is not null) value["data"] = data;
            if (message is not null) value["messagePayload"] = Payload(message);
            var activity = Activities.Invoke(teams, name, this, where, null, value);
            if (message is not null) activity["conversation"] = where.ToJson(message);
            return teams.InvokeAsync(activity);
        }

        async Task<TeamsAck> SubmitAsync(JsonObject data) => Extended(await InvokeAsync("composeExtension/submitAction", data), SubmitAsync);
    }

    /// <summary>Types into a search command; null for what is shown before anything is typed.</summary>
    public async Task<IReadOnlyList<FoundCard>> SearchesAsync(string commandId, string? typed, TeamsConversation where)
    {
        var parameter = typed is null ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" } : new JsonObject { ["name"] = "query", ["value"] = typed };
        var value = new JsonObject { ["commandId"] = commandId, ["parameters"] = new JsonArray(parameter), ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 } };
        var ack = await teams.InvokeAsync(Activities.Invoke(teams, "composeExtension/query", this, where, null, value));
        if (ack.Status != 200) Show("Unable to reach app. Please try again.");
        var answer = ack.Json?["composeExtension"];
        if ((string?)answer?["type"] == "message") Show((string?)answer["text"] ?? "");
        return [.. (answer?["attachments"] as JsonArray ?? []).OfType<JsonObject>().Select(Found)];
    }

    /// <summary>Sends what a message extension has put before them as a message of their own.</summary>
    public TeamsPost SendsComposeBox(TeamsConversation where)
    {
        var card = ComposeBox ?? throw new InvalidOperationException($"There is nothing that {Name} could send.");
        ComposeBox = null;
        var attachment = new JsonObject { ["contentType"] = FakeTeams.CardType, ["content"] = card };
        return teams.Workplace.Add(where, null, this, _ => new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(attachment) });
    }

    private TeamsAck Extended(TeamsAck ack, Func<JsonObject, Task<TeamsAck>> submit)
    {
        if (ack.Json?["composeExtension"] is JsonObject answer)
        {
            Dialog = null;
            if ((string?)answer["type"] == "result" && answer["attachments"] is JsonArray { Count: > 0 } cards) ComposeBox = Found((JsonObject)cards[0]!).Card;
            if ((string?)answer["type"] == "message") Show((string?)answer["text"] ?? "");
        }
        return Answered(ack, submit);
    }

    private FoundCard Found(JsonObject attachment)
    {
        if (attachment["preview"] is null) teams.Complain("A result has no preview, which Teams needs beside an adaptive card.");
        foreach (var complaint in SentActivity.CardComplaints(attachment["content"] as JsonObject)) teams.Complain(complaint);
        var preview = attachment["preview"]?["content"];
        return new((string?)preview?["title"] ?? "", (string?)preview?["text"] ?? "", (JsonObject)(attachment["content"] as JsonObject ?? []).DeepClone());
    }

    private static JsonObject Payload(TeamsPost message)
    {
        var html = (message.Activity["attachments"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(a => (string?)a["contentType"] == "text/html")?["content"];
        return new JsonObject
        {
            ["id"] = message.Id, ["messageType"] = "message", ["createdDateTime"] = (string?)message.Activity["timestamp"], ["importance"] = "normal", ["locale"] = "en-gb",
            ["linkToMessage"] = $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(message.Conversation.Id)}/{message.Id}",
            ["from"] = message.From is { } person
                ? new JsonObject { ["user"] = new JsonObject { ["userIdentityType"] = "aadUser", ["id"] = person.ObjectId, ["displayName"] = person.Name } }
                : new JsonObject { ["application"] = new JsonObject { ["applicationIdentityType"] = "bot", ["id"] = FakeTeams.AppId, ["displayName"] = FakeTeams.BotName } },
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html?.DeepClone() ?? $"<p>{message.Words}</p>" },
        };
    }
}

/// <summary>What a search has found.</summary>
/// <param name="Title">As the list shows it.</param>
/// <param name="Text">Below it.</param>
/// <param name="Card">What is put into the message.</param>
internal sealed record FoundCard(string Title, string Text, JsonObject Card);
