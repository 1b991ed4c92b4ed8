using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Host.Drill;
using Xunit;

namespace IncidentBot.Tests.Host.Drill;

public sealed class DrillParserTests
{
    private const string Head = """
        @title   Apple stores, 11 March 2015
        @date    2015-03-11
        @zone    Europe/Berlin
        @catalog apple.json                      # optional: a settings file
        @person  ada  ada@example.com  commander
        @person  cleo cleo@example.com approver

        """;

    [Fact]
    public void The_head_says_what_the_drill_is_called_when_it_plays_and_with_whom()
    {
        var drill = Parse("08:57 ada: /incident open");
        Assert.Equal(("Apple stores, 11 March 2015", "Europe/Berlin", "apple.json"), (drill.Title, drill.Zone.Id, drill.Catalog));
        Assert.Equal(["ada", "cleo"], drill.People.Select(p => p.Handle));
        Assert.Equal(["approver"], drill.People[1].Roles);
    }

    [Fact]
    public void Times_are_those_of_the_drills_zone_and_stay_on_their_day_until_another_is_named()
    {
        var drill = Parse("08:57 ada: a\n9:00\tada: b\n+1d 00:10 ada: c\n00:20 ada: d\n+20d 10:00 ada: e");
        Assert.Equal(["2015-03-11T07:57", "2015-03-11T08:00", "2015-03-11T23:10", "2015-03-11T23:20", "2015-03-31T08:00"], drill.Steps.Select(s => s.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm")));
    }

    [Fact]
    public void A_typed_line_says_who_and_where_and_keeps_its_text_as_it_stands()
    {
        var typed = Assert.IsType<Typed>(Parse("""08:57  Ada in #inc-1: /incident cause  Is it "DNS": yes # no remark""").Steps.Single());
        Assert.Equal(("ada", "inc-1", """/incident cause  Is it "DNS": yes # no remark"""), (typed.Who.Handle, typed.Channel, typed.Text));
        Assert.Null(Assert.IsType<Typed>(Parse("08:57 ada: x").Steps.Single()).Channel);
    }

    [Theory]
    [InlineData("cleo presses \"Approve\" on S-1", "Approve", "S-1")]
    [InlineData("cleo presses \"Say \\\"hi\\\": now\"", "Say \"hi\": now", null)]
    [InlineData("cleo presses “Approve” on S-1", "Approve", "S-1")]
    public void A_press_names_a_button_and_perhaps_what_its_card_shows(string line, string label, string? reference)
    {
        var pressed = Assert.IsType<Pressed>(Parse("08:57 " + line).Steps.Single());
        Assert.Equal((label, reference), (pressed.Label, pressed.Ref));
    }

    [Theory]
    [InlineData("chat contains \"INC-1\"", typeof(Where.Chat), false, "INC-1")]
    [InlineData("chat lacks \"@channel\"", typeof(Where.Chat), true, "@channel")]
    [InlineData("ada sees contains \"x\"", typeof(Where.Sees), false, "x")]
    [InlineData("ada sees lacks \"x\"", typeof(Where.Sees), true, "x")]
    [InlineData("ada sees \"cannot approve\"", typeof(Where.Sees), false, "cannot approve")]
    [InlineData("status contains \"a \\\"b\\\" c\"", typeof(Where.Status), false, "a \"b\" c")]
    [InlineData("status:de lacks \"x\"", typeof(Where.Status), true, "x")]
    [InlineData("feed contains \"x\"", typeof(Where.Feed), false, "x")]
    public void A_text_is_expected_somewhere_or_not(string line, Type where, bool lacks, string wanted)
    {
        var expected = Assert.IsType<ExpectedText>(Parse("08:57 expect " + line).Steps.Single());
        Assert.Equal((line, where, lacks, wanted), (expected.Text, expected.Where.GetType(), expected.Lacks, expected.Wanted));
    }

    [Fact]
    public void The_page_is_read_in_the_locale_that_is_named()
    {
        var where = Parse("08:57 expect status:pt-BR contains \"x\"\n08:57 expect status contains \"x\"").Steps.Cast<ExpectedText>().Select(e => e.Where);
        Assert.Equal([new Where.Status("pt-BR"), new Where.Status(null)], where);
    }

    [Theory]
    [InlineData("incident 1 status = \"resolved\"")]
    [InlineData("incident 1 statements[1].state != \"published\"")]
    [InlineData("incident 1 cost.high ~ 47933000")]
    [InlineData("incident 1 duration_seconds<41700")]
    [InlineData("incident 1 resolved_at = null")]
    [InlineData("nothing public")]
    public void A_value_of_the_export_or_silence_is_expected(string line) => Assert.IsType<Expected>(Parse("08:57 expect " + line).Steps.Single(), exactMatch: false);

    [Theory]
    [InlineData("08:57 eve: hello", 8, "eve")]
    [InlineData("08:57 ada hello", 8, "WHO: LINE")]
    [InlineData("08:57 ada:", 8, "WHO: LINE")]
    [InlineData("ada: hello", 8, "time")]
    [InlineData("25:00 ada: hello", 8, "time of day")]
    [InlineData("08:57 ada: a\n\n# b\n08:56 ada: c", 11, "forward only")]
    [InlineData("+1d 08:00 ada: a\n07:00 ada: b", 9, "forward only")]
    [InlineData("08:57 cleo presses Approve", 8, "presses")]
    [InlineData("08:57 expect", 8, "nothing public")]
    [InlineData("08:57 expect chat \"x\"", 8, "contains")]
    [InlineData("08:57 expect chat contains x", 8, "nothing public")]
    [InlineData("08:57 expect chat contains \" \"", 8, "empty")]
    [InlineData("08:57 expect eve sees \"x\"", 8, "eve")]
    [InlineData("08:57 expect incident 1 status = resolved", 8, "quotes")]
    [InlineData("08:57 expect incident 1 a..b = 1", 8, "path")]
    [InlineData("08:57 expect incident 1 a ~ \"b\"", 8, "numbers")]
    [InlineData("08:57 expect incident 1 a < true", 8, "compares")]
    [InlineData("08:57 expect incident 1 a = {\"b\":1,\"b\":2}", 8, "JSON")]
    [InlineData("08:57 ada: a\n@mood grim", 9, "@mood")]
    [InlineData("08:57 ada: a\n@date 2015-03-11", 9, "twice")]
    [InlineData("08:57 ada: a\n@person ada b@example.com", 9, "only one")]
    [InlineData("08:57 ada: a\n@person bob", 9, "@person ada")]
    [InlineData("+18d 02:30 ada: a", 8, "clocks go forward")]
    [InlineData("", 6, "timed line")]
    public void A_malformed_line_is_named_with_what_would_be_right(string rest, int line, string why)
    {
        var e = Assert.Throws<DrillFileException>(() => Parse(rest));
        Assert.Equal(line, e.Line);
        Assert.Contains(why, e.Message, StringComparison.Ordinal);
        Assert.StartsWith($"line {line}: ", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@date 11.3.2015", "2015-03-11")]
    [InlineData("@zone Mars/Olympus", "IANA")]
    [InlineData("@title", "needs a value")]
    public void A_wrong_directive_is_named(string directive, string why) =>
        Assert.Contains(why, Assert.Throws<DrillFileException>(() => DrillParser.Parse(directive + "\n08:57 ada: a", "x")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_drill_without_a_day_is_refused() =>
        Assert.Contains("@date", Assert.Throws<DrillFileException>(() => DrillParser.Parse("@person ada a@b.c\n08:57 ada: a", "x")).Message, StringComparison.Ordinal);

    [Fact]
    public void When_the_clocks_go_back_the_hour_comes_twice()
    {
        var drill = Parse("+228d 02:30 ada: a\n02:45 ada: b\n02:10 ada: c");
        Assert.Equal(["00:30", "00:45", "01:10"], drill.Steps.Select(s => s.At.UtcDateTime.ToString("HH:mm")));
    }

    [Fact]
    public void Whatever_stands_in_a_file_nothing_but_its_own_error_is_thrown()
    {
        string[] pieces =
        [
            "@date ", "@person ", "@zone ", "@title x", "2015-03-11", "ada ", "ada@example.com ", "\n", "\r\n", "08:57 ", "+1d ", "+9999d ", "99:99 ", "expect ", "chat ", "contains ", "lacks ",
            "sees ", "status:de ", "incident 1 ", "incident 99999999999 ", "a[0].b ", "a[999999] ", "= ", "~ ", "1e999", "\"x\"", "{\"a\":1,\"a\":1}", "\"", "\\", "“", "presses ", "on S-1", ": ", "in ", "#", "nothing public", "\0", "\uD800", "\u202E",
        ];
        var file = from parts in Gen.OneOf(Gen.Elements(pieces), ArbMap.Default.GeneratorFor<string>()).ListOf()
                   from headed in Gen.Elements(true, false)
                   select (headed ? Head : "") + string.Concat(parts);
        Prop.ForAll(file.ToArbitrary(), text =>
        {
            try
            {
                _ = DrillParser.Parse(text, "x").Steps.Count;
            }
            catch (DrillFileException e)
            {
                Assert.InRange(e.Line, 1, text.Count(c => c == '\n') + 1);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static DrillFile Parse(string rest) => DrillParser.Parse(Head.ReplaceLineEndings("\n") + (rest.Length == 0 ? "" : "\n" + rest), "x");
}
