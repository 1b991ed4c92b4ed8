using System.Reflection;
using System.Text.Json.Serialization;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Cards;
using IncidentBot.Teams.Outbound;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Teams.Support;
using Xunit;
using TextBlock = IncidentBot.Chat.TextBlock;

namespace IncidentBot.Tests.Teams;

public sealed class AdaptiveCardsTests
{
    [Fact]
    public void A_card_is_written_as_Teams_reads_it() => Golden.Matches("Teams", "message", TeamsSaid.Message(OnTeams(PlatformSamples.Everything)));

    [Fact]
    public void An_answer_in_a_dialog_is_written_as_Teams_reads_it() => Golden.Matches("Teams", "answer", TeamsSaid.Answer(OnTeams(PlatformSamples.Everything)));

    [Fact]
    public void Every_kind_of_element_and_action_is_written_with_all_that_it_has()
    {
        foreach (var root in (Type[])[typeof(CardElement), typeof(CardAction)])
            Assert.Equal(
                root.Assembly.GetTypes().Where(t => t.IsSubclassOf(root) && !t.IsAbstract).Select(t => t.Name).Order(),
                root.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType.Name).Order());
    }

    [Fact]
    public void Words_from_outside_stay_words_in_every_place()
    {
        var card = TeamsSaid.Message(PlatformSamples.HostileCard);

        TeamsSaid.AssertWithinLimits(card);
        Assert.Empty(TeamsSaid.Dates(card));
        Assert.Null(card["msteams"]!["entities"]);
        Assert.Contains(TeamsSaid.OfType(card, "TextRun"), r => (string?)r["text"] == PlatformSamples.Hostile.Replace("{{", "{\u200B{"));
        Assert.All(TeamsSaid.Markdown(card).Where(t => t.Contains("channel")), t => Assert.Contains("<\u200Bat>all<\u200B/at> \\*b\\* [x]\u200B(javascript:alert) {\u200B{evil}} &\u200Bamp;", t));
        Assert.Equal(["https://example.com/"], TeamsSaid.OfType(card, "Action.OpenUrl").Select(a => (string)a["url"]!));
    }

    [Fact]
    public void A_tone_is_told_once_by_its_colour_and_without_it_too()
    {
        foreach (var tone in Enum.GetValues<Tone>().Where(t => t != Tone.Neutral))
        {
            var drawn = AdaptiveCards.Draw(Card.Of(new TextBlock(ChatText.Plain("No.")), new TextBlock(ChatText.Plain("Try this."))) with { Tone = tone });
            var coloured = Assert.Single(TeamsSaid.OfType(TeamsSaid.Json(drawn.Card), "Container"));
            Assert.NotNull((string?)coloured["style"]);
            Assert.Equal(Tones.Before(tone) + "No.", TeamsSaid.Words(coloured));
            Assert.StartsWith(Tones.Before(tone), drawn.Summary);
        }
        Assert.Empty(TeamsSaid.OfType(TeamsSaid.Message(Card.Say(ChatText.Plain("Yes."))), "Container"));
    }

    [Fact]
    public void The_toast_says_what_the_card_does_in_one_short_line()
    {
        var drawn = AdaptiveCards.Draw(Card.Of(new TitleBlock(ChatText.Plain("INC-7 Cannot buy")), new TextBlock(ChatText.Plain("Line\nafter line " + new string('x', 400)))));
        Assert.StartsWith("INC-7 Cannot buy Line after line x", drawn.Summary);
        Assert.Equal(250, drawn.Summary.Length);
        Assert.Equal("…", AdaptiveCards.Draw(new([])).Summary);
    }

    [Fact]
    public void A_title_is_a_heading_for_screen_readers()
    {
        var title = Assert.Single(TeamsSaid.OfType(TeamsSaid.Message(Card.Of(new TitleBlock(ChatText.Plain("INC-7 * 2")))), "TextBlock"));
        Assert.Equal(("heading", "INC-7 \\* 2"), ((string?)title["style"], (string?)title["text"]));
    }

    [Fact]
    public void Only_who_must_act_is_mentioned_and_each_by_a_name_of_their_own()
    {
        var (ada, other, ben) = (Person("Ada [x](y) Lovelace", 21), Person("Ada x y Lovelace", 22), Person("Ben", 23));
        var card = TeamsSaid.Message(Card.Say(ChatText.Of($"{ada:ping} and {other:ping}, and {ada:ping} again\nnot {ben}")));

        Assert.Equal("<at>Ada x y Lovelace</at> and <at>Ada x y Lovelace 2</at>, and <at>Ada x y Lovelace</at> again", (string?)card["body"]![0]!["text"]);
        Assert.Equal([(21, "Ada x y Lovelace"), (22, "Ada x y Lovelace 2")], card["msteams"]!["entities"]!.AsArray()
            .Select(m => (int.Parse(((string)m!["mentioned"]!["id"]!)[^2..]), (string)m["mentioned"]!["name"]!)));
        Assert.Equal("not Ben", TeamsSaid.Words(card["body"]![1]));
    }

    [Fact]
    public void Who_is_not_in_Teams_or_comes_after_very_many_is_named_and_not_mentioned()
    {
        var elsewhere = new ChatUser("ben", "Ben", null, new Dictionary<string, string> { ["slack"] = "U0BEN" });
        Assert.Equal("Ben: now", TeamsSaid.Words(TeamsSaid.Message(Card.Say(ChatText.Of($"{elsewhere:ping}: now")))["body"]));

        var crowd = TeamsSaid.Message(Card.Say(ChatText.Join(" ", Enumerable.Range(10, 80).Select(n => ChatText.Of($"{Person($"P{n}", n):ping}")))));
        Assert.Equal(20, crowd["msteams"]!["entities"]!.AsArray().Count);
        Assert.EndsWith("P88 P89", (string?)crowd["body"]![0]!["text"]);
        TeamsSaid.AssertWithinLimits(crowd);
    }

    [Fact]
    public void A_button_is_done_at_once_unless_it_asks_and_then_it_opens_a_dialog()
    {
        var card = TeamsSaid.Message(Card.Of(ButtonsBlock.Of(
            new Button("Do", new CommandLine("do")), new Button("Ask", new CommandLine("ask")) { Asks = true }, new Button("Sure", new CommandLine("end")) { Confirm = "Really?" })));
        var (done, asks, confirms) = (TeamsSaid.Buttons(card).First(), TeamsSaid.Buttons(card).ElementAt(1), TeamsSaid.Buttons(card).Last());

        Assert.Equal("""{"command":"do"}""", TeamsSaid.Write(done["data"]!));
        Assert.Equal(("Action.Execute", "command"), ((string?)done["type"], (string?)done["verb"]));
        Assert.Equal("""{"msteams":{"type":"task/fetch"},"command":"ask"}""", TeamsSaid.Write(asks["data"]!));
        Assert.Equal("""{"msteams":{"type":"task/fetch"},"command":"end","confirm":"Really?","label":"Sure"}""", TeamsSaid.Write(confirms["data"]!));
        Assert.Equal("Action.Submit", (string?)confirms["type"]);

        var sure = Dialogs.Confirm(CardData.Read(System.Text.Json.JsonDocument.Parse(TeamsSaid.Write(confirms["data"]!)).RootElement), TeamsSaid.InDialog);
        var button = Assert.Single(TeamsSaid.Buttons(TeamsSaid.Json(sure.Card)));
        Assert.Equal("""{"command":"end","conversation":"19:incidents@thread.tacv2","thread":"1792400123456"}""", TeamsSaid.Write(button["data"]!));
        Assert.Equal(("Sure", "Sure"), (sure.Title, (string?)button["title"]));
        Assert.StartsWith("Really?", TeamsSaid.Words(TeamsSaid.Json(sure.Card)["body"]));
        TeamsSaid.AssertWithinLimits(TeamsSaid.Json(sure.Card));
    }

    [Fact]
    public void A_command_too_long_for_a_button_is_named_by_it_and_to_be_laid_on_the_shelf()
    {
        var (longest, longer) = (new CommandLine("note").Text(new string('n', 493)), new CommandLine("note").Text(new string('n', 494)));
        var drawn = AdaptiveCards.Draw(Card.Of(ButtonsBlock.Of(new Button("Fits", longest), new Button("Does not", longer), new Button("Overview", new CommandLine("")))));

        Assert.Equal([longest.ToString(), CommandShelf.ValueOf(longer.ToString(), 0), "/incident"], TeamsSaid.Buttons(TeamsSaid.Json(drawn.Card)).Select(b => (string)b["data"]!["command"]!));
        Assert.Equal([longer.ToString()], drawn.LongCommands);
    }

    [Fact]
    public void Many_buttons_stand_in_rows_of_six() => Assert.Equal([6, 6, 1], TeamsSaid.OfType(TeamsSaid.Message(
        Card.Of(new ButtonsBlock([.. Enumerable.Range(1, 13).Select(n => new Button($"B{n}", new CommandLine("x")))]))), "ActionSet").Select(s => s["actions"]!.AsArray().Count));

    [Fact]
    public void What_does_not_fit_is_cut_with_a_word_how_much_and_how_to_see_it_and_the_next_steps_stay()
    {
        var card = Card.Of(
            [new TitleBlock(ChatText.Plain("INC-7 Cannot buy: timeline")), .. Enumerable.Range(1, 900).Select(n => new TextBlock(ChatText.Plain($"{n}: something happened"))), ButtonsBlock.Of(new Button("Earlier", new CommandLine("timeline")))]);
        var message = TeamsSaid.Message(card);
        var words = TeamsSaid.Words(message["body"]).Split('\n');

        TeamsSaid.AssertWithinLimits(message);
        var shown = words.Count(w => w.EndsWith("something happened", StringComparison.Ordinal));
        Assert.Equal([$"{900 - shown} more lines do not fit here. timeline INC-7 shows them.", "Earlier"], words[^2..]);
        Assert.InRange(shown, 200, 600);
    }

    [Fact]
    public void A_card_beyond_every_limit_fits()
    {
        TeamsSaid.AssertWithinLimits(TeamsSaid.Message(PlatformSamples.Huge));
        TeamsSaid.AssertWithinLimits(TeamsSaid.Answer(PlatformSamples.Huge));
        TeamsSaid.AssertWithinLimits(TeamsSaid.Refused(PlatformSamples.Form with { Introduction = ChatText.Plain(new string('i', 100_000)) }, PlatformSamples.Huge));
    }

    [Fact]
    public void A_long_value_gets_the_whole_width_and_the_order_stays()
    {
        var card = TeamsSaid.Message(Card.Of(new FactsBlock([new("One", ChatText.Plain("1")), new("Two", ChatText.Plain(new string('x', 3500))), new("Three", ChatText.Empty)])));
        Assert.Equal("One 1 Two   Three –", TeamsSaid.Words(card["body"]).Replace("x", "").Replace('\n', ' '));
        Assert.Equal(3500, TeamsSaid.Words(card).Count(c => c == 'x'));
    }

    [Theory]
    [InlineData("http://example.com/map.png")]
    [InlineData("https://127.0.0.1:5080/map.png")]
    [InlineData("file:///etc/passwd")]
    public void A_picture_that_Teams_cannot_fetch_is_told_in_words(string url) =>
        Assert.Equal("A map", TeamsSaid.Words(TeamsSaid.Message(Card.Of(new ImageBlock(new(url), "A map")))["body"]));

    [Fact]
    public void What_a_press_came_to_stands_below_the_card()
    {
        var card = TeamsSaid.Json(AdaptiveCards.WithNote(AdaptiveCards.Draw(PlatformSamples.Huge).Card, Card.Say(ChatText.Of($"{"Approved":b}. <at>all</at> {{{{DATE(2015-03-11T09:17:00Z)}}}}")) with { Tone = Tone.Good }));

        TeamsSaid.AssertWithinLimits(card);
        Assert.Equal("✅ Approved. <at>all</at> {\u200B{DATE(2015-03-11T09:17:00Z)}}", TeamsSaid.Words(card["body"]!.AsArray()[^1]));
    }

    private static ChatUser Person(string name, int n) => new("x", name, null, new Dictionary<string, string> { ["teams"] = $"7faf8ab2-0000-4000-8000-0000000000{n}" });

    private static Card OnTeams(Card card) => card with { Blocks = [.. card.Blocks.Select(b => b is TextBlock t ? new TextBlock(new([.. t.Text.Runs.Select(r => r is MentionRun m ? m with { User = m.User with { Accounts = Person("", 21).Accounts } } : r)])) : b)] };
}
