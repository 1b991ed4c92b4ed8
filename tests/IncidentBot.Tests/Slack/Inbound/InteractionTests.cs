using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack.Inbound;

/// <summary>Buttons, forms, shortcuts and what people see of them, over both ways in.</summary>
public sealed class InteractionTests
{
    private static readonly Card WithButtons = Card.Of(
        new TextBlock(ChatText.Plain("a card")),
        ButtonsBlock.Of(new Button("Resolve", CommandLine.Parse("resolve")), new Button("Open one", CommandLine.Parse("open")), new Button("Note", new CommandLine("note").Text(new string('n', 4000)))));

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_button_is_its_command_where_it_stands(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        rig.Slack.Copies = 3;
        var channel = rig.Incident();
        var card = await rig.PostAsync(channel, WithButtons);
        await rig.Slack.Ada.PressesAsync("Resolve");
        await rig.Slack.Ada.IsToldAsync("Resolved.");

        Assert.Single(rig.Router.Changes);
        Assert.Single(rig.Slack.Ada.Ephemerals);
        Assert.Equal(("resolve", CommandSource.Button, new Place("slack", channel.Id)), (rig.Router.Last.Text, rig.Router.Last.Source, rig.Router.Last.Place));
        // The card that everybody sees stands as it was.
        Assert.Equal(0, card.Edits);
        Assert.Contains("a card", card.Words, StringComparison.Ordinal);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_button_may_mean_more_than_it_can_carry(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        await rig.PostAsync(rig.Incident(), WithButtons);
        await rig.Slack.Ada.PressesAsync("Note");
        await rig.Slack.Ada.IsToldAsync("Written down.");
        Assert.Equal(new CommandLine("note").Text(new string('n', 4000)).ToString(), rig.Router.Last.Text);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_form_is_filled_in_corrected_and_done(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        rig.Slack.Copies = 3;
        var channel = rig.Incident();
        await rig.PostAsync(channel, WithButtons);
        await rig.Slack.Ada.PressesAsync("Open one");
        var form = await rig.Slack.Ada.IsAskedAsync("Open an incident");
        form.Fill("title", "Cannot buy <anything>");
        form.Fill("since", "tomorrow");
        await rig.Slack.Ada.SubmitsAsync();
        Assert.Contains("in the future", form.Errors["since"], StringComparison.Ordinal);
        Assert.Empty(rig.Router.Changes);

        form.Fill("since", "08:55");
        form.Fill("title", "duplicate");
        await rig.Slack.Ada.SubmitsAsync();
        Assert.Contains("One like it is open.", rig.Slack.Ada.Modal!.Words, StringComparison.Ordinal);
        Assert.Equal("08:55", (string?)rig.Slack.Ada.Modal.State()["values"]!["since"]!["since"]!["value"]);
        // What was typed stands in the view itself, too, whatever the client does with an update.
        var title = ((JsonArray)rig.Slack.Ada.Modal.Json["blocks"]!).Single(b => (string?)b!["block_id"] == "title")!;
        Assert.Equal("duplicate", (string?)title["element"]!["initial_value"]);

        rig.Slack.Ada.Modal.Fill("title", "Cannot buy");
        await rig.Slack.Ada.SubmitsAsync();
        Assert.Null(rig.Slack.Ada.Modal);
        var told = await rig.Slack.Ada.IsToldAsync("Opened INC-1.");
        Assert.Equal(channel, told.Channel);
        Assert.Single(rig.Router.Changes);
        Assert.Equal(CommandSource.Form, rig.Router.Last.Source);
        Assert.Equal(["Cannot buy"], rig.Router.Last.Answers!["title"]);
        Assert.Single(rig.Slack.Ada.Ephemerals);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_list_is_searched_and_takes_what_is_typed(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        await rig.Slack.Ada.UsesShortcutAsync("open_incident");
        var found = await rig.Slack.Ada.SearchesAsync("regions", "d");
        Assert.Equal(["dk", "de", "d"], found.Select(o => (string?)o["value"]));
        Assert.Equal("dk: Denmark", (string?)found[0]["text"]!["text"]);
        var typed = await rig.Slack.Ada.SearchesAsync("regions", "eu,!dk");
        Assert.Equal("eu,!dk", (string?)Assert.Single(typed, o => (string?)o["value"] == "eu,!dk")["text"]!["text"]);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Very_many_choices_are_searched_in_their_groups(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        var many = new Form("Affect", new CommandLine("affect"), [new ChoiceField("services", "Services", [.. Enumerable.Range(1, 260).Select(n => new Choice($"service-{n}", $"Service {n}", n % 2 == 0 ? "Even" : "Odd"))]) { Multiple = true }], "Do it");
        rig.Router.Say = r => r.Text.StartsWith("affect", StringComparison.Ordinal) ? Reply.Ask(many) : null;
        await rig.Slack.Ada.TypesAsync("/incident affect");
        var found = await rig.Slack.Ada.SearchesAsync("services", "service 25");
        Assert.Equal(11, found.Count);
        Assert.True((await rig.Slack.Ada.SearchesAsync("services", "SERVICE")).Count <= 100);
        Assert.Empty(await rig.Slack.Ada.SearchesAsync("services", "nothing of the kind"));
        Assert.True(rig.Router.Last is { AsksFirst: true, CanAsk: true, DeliveryId: null });
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task The_shortcut_of_the_workspace_opens_a_form_and_its_answer_comes_directly(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        await rig.Slack.Ada.UsesShortcutAsync("open_incident");
        var form = await rig.Slack.Ada.IsAskedAsync("Open an incident");
        form.Fill("title", "Cannot buy");
        await rig.Slack.Ada.SubmitsAsync();
        Assert.Equal(rig.Slack.Ada.Direct, (await rig.Slack.Ada.IsToldAsync("Opened INC-1.")).Channel);
        Assert.Null(rig.Router.Requests.Last(r => r.Answers is not null).Place);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_message_becomes_a_note_with_its_words_its_time_and_its_link(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        var channel = rig.Incident();
        var message = await rig.Slack.Ben.WritesAsync($"<@{rig.Slack.Cleo.Id}> saw 5 &lt; 6 &amp; \"more\" at <https://example.com/a?b=1&amp;c|the page> <!channel>", channel);
        await rig.Slack.Ada.UsesShortcutAsync("add_to_timeline", message);
        await rig.Slack.Ada.IsToldAsync("Written down.");

        var line = rig.Router.Last.Text;
        Assert.StartsWith("note --at ", line, StringComparison.Ordinal);
        Assert.Contains("--link https://acme.slack.com/archives/", line, StringComparison.Ordinal);
        Assert.EndsWith(new CommandLine("").Text("@cleo saw 5 < 6 & \"more\" at https://example.com/a?b=1&c @channel").ToString(), line, StringComparison.Ordinal);
        Assert.Equal($"note/{channel.Id}/{message.Ts}", rig.Router.Last.DeliveryId);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_incident_is_opened_from_a_message_after_a_look_at_the_form(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        var message = await rig.Slack.Ben.WritesAsync("\nCannot buy --sev 1\nsecond line", rig.Slack.General);
        rig.Slack.Triggers.Lifetime = TimeSpan.Zero;
        await rig.Slack.Ada.UsesShortcutAsync("open_from_message", message);
        Assert.Null(rig.Slack.Ada.Modal);
        rig.Slack.Triggers.Lifetime = TimeSpan.FromMinutes(1);
        await rig.Slack.Ada.PressesAsync("Fill in the form");

        await rig.Slack.Ada.IsAskedAsync("Open an incident");
        Assert.True(rig.Router.Last.AsksFirst);
        Assert.EndsWith("\"Cannot buy --sev 1\"", rig.Router.Last.Text, StringComparison.Ordinal);
        Assert.Contains(" --since 20", rig.Router.Last.Text, StringComparison.Ordinal);
        Assert.Empty(rig.Router.Changes);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_pin_and_the_emoji_put_a_message_on_the_timeline_once(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        rig.Slack.Copies = 2;
        var channel = rig.Incident();
        var root = await rig.Slack.Ben.WritesAsync("it is DNS", channel);
        var answer = await rig.Slack.Ben.WritesAsync("it is always DNS", channel, root);
        await rig.Slack.Ada.PinsAsync(root);
        await rig.Slack.Cleo.ReactsAsync(root, "memo");
        await rig.Slack.Cleo.ReactsAsync(answer, "memo::skin-tone-3");
        await rig.Slack.Cleo.ReactsAsync(answer, "tada");
        await rig.UntilAsync(() => rig.Router.Changes.Count == 2, "two notes");

        Assert.Equal(["\"it is DNS\"", "\"it is always DNS\""], rig.Router.Changes.Select(c => c[c.LastIndexOf("\"it", StringComparison.Ordinal)..]));
        Assert.Equal("ada", rig.Router.Requests.First(r => r.Text.Contains("it is DNS", StringComparison.Ordinal)).Caller.Handle);
        Assert.Single(rig.Slack.Ada.Ephemerals);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Elsewhere_a_pin_is_only_a_pin(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        rig.Slack.General.Members = rig.Slack.General.Members.Add(FakeWorkspace.BotUserId);
        var message = await rig.Slack.Ben.WritesAsync("lunch?", rig.Slack.General);
        await rig.Slack.Ada.PinsAsync(message);
        Assert.Empty(rig.Router.Changes);
        Assert.Empty(rig.Slack.Ada.Ephemerals);
        Assert.Empty(rig.Slack.Ada.Direct.Messages);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Who_comes_into_an_incidents_channel_sees_how_it_stands(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        rig.Slack.Copies = 3;
        var channel = rig.Incident();
        await rig.Slack.Eve.JoinsAsync(channel);
        await rig.Slack.Eve.IsToldAsync("INC-1 Cannot buy");
        await rig.Slack.Eve.JoinsAsync(rig.Slack.General);
        await rig.Slack.RaiseAsync(Payloads.Joined(FakeWorkspace.BotUserId, channel, null, rig.Slack.Workspace.NewTs()));
        Assert.Single(rig.Slack.Workspace.Messages, m => m.OnlyFor is not null);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task The_home_tab_shows_what_waits_and_its_buttons_work(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        await rig.Slack.Ada.OpensHomeAsync("messages");
        Assert.Null(rig.Slack.Ada.Home);
        await rig.Slack.Ada.OpensHomeAsync();
        Assert.Contains("What waits for you", rig.Slack.Ada.Home!.Words, StringComparison.Ordinal);
        Assert.Contains("INC-1 is open", rig.Slack.Ada.Home.Words, StringComparison.Ordinal);

        await rig.Slack.Ada.PressesAtHomeAsync("Approve S-1");
        await rig.UntilAsync(() => rig.Slack.Ada.Modal?.Words.Contains("Resolved.", StringComparison.Ordinal) == true, "the answer in a modal");
        await rig.Slack.CalledAsync("views.publish", 2);

        // A form stands on the card from which it was asked for: closed, it leads back; sent, both are done with.
        await rig.Slack.Ada.PressesInModalAsync("Open another");
        await rig.Slack.Ada.IsAskedAsync("Open an incident");
        Assert.Equal(2, rig.Slack.Ada.Modals.Count);
        await rig.Slack.Ada.DismissesAsync();
        await rig.Slack.Ada.PressesInModalAsync("Open another");
        await rig.Slack.Ada.IsAskedAsync("Open an incident");
        rig.Slack.Ada.Modal!.Fill("title", "Cannot buy");
        await rig.Slack.Ada.SubmitsAsync();
        Assert.Empty(rig.Slack.Ada.Modals);

        // In the card's modal, a button goes on in the same window.
        await rig.Slack.Ada.PressesAtHomeAsync("Approve S-1");
        await rig.UntilAsync(() => rig.Slack.Ada.Modal?.Words.Contains("Resolved.", StringComparison.Ordinal) == true, "the answer in a modal again");
        await rig.Slack.Ada.PressesInModalAsync("Show it");
        await rig.UntilAsync(() => rig.Slack.Ada.Modal?.Words.Contains("Which one?", StringComparison.Ordinal) == true, "the next answer in the same modal");
        Assert.Single(rig.Slack.Ada.Modals);
        await rig.Slack.Ada.DismissesAsync();
        await rig.Slack.Ada.PressesAtHomeAsync("Open one");
        await rig.Slack.Ada.IsAskedAsync("Open an incident");
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Uninstalled_is_known_at_once(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        await rig.Slack.RaiseAsync(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["bot"] = new JsonArray(FakeWorkspace.BotUserId) } });
        await rig.Slack.RaiseAsync(new JsonObject { ["type"] = "app_uninstalled" });
        await rig.UntilAsync(() => rig.Log.Lines.Any(l => l.Contains("no longer lets the bot in", StringComparison.Ordinal)), "the operator is told");
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_nobody_knows_is_acknowledged_and_nothing_more(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        foreach (var payload in (string[])["""{"type":"workflow_step_edit"}""", """{"type":"view_closed","view":{}}""", "{}", """{"type":"block_actions","user":{"id":"U0ADA"},"actions":[{"type":"static_select","action_id":"cmd:0","selected_option":null}]}"""])
            Assert.True((await rig.Slack.SendAsync(new(SlackDeliveryKind.Interaction, JsonNode.Parse(payload)!.AsObject()), 0)).IsOk);
        Assert.True((await rig.Slack.BringAsync(new JsonObject { ["type"] = "star_added" })).IsOk);
        Assert.Empty(rig.Router.Requests);
        Assert.DoesNotContain(rig.Log.Lines, l => l.StartsWith("Error", StringComparison.Ordinal));
    }
}
