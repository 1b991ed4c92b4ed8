using IncidentBot.Chat;
using IncidentBot.Host.Drill;
using Xunit;

namespace IncidentBot.Tests.Host.Drill;

public sealed class DrillButtonsTests
{
    private static readonly Place Channel = new("drill", "inc-1");

    [Fact]
    public void The_newest_card_that_has_the_button_is_pressed() =>
        Assert.Equal("approve S-2", Find("approve", null, Of("S-2 waits", Approve("S-2")), Of("S-1 waits", Approve("S-1"))));

    [Fact]
    public void What_the_card_shows_is_matched_as_a_whole() =>
        Assert.Equal("approve S-1", Find("Approve", "s-1", Of("S-10 waits", Approve("S-10")), Of("XS-1", Go("go")), Of("S-1 waits", Approve("S-1"))));

    [Fact]
    public void Among_several_of_that_label_on_one_card_it_is_the_one_for_what_is_named() =>
        Assert.Equal("approve S-1", Find("Approve", "S-1", Of("S-1 and S-2 wait", Approve("S-2"), Approve("S-1"))));

    [Fact]
    public void A_button_whose_command_names_nothing_belongs_to_what_its_card_shows() =>
        Assert.Equal("go", Find("Approve", "INC-1", Of("INC-1: shop", Go("go"))));

    [Fact]
    public void Decoration_in_front_of_a_label_is_passed_over() =>
        Assert.Equal("go", Find("Approve", null, Of("x", new Button("✅  Approve", new CommandLine("go")))));

    [Fact]
    public void Where_there_is_none_it_is_said_which_there_are()
    {
        Assert.Null(DrillButtons.Find([Of("S-2", Approve("S-2"))], "Approve", "S-9", TimeZoneInfo.Utc, out var there));
        Assert.Equal("the buttons there are, newest first: “Approve” (approve S-2)", there);
        Assert.Null(DrillButtons.Find([], "Approve", null, TimeZoneInfo.Utc, out there));
        Assert.Equal("there is no button at all", there);
    }

    [Fact]
    public async Task A_card_is_pressed_as_it_reads_now_and_what_another_was_shown_alone_is_not_seen()
    {
        var world = new ScriptedWorld("09:00 ada: one\n09:01 cleo presses \"Approve\"\n09:02 ben presses \"Whisper\"\n09:03 ada presses \"Whisper\"");
        world.OnCommand = async request =>
        {
            if (request.Text == "one")
            {
                await world.PostAsync("incidents", "k", "S-1", Approve("S-1"));
                await world.Platform.EditAsync(new(new("drill", "incidents"), "m1"), Card.Say(ChatText.Plain("approved already")), default);
            }
            return Reply.Tell(Card.Of(new TextBlock(ChatText.Plain("psst")), ButtonsBlock.Of(new Button("Whisper", new CommandLine("hush")))));
        };
        var outcomes = await world.RunAsync();
        Assert.Equal([("cleo presses \"Approve\"", false), ("ben presses \"Whisper\"", false)], outcomes.Select(o => (o.Text, o.Ok)));
        Assert.Equal(["one", "hush"], world.Requests.Select(r => r.Text));
    }

    private static Button Approve(string statement) => new("Approve", new CommandLine("approve").Value(statement));

    private static Button Go(string verb) => new("Approve", new CommandLine(verb));

    private static Standing Of(string text, params Button[] buttons) => new(Channel, null, Card.Of(new TextBlock(ChatText.Plain(text)), ButtonsBlock.Of(buttons)));

    private static string? Find(string label, string? reference, params Standing[] newestFirst) =>
        DrillButtons.Find(newestFirst, label, reference, TimeZoneInfo.Utc, out _)?.Button.Command.ToString();
}
