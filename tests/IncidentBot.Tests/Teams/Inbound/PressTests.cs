using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams.Inbound;

/// <summary>Buttons, dialogs and forms in Teams.</summary>
public sealed class PressTests
{
    private static readonly Card Live = Card.Of(new TitleBlock(ChatText.Plain("INC-1 is open")), new ButtonsBlock([new("Resolve", new CommandLine("resolve")), new("Show", new CommandLine("show")), new("List", new CommandLine("list"))]));
    private static readonly Card Settled = Card.Of(new TitleBlock(ChatText.Plain("INC-1 is resolved")));

    [Fact]
    public async Task Who_presses_gets_the_card_as_it_is_then_with_what_came_of_it_and_everybody_else_by_its_edit()
    {
        await using var rig = await InboundRig.StartAsync();
        var root = rig.Home();
        var card = await rig.PostAsync(rig.Teams.Incidents, Live, root);
        rig.Router.Say = r =>
        {
            var reply = Done(rig, r);
            _ = rig.EditAsync(card, Settled);
            return reply;
        };
        await rig.Teams.Ada.PressesAsync(card, "Resolve");
        await rig.Teams.Ada.IsToldAsync("INC-1 is resolved\nResolved.");
        await rig.Teams.UntilAsync(() => card.WordsFor(rig.Teams.Ben) == "INC-1 is resolved", "the same card for Ben");
        Assert.Equal((new Place("teams", rig.Teams.Incidents.Id, root.Id), CommandSource.Button, "resolve"), (rig.Router.Last.Place, rig.Router.Last.Source, rig.Router.Last.Text));
        Assert.Empty(rig.Teams.Ada.Chat.Posts);
        Assert.Empty(rig.Teams.Complaints);
    }

    [Fact]
    public async Task Where_no_card_changes_the_words_stand_below_it()
    {
        await using var rig = await InboundRig.StartAsync();
        var card = await rig.PostAsync(rig.Teams.GroupChat, Live);
        await rig.Teams.Ada.PressesAsync(card, "Show");
        Assert.Equal("Which one?", rig.Teams.Ada.Shown[^1]);
        await rig.Teams.Ada.PressesAsync(card, "List");
        Assert.Equal("INC-1 is open", rig.Teams.Ada.Shown[^1]);
        Assert.Empty(rig.Teams.Ada.Chat.Posts);
    }

    [Fact]
    public async Task An_answer_of_more_than_a_few_words_goes_to_the_chat_of_whoever_pressed()
    {
        await using var rig = await InboundRig.StartAsync();
        var card = await rig.PostAsync(rig.Teams.GroupChat, Live);
        rig.Router.Say = _ => Reply.Tell(Card.Of(new TextBlock(ChatText.Plain("A long answer")), new ButtonsBlock([new("Go on", new CommandLine("list"))])));
        await rig.Teams.Ada.PressesAsync(card, "List");
        Assert.Equal("I have sent you the answer.", rig.Teams.Ada.Shown[^1]);
        await rig.Teams.SaysAsync(rig.Teams.Ada.Chat, "A long answer");
    }

    [Fact]
    public async Task A_press_that_is_sent_again_is_the_same_and_one_of_somebody_else_is_not()
    {
        var clock = new ShiftedClock(TimeProvider.System.GetUtcNow());
        await using var rig = await InboundRig.StartAsync(time: clock);
        rig.Router.Say = r => Done(rig, r);
        var card = await rig.PostAsync(rig.Teams.GroupChat, Live);
        rig.Teams.Copies = 3;
        await rig.Teams.Ada.PressesAsync(card, "Resolve");
        rig.Teams.Copies = 1;
        // Sent once more by a client that waited too long, under another id.
        await rig.Teams.Ada.PressesAsync(card, "Resolve");
        await rig.IdleAsync();
        Assert.Single(rig.Router.Changes);
        Assert.Equal(2, rig.Teams.Ada.Shown.Count);
        await rig.Teams.Ben.PressesAsync(card, "Resolve");
        Assert.Equal(2, rig.Router.Changes.Count);
        clock.Turn(TimeSpan.FromSeconds(21));
        await rig.Teams.Ada.PressesAsync(card, "Resolve");
        Assert.Equal(3, rig.Router.Changes.Count);
    }

