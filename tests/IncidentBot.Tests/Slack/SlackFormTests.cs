using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Outbound;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Commands;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

public sealed class SlackFormTests
{
    [Fact]
    public void A_form_is_written_as_Slack_reads_it() => Golden.Matches("Slack", "modal", SlackSaid.Modal(PlatformSamples.Form));

    [Fact]
    public void A_title_too_long_for_a_modal_is_cut_behind_a_word_and_stands_in_full_above_the_fields()
    {
        var modal = SlackSaid.Modal(PlatformSamples.Form with { Title = "Affect: records what is impaired, where and since when" });

        Assert.Equal("Affect: records what is…", (string?)modal["title"]!["text"]);
        Assert.Equal("*Affect: records what is impaired, where and since when*", (string?)modal["blocks"]![0]!["text"]!["text"]);
    }

    [Fact]
    public void What_stands_in_a_form_comes_back_as_its_answers()
    {
        var form = new Form("A form", new CommandLine("open"),
        [
            new TextField("title", "Title") { Value = "Cannot <buy> & \"sell\"" },
            new TextField("regions", "Where") { IsList = true, Value = "eu,!dk , gb" },
            new ChoiceField("sev", "Severity", [new("1", "SEV-1"), new("2", "SEV-2")]) { Selected = ["2"] },
            new ChoiceField("services", "Services", [.. Enumerable.Range(1, 60).Select(n => new Choice($"s{n}", $"Service {n}", n % 2 == 0 ? "Stores" : null))]) { Multiple = true, Selected = ["s7", "s8"] },
            new ChoiceField("many", "One of many", [.. Enumerable.Range(1, 150).Select(n => new Choice($"m{n}", $"Many {n}"))]) { Selected = ["m149"] },
            new ChoiceField("gone", "What is no more", [new("a", "A")]) { Selected = ["b"] },
            new TimeField("to", "Until") { IsAhead = true, Value = "2015-03-11T14:30:00Z" },
            new TimeField("at", "When") { IsAhead = true, Value = "14:30" },
            new TimeField("since", "Since") { Value = "10m ago" },
            new PersonField("lead", "Commander") { Selected = new("ada", "Ada", null, new Dictionary<string, string> { ["slack"] = "U0ADA" }) },
            new PersonField("comms", "Comms") { Selected = new("ben", "Ben", null, new Dictionary<string, string>()) },
            new TextField("empty", "Empty"),
            new PersonField("nobody", "Nobody"),
            new TimeField("never", "Never") { IsAhead = true },
        ], "Send");

        var answers = Submitted(form);
        Assert.Equal(["Cannot <buy> & \"sell\""], answers["title"]);
        Assert.Equal(["eu", "!dk", "gb"], answers["regions"]);
        Assert.Equal(["2"], answers["sev"]);
        Assert.Equal(["s7", "s8"], answers["services"].Order());
        Assert.Equal(["m149"], answers["many"]);
        Assert.Equal(["b"], answers["gone"]);
        Assert.Equal(["2015-03-11T14:30:00Z"], answers["to"]);
        Assert.Equal(["14:30"], answers["at"]);
        Assert.Equal(["10m ago"], answers["since"]);
        Assert.Equal(["@U0ADA"], answers["lead"]);
        Assert.Equal(["@ben"], answers["comms"]);
        Assert.All((string[])["empty", "nobody", "never"], n => Assert.Empty(answers[n]));
        Assert.Equal(form.Fields.Select(f => f.Name).Order(), answers.Keys.Order());
    }

