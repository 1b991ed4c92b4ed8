using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Cards;
using IncidentBot.Teams.Outbound;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Commands;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

public sealed class TeamsFormTests
{
    private static readonly Form Full = new("A form", new CommandLine("open"),
    [
        new TextField("title", "Title") { Value = "Cannot <buy> & \"sell\"" },
        new TextField("regions", "Where") { IsList = true, Value = "eu,!dk , gb" },
        new ChoiceField("sev", "Severity", [new("1", "SEV-1"), new("2", "SEV-2")]) { Selected = ["2"] },
        new ChoiceField("services", "Services", [.. Enumerable.Range(1, 60).Select(n => new Choice($"s{n}, 100%", $"Service {n}", n % 2 == 0 ? "Stores" : null))]) { Multiple = true, Selected = ["s7, 100%", "s8, 100%"] },
        new ChoiceField("many", "One of many", [.. Enumerable.Range(1, 150).Select(n => new Choice($"m{n}", $"Many {n}"))]) { Selected = ["m149"] },
        new ChoiceField("gone", "What is no more", [new("a", "A")]) { Selected = ["b"] },
        new TimeField("to", "Until") { IsAhead = true, Value = "2015-03-11T14:30:00Z" },
        new TimeField("since", "Since") { Value = "10m ago" },
        new PersonField("lead", "Commander") { Selected = new("ada", "Ada", null, new Dictionary<string, string> { ["teams"] = "7faf8ab2-0000-4000-8000-000000000021" }) },
        new TextField("empty", "Empty"),
        new PersonField("nobody", "Nobody"),
        new ChoiceField("none", "None", [new("a", "A")]),
        new TimeField("never", "Never") { IsAhead = true },
    ], "Send");

    [Fact]
    public void A_form_in_a_dialog_is_written_as_Teams_reads_it() => Golden.Matches("Teams", "dialog", TeamsSaid.Form(PlatformSamples.Form));

    [Fact]
    public void A_form_in_a_conversation_is_written_as_Teams_reads_it() => Golden.Matches("Teams", "form", TeamsSaid.Form(PlatformSamples.Form, TeamsSaid.InConversation));

    [Fact]
    public void What_stands_in_a_form_comes_back_as_its_answers()
    {
        var answers = TeamsForm.Read(TeamsSaid.Sent(TeamsSaid.Form(Full)));

        Assert.Equal(["Cannot <buy> & \"sell\""], answers["title"]);
        Assert.Equal(["eu,!dk , gb"], answers["regions"]);
        Assert.Equal(["2"], answers["sev"]);
        Assert.Equal(["s7, 100%", "s8, 100%"], answers["services"].Order());
        Assert.Equal(["m149"], answers["many"]);
        Assert.Equal(["b"], answers["gone"]);
        Assert.Equal(["2015-03-11T14:30:00Z"], answers["to"]);
        Assert.Equal(["10m ago"], answers["since"]);
        Assert.Equal(["@ada"], answers["lead"]);
        Assert.All((string[])["empty", "nobody", "none", "never"], n => Assert.Empty(answers[n]));
        Assert.Equal(Full.Fields.Select(f => f.Name).Order(), answers.Keys.Order());
    }

    [Fact]
    public void What_was_chosen_can_be_taken_back()
    {
        var form = TeamsSaid.Form(Full);
        var none = TeamsSaid.Inputs(form).Single(i => (string?)i["id"] == "f.sev")["choices"]!.AsArray()[^1]!;
        Assert.Equal("None of these", (string?)none["title"]);
        Assert.Empty(TeamsForm.Read(TeamsSaid.Sent(form, ("sev", (string)none["value"]!)))["sev"]);
        var required = TeamsSaid.Form(Full with { Fields = [new ChoiceField("sev", "Severity", [new("1", "SEV-1")]) { Required = true }] });
        Assert.Single(TeamsSaid.Inputs(required).Single()["choices"]!.AsArray());
    }

