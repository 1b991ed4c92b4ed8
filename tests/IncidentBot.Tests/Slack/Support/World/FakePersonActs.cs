using System.Text.Json.Nodes;
using Xunit;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>Commands, buttons and modals.</summary>
internal sealed partial class FakePerson
{
    /// <summary>Types a slash command: <c>/incident open Something --sev 1</c>.</summary>
    /// <param name="line">The command and its text, as Slack escapes it.</param>
    /// <param name="channel">Where; null for <c>#general</c>.</param>
    public async Task<SlackAck> TypesAsync(string line, FakeChannel? channel = null)
    {
        var place = channel ?? slack.General;
        var parts = line.Split(' ', 2);
        var payload = Payloads.Command(this, place, parts[0], parts.ElementAtOrDefault(1) ?? "", slack.Triggers.Issue(this), slack.ResponseUrls.Issue(this, place));
        var ack = await slack.DeliverAsync(new(SlackDeliveryKind.Command, payload));
        var told = ack.Payload ?? (ack.Text.Length > 0 ? new JsonObject { ["text"] = ack.Text } : null);
        if (told?["text"] is not null || told?["blocks"] is not null) slack.ResponseUrls.Show(this, place, told);
        return ack;
    }

    /// <summary>The newest message that they can see with a button of this label, and that says <paramref name="where"/>; waits for it.</summary>
    public Task<FakeMessage> FindsButtonAsync(string label, string where = "", FakeChannel? channel = null) => slack.Workspace.Pulse.UntilAsync(
        () => Sees.LastOrDefault(m => (channel is null || m.Channel == channel) && m.Says(where) && m.Buttons.Any(b => b.Label == label)), () => $"{name} found no button “{label}” beside “{where}”.\n{slack.Tell()}");

    /// <summary>Presses a button of the newest message that has it.</summary>
    public async Task<SlackAck> PressesAsync(string label, string where = "", FakeChannel? channel = null)
    {
        var message = await FindsButtonAsync(label, where, channel);
        return await PressesAsync(message, message.Buttons.First(b => b.Label == label));
    }

    /// <summary>Presses a button, even one that was on a message before it changed.</summary>
    public Task<SlackAck> PressesAsync(FakeMessage message, FakeButton button) =>
        slack.DeliverAsync(new(SlackDeliveryKind.Interaction, Payloads.ButtonOfMessage(this, message, button, slack.Triggers.Issue(this), slack.ResponseUrls.Issue(this, message.Channel, message))));

    /// <summary>Presses a button of the modal that is open.</summary>
    public Task<SlackAck> PressesInModalAsync(string label) => PressesInViewAsync(OpenModal(), label);

    /// <summary>Presses a button of their Home tab.</summary>
    public Task<SlackAck> PressesAtHomeAsync(string label) => PressesInViewAsync(Home ?? throw new InvalidOperationException($"{name} has no Home tab yet."), label);

    /// <summary>Sends the modal that is open. What the bot answers happens: it closes, shows errors, changes, or another comes on top.</summary>
    public async Task<SlackAck> SubmitsAsync()
    {
        var modal = OpenModal();
        modal.AssertCanBeSent();
        var ack = await slack.DeliverAsync(new(SlackDeliveryKind.Interaction, Payloads.View(this, "view_submission", modal, slack.Triggers.Issue(this, modal))));
        if (!ack.IsOk) return ack;
        modal.Errors = new Dictionary<string, string>();
        switch ((string?)ack.Payload?["response_action"])
        {
            case "errors":
                modal.Errors = ((JsonObject)ack.Payload!["errors"]!).ToDictionary(e => e.Key, e => (string)e.Value!);
                Assert.All(modal.Errors.Keys, key => Assert.Contains(key, modal.Fields));
                break;
            case "update":
                modal.Become(slack.NewView((JsonObject)ack.Payload!["view"]!, modal.Id, modal));
                break;
            case "push":
                Push(new FakeView(slack.NewView((JsonObject)ack.Payload!["view"]!, null, modal)));
                break;
            case "clear":
                CloseAll();
                break;
            default:
                Closes(modal);
                break;
        }
        slack.Workspace.Pulse.Beat();
        return ack;
    }

    /// <summary>Closes the modal on top without sending it.</summary>
    public async Task DismissesAsync()
    {
        var modal = OpenModal();
        CloseTop();
        if ((bool?)modal.Json["notify_on_close"] == true) await slack.DeliverAsync(new(SlackDeliveryKind.Interaction, Payloads.View(this, "view_closed", modal, slack.Triggers.Issue(this, modal))));
    }

    /// <summary>Types into a field that searches, and gets the options.</summary>
    public async Task<IReadOnlyList<JsonObject>> SearchesAsync(string field, string typed)
    {
        var modal = OpenModal();
        var ack = await slack.DeliverAsync(new(SlackDeliveryKind.Interaction, Payloads.Suggestion(this, modal, modal.Input(field), typed)));
        var groups = (ack.Payload?["option_groups"] as JsonArray ?? []).SelectMany(g => (JsonArray)g!["options"]!);
        return [.. (ack.Payload?["options"] as JsonArray ?? []).Concat(groups).OfType<JsonObject>()];
    }

    /// <summary>Uses a global shortcut.</summary>
    public Task<SlackAck> UsesShortcutAsync(string callbackId) =>
        slack.DeliverAsync(new(SlackDeliveryKind.Interaction, Payloads.Shortcut(this, callbackId, slack.Triggers.Issue(this))));

    /// <summary>Uses a shortcut on a message.</summary>
    public Task<SlackAck> UsesShortcutAsync(string callbackId, FakeMessage message) => slack.DeliverAsync(
        new(SlackDeliveryKind.Interaction, Payloads.MessageShortcut(this, callbackId, message, slack.Triggers.Issue(this), slack.ResponseUrls.Issue(this, message.Channel, message))));

    private Task<SlackAck> PressesInViewAsync(FakeView view, string label)
    {
        var button = view.Buttons.FirstOrDefault(b => b.Label == label);
        Assert.True(button is not null, $"{name} has no button “{label}” in “{view.Title}”: {view.Words}");
        return slack.DeliverAsync(new(SlackDeliveryKind.Interaction, Payloads.ButtonOfView(this, view, button, slack.Triggers.Issue(this, view))));
    }

    private FakeView OpenModal() => Modal ?? throw new InvalidOperationException($"{name} has no modal open.\n{slack.Tell()}");

    private void Closes(FakeView modal) => _modals = _modals.Remove(modal);
}