    [Theory]
    [InlineData(400, "Something happened here.\n", 1)]
    [InlineData(500, "something happened here, ", 1)]
    [InlineData(300, "First paragraph of it.\n\nSecond one. ", 1)]
    [InlineData(1, "x", 9999)]
    [InlineData(1, "👩‍👩‍👧‍👦", 900)]
    public void A_text_longer_than_one_input_stands_in_several_and_comes_back_whole(int times, string words, int repeated)
    {
        var text = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(words, repeated)), times)).Trim();
        var form = new Form("Edit", new CommandLine("edit"), [new TextField("text", "The text in full") { Value = text, Multiline = true, MaxLength = 10_000, Required = true }], "Save");
        var modal = SlackSaid.Modal(form);

        SlackSaid.AssertWithinLimits(modal);
        Assert.Equal("text", (string?)modal["blocks"]![0]!["block_id"]);
        Assert.StartsWith("text#2", (string?)modal["blocks"]![1]!["block_id"]);
        Assert.Equal([text], Submitted(form)["text"]);
    }

    [Fact]
    public void Where_a_text_has_room_for_more_than_one_input_another_stands_ready()
    {
        var form = new Form("Edit", new CommandLine("edit"), [new TextField("text", "Text") { Value = new string('x', 2900), Multiline = true, MaxLength = 10_000 }], "Save");
        var state = SlackSaid.State(SlackSaid.Modal(form));
        state["text#2"] = new JsonObject { ["text#2"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = "and more" } };

        Assert.Equal([new string('x', 2900) + "\nand more"], Read(state.ToJsonString())["text"]);
        Assert.Single(SlackSaid.Modal(form with { Fields = [new TextField("text", "Text") { Multiline = true, MaxLength = 10_000 }] })["blocks"]!.AsArray());
    }

    [Fact]
    public void A_refusal_stands_above_the_fields_and_nothing_in_them_is_lost()
    {
        var problem = Card.Of(new TextBlock(ChatText.Plain("There is one like it already.")), ButtonsBlock.Of(new Button("Join that one", new CommandLine("join").Value("INC-7")))) with { Tone = Tone.Warning };
        var again = SlackSaid.Refused(PlatformSamples.Form, problem);

        SlackSaid.AssertWithinLimits(again);
        Assert.Equal("⚠️ There is one like it already.", (string?)again["blocks"]![0]!["text"]!["text"]);
        Assert.Equal("join INC-7", (string?)again["blocks"]![1]!["elements"]![0]!["value"]);
        Assert.Equal(SlackSaid.State(SlackSaid.Modal(PlatformSamples.Form)).ToJsonString(), SlackSaid.State(again).ToJsonString());
    }

    [Fact]
    public void What_no_option_can_carry_is_typed_instead()
    {
        var form = new Form("F", new CommandLine("x"), [new ChoiceField("pick", "Pick", [new(new string('v', 151), "Long")]), new ChoiceField("none", "None", [])], "Go");
        Assert.All(SlackSaid.Modal(form)["blocks"]!.AsArray(), b => Assert.Equal("plain_text_input", (string?)b!["element"]!["type"]));

        var list = new TextField("regions", "Where") { IsList = true, Value = string.Join(", ", Enumerable.Range(0, 200).Select(n => $"c{n}")) };
        Assert.Equal([list.Value], Submitted(form with { Fields = [list] })["regions"]);
    }

    [Fact]
    public void More_fields_than_a_modal_holds_are_cut_with_a_word()
    {
        var form = new Form("F", new CommandLine("x"), [.. Enumerable.Range(0, 120).Select(n => new TextField($"f{n}", $"Field {n}"))], "Go");
        var modal = SlackSaid.Modal(form);

        SlackSaid.AssertWithinLimits(modal);
        Assert.StartsWith("There are 21 more fields than fit here.", (string?)modal["blocks"]!.AsArray()[^1]!["elements"]![0]!["text"]);
    }

    [Fact]
    public void A_form_remembers_its_command_and_where_it_was_asked_for()
    {
        var drawn = SlackForm.Draw(PlatformSamples.Form, SlackSaid.Origin);
        Assert.Equal(new FormMetadata("open", SlackSaid.Origin), FormMetadata.Read(drawn.View.PrivateMetadata));
        Assert.Empty(drawn.LongCommands);

        var longer = PlatformSamples.Form with { Command = new CommandLine("open").Text(new string('"', 1500)) };
        var named = SlackForm.Draw(longer, SlackSaid.Origin);
        Assert.Equal([longer.Command.ToString()], named.LongCommands);
        Assert.Equal(new FormMetadata(CommandShelf.ValueOf(longer.Command.ToString(), 0), SlackSaid.Origin), FormMetadata.Read(named.View.PrivateMetadata));
        SlackSaid.AssertWithinLimits(SlackSaid.Json(named.View));
    }

    [Fact]
    public void What_a_modal_answers_is_what_the_product_reads()
    {
        var form = Grammar.Parse("maintenance").Missing!.Form;
        var state = SlackSaid.State(SlackSaid.Modal(form));
        Assert.Equal("datetimepicker", (string?)state["from"]!["from"]!["type"]);
        state["title"]!["title"]!["value"] = "Move <the> database";
        state["from"]!["from"]!["selected_date_time"] = 1426150800;
        state["to"]!["to"]!["selected_date_time"] = 1426154400;
        state["services"]!["services"]!["selected_options"] = JsonNode.Parse("""[{"text":{"type":"plain_text","text":"App Store"},"value":"app-store"}]""");

        var planned = ((Grammar.Made)Grammar.Parse(form.Command.ToString(), Read(state.ToJsonString())).Command!).Arguments;
        Assert.Equal(["Move <the> database"], planned.Raw["title"]);
        Assert.Equal(["2015-03-12T09:00:00Z", "2015-03-12T10:00:00Z"], planned.Raw["from"].Concat(planned.Raw["to"]));

        var assign = SlackSaid.State(SlackSaid.Modal(Grammar.Parse("assign comms").Missing!.Form));
        assign["person"]!["person"]!["selected_user"] = "U0BEN";
        var assigned = Grammar.Parse("assign comms", Read(assign.ToJsonString()));
        Assert.Equal(["@U0BEN"], assigned.Arguments.Raw["person"]);
        Assert.NotNull(assigned.Command);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"command\":null,\"origin\":{}}")]
    [InlineData("{\"command\":\"open\"}")]
    [InlineData("{\"command\":7,\"origin\":[]}")]
    public void Metadata_that_is_none_of_ours_is_none(string? metadata) => Assert.Null(FormMetadata.Read(metadata));

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[[]]")]
    [InlineData("""{"a":null,"b":[],"c":{"c":null},"d":{"d":7},"":{"":{"type":"plain_text_input","value":"x"}}}""")]
    [InlineData("""{"a":{"a":{"type":7,"value":"x"}},"b":{"b":{"type":"static_select","selected_option":[]}},"c":{"c":{"value":"x"}}}""")]
    [InlineData("""{"a":{"a":{"type":"\ud800","value":"x"}},"\udc00":{"x":{"type":"plain_text_input","value":"x"}}}""")]
    public void Nothing_is_read_from_what_no_form_sends(string json) => Assert.DoesNotContain(Read(json), a => a.Value.Count > 0);

    [Theory]
    [InlineData("""{"type":"plain_text_input","value":"\ud800"}""")]
    [InlineData("""{"type":"plain_text_input","value":{}}""")]
    [InlineData("""{"type":"users_select","selected_user":"<!channel>"}""")]
    [InlineData("""{"type":"datetimepicker","selected_date_time":1e300}""")]
    [InlineData("""{"type":"datetimepicker","selected_date_time":-1}""")]
    [InlineData("""{"type":"multi_static_select","selected_options":[7,null,{"value":{}},{"value":""}]}""")]
    [InlineData("""{"\ud800":1,"type":"external_select","selected_option":{"\udfff":2}}""")]
    public void An_answer_that_is_none_is_empty(string element) => Assert.Empty(Read("{\"name\":{\"name\":" + element + "}}").GetValueOrDefault("name", []));

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Submitted(Form form)
    {
        var modal = SlackSaid.Modal(form);
        SlackSaid.AssertWithinLimits(modal);
        return Read(SlackSaid.State(modal).ToJsonString());
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string state) => SlackForm.Read(JsonDocument.Parse(state).RootElement);
}
