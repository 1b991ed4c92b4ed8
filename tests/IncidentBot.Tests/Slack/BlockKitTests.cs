using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Outbound;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

public sealed class BlockKitTests
{
    [Fact]
    public void A_card_is_written_as_Slack_reads_it()
    {
        var (text, blocks) = SlackSaid.Message(PlatformSamples.Everything);
        Golden.Matches("Slack", "message", new JsonObject { ["text"] = text, ["blocks"] = blocks });
    }

    [Fact]
    public void A_Home_tab_is_written_as_Slack_reads_it() => Golden.Matches("Slack", "home", SlackSaid.Home(
        Card.Of(new TitleBlock(ChatText.Plain("What waits for you")), ButtonsBlock.Of(new Button("Approve", new CommandLine("approve").Value("S-1")))) with { Tone = Tone.Info },
        new Card([]),
        Card.Say(ChatText.Of($"{"All is well.":b} Nothing is open.")) with { Tone = Tone.Good }));

    [Fact]
    public void Every_kind_of_block_element_text_and_view_is_written_with_all_that_it_has()
    {
        foreach (var root in (Type[])[typeof(IncidentBot.Slack.Blocks.Block), typeof(IncidentBot.Slack.Blocks.BlockElement), typeof(IncidentBot.Slack.Blocks.TextObject), typeof(IncidentBot.Slack.Blocks.ViewDefinition)])
            Assert.Equal(
                root.Assembly.GetTypes().Where(t => t.BaseType == root && t.GetCustomAttribute<JsonConverterAttribute>() is null).Order(ByName),
                root.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType).Order(ByName));
    }

    [Fact]
    public void Words_from_outside_stay_words_in_every_place()
    {
        var (text, blocks) = SlackSaid.Message(PlatformSamples.HostileCard);
        var shown = SlackText.Markdown(ChatText.Plain(PlatformSamples.Hostile));

        Assert.Empty(SlackSaid.Commands(text));
        Assert.Contains(shown, text);
        Assert.Contains(SlackSaid.Markdown(blocks), m => m.Contains(shown, StringComparison.Ordinal));
        Assert.All(SlackSaid.Markdown(blocks).SelectMany(SlackSaid.Commands), c => Assert.StartsWith("<https://example.com/|", c));
        SlackSaid.AssertWithinLimits((text, blocks));
    }

    [Fact]
    public void A_tone_is_told_once_and_without_its_colour_too()
    {
        var signs = Enum.GetValues<Tone>().Select(t => BlockKit.Draw(Card.Of(new TitleBlock(ChatText.Plain("x")), new TextBlock(ChatText.Plain("y"))) with { Tone = t }).Text).ToList();
        Assert.Equal(signs.Count, signs.Distinct().Count());

        var words = SlackSaid.Words(SlackSaid.Message(Card.Of(new TextBlock(ChatText.Plain("No.")), new TextBlock(ChatText.Plain("Try this."))) with { Tone = Tone.Warning }).Blocks);
        Assert.Equal(1, words.Split("⚠️").Length - 1);
    }

    [Fact]
    public void A_title_that_no_heading_holds_is_a_bold_text_and_nothing_of_it_is_lost()
    {
        var title = string.Join(' ', Enumerable.Repeat("Cannot buy", 30));
        var (_, blocks) = SlackSaid.Message(Card.Of(new TitleBlock(ChatText.Plain(title))) with { Tone = Tone.Danger });

        Assert.Equal("section", (string?)blocks[0]!["type"]);
        Assert.Equal($"*🔴 {title}*", (string?)blocks[0]!["text"]!["text"]);
    }

    [Fact]
    public void A_long_value_gets_the_whole_width_and_the_order_stays()
    {
        var (_, blocks) = SlackSaid.Message(Card.Of(new FactsBlock([new("One", ChatText.Plain("1")), new("Two", ChatText.Plain(new string('x', 3500))), new("Three", ChatText.Empty)])));

        Assert.Equal(["*One*\n1", "*Two*\n", "*Three*\n–"], SlackSaid.Markdown(blocks).Where(m => m.StartsWith('*')).Select(m => m.Replace("x", "")));
        Assert.Equal(3500, SlackSaid.Words(blocks).Count(c => c == 'x'));
    }

    [Fact]
    public void A_command_too_long_for_a_button_is_named_by_it_and_to_be_laid_on_the_shelf()
    {
        var (longest, longer) = (new CommandLine("note").Text(new string('n', 1993)), new CommandLine("note").Text(new string('n', 1994)));
        var drawn = BlockKit.Draw(Card.Of(ButtonsBlock.Of(new Button("Fits", longest), new Button("Does not", longer), new Button("Overview", new CommandLine("")))));
        var values = SlackSaid.Json(drawn.Blocks)[0]!["elements"]!.AsArray().Select(e => (string)e!["value"]!).ToList();

        Assert.Equal([longest.ToString(), CommandShelf.ValueOf(longer.ToString(), CommandButtons.LongestValue), "/incident"], values);
        Assert.Equal([longer.ToString()], drawn.LongCommands);
    }

    [Fact]
    public void What_does_not_fit_is_cut_with_a_word_how_much_and_how_to_see_it_and_the_next_steps_stay()
    {
        var card = Card.Of(
            [new TitleBlock(ChatText.Plain("INC-7 Cannot buy: timeline")), .. Enumerable.Range(1, 500).Select(n => new TextBlock(ChatText.Plain($"{n}: something happened"))), ButtonsBlock.Of(new Button("Earlier", new CommandLine("timeline")))]);
        var message = SlackSaid.Message(card);

        SlackSaid.AssertWithinLimits(message);
        Assert.Equal("453 more lines do not fit here. `/incident timeline INC-7` shows them.", (string?)message.Blocks.AsArray()[^2]!["elements"]![0]!["text"]);
        Assert.Equal("Earlier", (string?)message.Blocks.AsArray()[^1]!["elements"]![0]!["text"]!["text"]);
        Assert.EndsWith(" …", message.Text);
    }

    [Fact]
    public void A_card_beyond_every_limit_fits()
    {
        SlackSaid.AssertWithinLimits(SlackSaid.Message(PlatformSamples.Huge));
        SlackSaid.AssertWithinLimits(SlackSaid.Home(Enumerable.Repeat(PlatformSamples.Huge, 40).ToList()));
        SlackSaid.AssertWithinLimits(SlackSaid.Refused(PlatformSamples.Form with { Introduction = ChatText.Plain(new string('i', 100_000)) }, PlatformSamples.Huge));
    }

    [Fact]
    public void Each_card_of_a_full_Home_tab_is_seen()
    {
        var many = Enumerable.Range(1, 90).Select(n => new TextBlock(ChatText.Plain($"line {n}")));
        var home = SlackSaid.Home(new Card([.. many]), Card.Say(ChatText.Plain("the last card")));

        SlackSaid.AssertWithinLimits(home);
        Assert.Contains("the last card", SlackSaid.Words(home));
        Assert.Contains("line 90", SlackSaid.Words(home));
        Assert.Contains("the last card", SlackSaid.Words(SlackSaid.Home(new Card([.. many, .. many]), Card.Say(ChatText.Plain("the last card")))));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080/map.png")]
    [InlineData("file:///etc/passwd")]
    public void A_picture_that_Slack_cannot_fetch_is_told_in_words(string url) =>
        Assert.Equal("context", (string?)SlackSaid.Message(Card.Of(new ImageBlock(new(url), "A map"))).Blocks[0]!["type"]);

    private static readonly Comparer<Type> ByName = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));
}