    [Fact]
    public void A_refusal_stands_on_top_and_at_its_field_and_nothing_that_was_typed_is_lost()
    {
        var problem = Card.Of(new IncidentBot.Chat.TextBlock(ChatText.Plain("There is no such *time*.")), ButtonsBlock.Of(new Button("Join that one", new CommandLine("join").Value("INC-7")))) with { Tone = Tone.Warning };
        var sent = TeamsForm.Read(TeamsSaid.Sent(TeamsSaid.Form(Full), ("title", "Other"), ("services", "s1%2C 100%25,s2%2C 100%25"), ("lead", "@ben"), ("since", ""), ("sev", " ")));
        var again = TeamsSaid.Json(TeamsForm.Draw(Full, TeamsSaid.InDialog, Reply.Refuse(problem, "since"), sent).Card);

        TeamsSaid.AssertWithinLimits(again);
        Assert.StartsWith("⚠️ There is no such *time*.\nJoin that one", TeamsSaid.Words(again["body"]));
        var body = again["body"]!.AsArray().Select(e => (string?)e!["id"] ?? (string?)e["text"] ?? "").ToList();
        Assert.Equal(@"⚠️ There is no such \*time\*.".Replace("⚠️ ", ""), body[body.IndexOf("f.since") - 1]);
        Assert.Equal(sent.Select(a => (a.Key, string.Join('|', a.Value))), TeamsForm.Read(TeamsSaid.Sent(again)).Select(a => (a.Key, string.Join('|', a.Value))));
        Assert.All(TeamsSaid.Buttons(again), b => Assert.Equal("Action.Submit", (string?)b["type"]));
    }

    [Fact]
    public void What_must_be_answered_is_asked_for_before_it_is_sent()
    {
        var title = TeamsSaid.Inputs(TeamsSaid.Form(PlatformSamples.Form)).First();
        Assert.Equal((true, "This is needed.", 128), ((bool)title["isRequired"]!, (string)title["errorMessage"]!, (int)title["maxLength"]!));
        Assert.Null(TeamsSaid.Buttons(TeamsSaid.Form(PlatformSamples.Form)).Single()["associatedInputs"]);
    }

    [Fact]
    public void A_few_choices_are_seen_at_once_more_are_in_a_menu_and_very_many_are_searched_for()
    {
        Assert.Equal("expanded", StyleOf(3, multiple: false));
        Assert.Equal("compact", StyleOf(10, multiple: false));
        Assert.Equal("filtered", StyleOf(40, multiple: false));
        Assert.Equal("compact", StyleOf(40, multiple: true));

        static string? StyleOf(int choices, bool multiple) => (string?)TeamsSaid.Inputs(TeamsSaid.Form(new Form("F", new CommandLine("x"),
            [new ChoiceField("c", "C", [.. Enumerable.Range(0, choices).Select(n => new Choice($"{n}", $"{n}"))]) { Multiple = multiple }], "Go"))).Single()["style"];
    }

    [Fact]
    public void A_form_in_a_conversation_says_its_title_and_whose_it_is()
    {
        var card = TeamsSaid.Form(PlatformSamples.Form, TeamsSaid.InConversation);
        var send = TeamsSaid.Buttons(card).Single();

        Assert.Equal("Open an incident", (string?)card["body"]![0]!["text"]);
        Assert.Equal(("Action.Execute", "form"), ((string?)send["type"], (string?)send["verb"]));
        var data = CardData.Read(TeamsSaid.Sent(card));
        Assert.Equal(("open", "Open an incident", TeamsSaid.InConversation), (data.Command, data.Form, data.Origin(inDialog: false)));
        Assert.Equal(TeamsSaid.InConversation.For, data.For);
    }

    [Fact]
    public void A_title_too_long_for_a_dialogs_head_stands_in_full_above_the_fields()
    {
        var title = "Affect: records what is impaired, where it is, how badly that is and since when";
        var drawn = TeamsForm.Draw(PlatformSamples.Form with { Title = title }, TeamsSaid.InDialog);
        Assert.Equal(64, drawn.Title.Length);
        Assert.StartsWith(title, TeamsSaid.Words(TeamsSaid.Json(drawn.Card)));
    }

    [Fact]
    public void A_long_text_is_shown_whole_and_comes_back_whole()
    {
        var text = string.Concat(Enumerable.Repeat("日本語、何か\n", 1_400)).Trim();
        var card = TeamsSaid.Form(new("Edit", new CommandLine("edit"), [new TextField("text", "The text in full") { Value = text, Multiline = true, MaxLength = 10_000, Required = true }], "Save"));
        Assert.Empty(CardLimits.Of(card, 80 * 1024));
        Assert.Equal([text], TeamsForm.Read(TeamsSaid.Sent(card))["text"]);
    }

