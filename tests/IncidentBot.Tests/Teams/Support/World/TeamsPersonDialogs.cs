using System.Text.Json.Nodes;
using Xunit;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>Dialogs (§6.5).</summary>
internal sealed partial class TeamsPerson
{
    /// <summary>Sends the dialog that is open; the bot's answer happens: it closes, changes, or says something.</summary>
    /// <param name="label">By which of its buttons; null for the first.</param>
    public async Task<TeamsAck> SubmitsAsync(string? label = null)
    {
        var dialog = Dialog ?? throw new InvalidOperationException($"{Name} has no dialog open.\n{teams.Tell()}");
        var button = dialog.Buttons.FirstOrDefault(b => b.Label == (label ?? b.Label));
        Assert.True(button is { Type: "Action.Submit" }, $"“{dialog.Title}” has no button “{label}” that sends: {dialog.Words}");
        dialog.Entry.AssertCanBeSent(button);
        return await dialog.SendAsync(button);
    }

    /// <summary>Closes the dialog without sending it.</summary>
    public void Dismisses() => Dialog = null;

    private async Task<TeamsAck> FetchesAsync(TeamsPost post, CardButton button)
    {
        var data = (JsonObject)button.Data.DeepClone();
        if (DropsMsteams) data.Remove("msteams");
        return Answered(await InvokeAsync("task/fetch", data), Submit);

        Task<TeamsAck> InvokeAsync(string name, JsonObject sent) =>
            teams.InvokeAsync(Activities.Invoke(teams, name, this, post.Conversation, post, new JsonObject { ["data"] = sent, ["context"] = new JsonObject { ["theme"] = "default" } }));

        async Task<TeamsAck> Submit(JsonObject sent) => Answered(await InvokeAsync("task/submit", sent), Submit);
    }

    /// <summary>What a dialog's answer does to it.</summary>
    private TeamsAck Answered(TeamsAck ack, Func<JsonObject, Task<TeamsAck>> submit)
    {
        if (ack.Status != 200)
        {
            Show(ack.Status == 0 ? "Unable to reach app. Please try again." : "Something went wrong. Please try again.");
            return ack;
        }
        var task = ack.Json?["task"];
        switch ((string?)task?["type"])
        {
            case "continue" when task["value"] is JsonObject next:
                foreach (var complaint in SentActivity.CardComplaints(next["card"]?["content"] as JsonObject)) teams.Complain(complaint);
                if (CardButton.In(next["card"]?["content"] as JsonObject).Any(b => b.Type == "Action.Execute")) teams.Complain($"A dialog has an Action.Execute: {next["title"]}");
                Dialog = new TeamsDialog((JsonObject)next.DeepClone(), submit);
                Show(Dialog.Words);
                break;
            case "message":
                Dialog = null;
                Show((string?)task["value"] ?? "");
                break;
            case null when ack.Json is null || ack.Json.Count == 0:
                Dialog = null;
                break;
            default:
                if (ack.Json?["composeExtension"] is null) teams.Complain($"A dialog was answered with what Teams does not know: {ack.Text}");
                break;
        }
        teams.Workplace.Pulse.Beat();
        return ack;
    }
}