    [Fact]
    public async Task A_button_of_a_card_of_yesterday_does_what_it_says_or_says_why_not()
    {
        await using var rig = await InboundRig.StartAsync();
        var long_ = new CommandLine("note").Text(new string('x', 1500));
        var card = await rig.PostAsync(rig.Teams.GroupChat, Card.Of(new ButtonsBlock([new("Resolve", new CommandLine("resolve")), new("Note", long_)])));
        var buttons = card.Buttons;
        await rig.Teams.Ada.PressesAsync(card, "Note");
        Assert.Equal(long_.ToString(), rig.Router.Last.Text);
        await rig.EditAsync(card, Settled);
        rig.Router.Say = _ => Reply.Refuse(Card.Say(ChatText.Plain("INC-1 is resolved already.")));
        await rig.Teams.Ada.PressesAsync(card, buttons[0]);
        Assert.Equal("INC-1 is resolved already.", rig.Teams.Ada.Shown[^1]);

        foreach (var key in await rig.Memory.KeysAsync("command/")) await rig.Memory.ForgetAsync("teams", key, TestContext.Current.CancellationToken);
        await rig.Teams.Ada.PressesAsync(card, buttons[1]);
        Assert.Contains("too old", rig.Teams.Ada.Shown[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_nobody_expected_comes_to_the_chat_of_whoever_pressed_and_is_done_where_they_pressed()
    {
        await using var rig = await InboundRig.StartAsync();
        var root = rig.Home();
        var card = await rig.PostAsync(rig.Teams.Incidents, Card.Of(new ButtonsBlock([new("Open", new CommandLine("open"))])), root);
        await rig.Teams.Ada.PressesAsync(card, "Open");
        Assert.Contains("the form is in your chat with me", rig.Teams.Ada.Shown[^1], StringComparison.Ordinal);
        var form = await rig.Teams.SaysAsync(rig.Teams.Ada.Chat, "Open an incident");
        rig.Teams.Ada.FillsIn(form, "title", "Cannot buy");
        await rig.Teams.Ada.PressesAsync(form, "Open it");
        await rig.Teams.SaysAsync(rig.Teams.Ada.Chat, "Opened INC-1.");
        Assert.Equal(new Place("teams", rig.Teams.Incidents.Id, root.Id), rig.Router.Last.Place);
    }

    [Fact]
    public async Task A_place_is_believed_only_of_who_is_in_it()
    {
        await using var rig = await InboundRig.StartAsync();
        await rig.Teams.Ada.TypesAsync("list", rig.Teams.GroupChat);
        await rig.IdleAsync();
        // Dan and the form are elsewhere; its card says that it was asked for in a chat in which Dan is not.
        foreach (var (person, place) in ((TeamsPerson, string)[])[(rig.Teams.Dan, rig.Teams.Dan.Chat.Id), (rig.Teams.Ada, rig.Teams.GroupChat.Id)])
        {
            var data = new JsonObject { ["command"] = "open", ["form"] = "Open an incident", ["conversation"] = rig.Teams.GroupChat.Id, ["f.title"] = "Cannot buy" };
            var post = rig.Teams.Workplace.Add(person.Chat, null, null, _ => []);
            await rig.Teams.InvokeAsync(Activities.Invoke(rig.Teams, "adaptiveCard/action", person, person.Chat, post, new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "form", ["data"] = data } }));
            Assert.Equal(place, rig.Router.Last.Place!.ChannelId);
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_button_that_asks_opens_a_dialog_that_stays_until_it_is_taken(bool dropsMsteams)
    {
        await using var rig = await InboundRig.StartAsync();
        var (ada, root) = (rig.Teams.Ada, rig.Home());
        ada.DropsMsteams = dropsMsteams;
        var card = await rig.PostAsync(rig.Teams.Incidents, Card.Of(new ButtonsBlock([new("Open", new CommandLine("open")) { Asks = true }])), root);
        await ada.PressesAsync(card, "Open");
        var form = await ada.IsAskedAsync("Open an incident");
        form.Fill("title", "Cannot buy");
        form.Fill("since", "tomorrow");
        await ada.SubmitsAsync();
        var again = await ada.IsAskedAsync("Open an incident");
        Assert.Contains("That is in the future.", again.Words, StringComparison.Ordinal);
        again.Fill("since", "08:55");
        rig.Teams.Copies = 3;
        await ada.SubmitsAsync();
        rig.Teams.Copies = 1;
        await rig.IdleAsync();
        Assert.Equal(["Cannot buy", "08:55"], rig.Router.Last.Answers!["title"].Concat(rig.Router.Last.Answers!["since"]));
        Assert.Equal(new Place("teams", rig.Teams.Incidents.Id, root.Id), rig.Router.Last.Place);
        Assert.Single(rig.Router.Changes);
        // The answer has buttons, and so stays to be read and pressed.
        Assert.Contains("Opened INC-1.", ada.Dialog!.Words, StringComparison.Ordinal);
        await ada.SubmitsAsync("Open another");
        await ada.IsAskedAsync("Open an incident");
        Assert.Empty(rig.Teams.Complaints);
    }

    [Fact]
    public async Task What_cannot_be_undone_is_asked_first()
    {
        await using var rig = await InboundRig.StartAsync();
        rig.Router.Say = r => Done(rig, r);
        var card = await rig.PostAsync(rig.Teams.GroupChat, Card.Of(new ButtonsBlock([new("Resolve", new CommandLine("resolve")) { Confirm = "Really?" }])));
        await rig.Teams.Ada.PressesAsync(card, "Resolve");
        Assert.Contains("Really?", (await rig.Teams.Ada.IsAskedAsync("Resolve")).Words, StringComparison.Ordinal);
        Assert.Empty(rig.Router.Requests);
        await rig.Teams.Ada.SubmitsAsync();
        Assert.Equal("Resolved.", rig.Teams.Ada.Shown[^1]);
        Assert.Null(rig.Teams.Ada.Dialog);
        Assert.Single(rig.Router.Changes);
    }

    [Fact]
    public async Task A_command_that_was_to_ask_and_only_answers_is_answered_in_the_dialog()
    {
        await using var rig = await InboundRig.StartAsync();
        var card = await rig.PostAsync(rig.Teams.GroupChat, Card.Of(new ButtonsBlock([new("List", new CommandLine("list")) { Asks = true }])));
        await rig.Teams.Ada.PressesAsync(card, "List");
        Assert.Contains("INC-1 is open", rig.Teams.Ada.Dialog!.Words, StringComparison.Ordinal);
    }

    private static Reply Done(InboundRig rig, CommandRequest request)
    {
        rig.Router.Change(request, "Resolved.");
        return Reply.Tell(ChatText.Plain("Resolved."));
    }
}