    [Fact]
    public void A_long_list_that_does_not_fit_is_typed_instead()
    {
        var list = new ChoiceField("services", "Services", [.. Enumerable.Range(0, 400).Select(n => new Choice($"service-{n}", new string('s', 90)))]) { Multiple = true, Selected = ["service-1", "service-2"] };
        var card = TeamsSaid.Form(new("F", new CommandLine("x"), [list, new ChoiceField("sev", "Severity", [new("1", "SEV-1")])], "Go"));
        TeamsSaid.AssertWithinLimits(card);
        Assert.Equal(["Input.Text", "Input.ChoiceSet"], TeamsSaid.Inputs(card).Select(i => (string)i["type"]!));
        Assert.Equal(["service-1, service-2"], TeamsForm.Read(TeamsSaid.Sent(card))["services"]);
    }

    [Fact]
    public void More_fields_than_a_card_holds_are_cut_with_a_word()
    {
        var card = TeamsSaid.Form(new("F", new CommandLine("x"), [.. Enumerable.Range(0, 400).Select(n => new TextField($"f{n}", $"Field {n}"))], "Go"));
        TeamsSaid.AssertWithinLimits(card);
        Assert.Contains($"There are {400 - TeamsSaid.Inputs(card).Count()} more fields than fit here.", TeamsSaid.Words(card));
    }

    [Fact]
    public void A_long_command_is_only_named()
    {
        var longer = PlatformSamples.Form with { Command = new CommandLine("open").Text(new string('"', 1500)) };
        var drawn = TeamsForm.Draw(longer, TeamsSaid.InDialog);
        Assert.Equal([longer.Command.ToString()], drawn.LongCommands);
        Assert.Equal(CommandShelf.ValueOf(longer.Command.ToString(), 0), CardData.Read(TeamsSaid.Sent(TeamsSaid.Json(drawn.Card))).Command);
    }

    [Fact]
    public void What_a_form_answers_is_what_the_product_reads()
    {
        var form = Grammar.Parse("maintenance").Missing!.Form;
        var sent = TeamsSaid.Sent(TeamsSaid.Form(form), ("title", "Move <the> database"), ("from", "2015-03-12T09:00Z"), ("to", "2015-03-12 10:00Z"), ("services", "app-store"));
        var planned = ((Grammar.Made)Grammar.Parse(form.Command.ToString(), TeamsForm.Read(sent)).Command!).Arguments;
        Assert.Equal(["Move <the> database"], planned.Raw["title"]);
        Assert.Equal(["app-store"], planned.Raw["services"]);

        var assign = TeamsSaid.Sent(TeamsSaid.Form(Grammar.Parse("assign comms").Missing!.Form), ("person", "@ben"));
        Assert.NotNull(Grammar.Parse("assign comms", TeamsForm.Read(assign)).Command);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[[]]")]
    [InlineData("""{"f.":"x","f":"x","a":"x","command":"x"}""")]
    [InlineData("""{"f.a":{},"f.b":[],"f.c":"","f.d":"  ","f.e":null,"f.f":"\ud800","many":7}""")]
    [InlineData("""{"\ud800":"x","many":[7,null,{},"\ud800"]}""")]
    public void Nothing_is_read_from_what_no_form_sends(string json) => Assert.DoesNotContain(TeamsForm.Read(Json(json)), a => a.Value.Count > 0);

    [Fact]
    public void What_clients_write_in_their_own_way_is_read()
    {
        var answers = TeamsForm.Read(Json("""{"f.n":7.5,"f.t":true,"f.u":false,"f.m":"a,,b%2Cc","f.s":"a,b","many":["m"]}"""));
        Assert.Equal(["7.5", "true", "false", "a|b,c", "a,b"], answers.Select(a => string.Join('|', a.Value)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"command":7,"confirm":{},"label":[],"form":null,"conversation":false,"thread":"\udc00","for":1}""")]
    public void Data_that_is_none_of_ours_is_none(string json) => Assert.Equal(new CardData(), CardData.Read(Json(json)));

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
}
