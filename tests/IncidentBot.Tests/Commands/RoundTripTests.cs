using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Chat;
using IncidentBot.Commands;
using Xunit;

namespace IncidentBot.Tests.Commands;

public sealed class RoundTripTests
{
    private static readonly string[] Pieces =
    [
        "\"", "\\", "'", "’", "“", "”", "„", "-", "--", "—", "–", "--at", "--with", "and", "with", "in", "INC-7", "=", ",", " ", "\n", "\u00A0", "&amp;", "&", "<@U1|a>", "<at>x</at>",
        "<https://x|y>", "<", ">", "@ada", "/incident", "a", "b c", "ü", "😀", "{{", "|", "\\\"",
    ];

    private static readonly Gen<string> Text =
        Gen.OneOf(
            Gen.Elements(Pieces).ArrayOf().Select(string.Concat),
            ArbMap.Default.GeneratorFor<NonEmptyString>().Select(s => s.Get))
        .Select(OutsideText.Clean).Where(t => !string.IsNullOrWhiteSpace(t));

    // As the first value, an incident's number is the incident, and is meant to be.
    private static readonly Gen<string> Value = Text.Where(t => !t.StartsWith("INC", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_buttons_values_are_read_as_they_were_written() =>
        Prop.ForAll(Value.Two().ToArbitrary(), t =>
        {
            var line = new CommandLine("say").Value(t.Item1).Option("with", t.Item2).Option("incident", "INC-9").ToString();
            var raw = Grammar.Parse(line).Arguments.Raw;
            return raw["word"][0] == t.Item1 && raw["with"][0] == t.Item2 && raw["incident"][0] == "INC-9";
        }).Check(TimeTests.Fixed(4, 2000));

    [Fact]
    public void A_buttons_text_is_read_as_it_was_written() =>
        Prop.ForAll(Text.Two().ToArbitrary(), t =>
        {
            var raw = Grammar.Parse(new CommandLine("cause").Option("public", t.Item1).Text(t.Item2).ToString()).Arguments.Raw;
            return raw["public"][0] == t.Item1 && raw["text"][0] == t.Item2;
        }).Check(TimeTests.Fixed(5, 2000));

    [Fact]
    public void A_value_behind_an_equals_sign_is_read_as_it_was_written() =>
        Prop.ForAll(Text.ToArbitrary(), t =>
            Grammar.Parse(new CommandLine("draft").Option("set", "action=" + t).ToString()).Arguments.Raw["set"][0] == "action=" + t).Check(TimeTests.Fixed(6, 1000));

    [Fact]
    public void A_forms_command_and_its_answers_are_the_line_that_was_typed()
    {
        var form = Grammar.Parse("affect in gb as major -i 42").Missing!.Form;
        var parsed = Grammar.Parse(form.Command.ToString(), new Dictionary<string, IReadOnlyList<string>>
        {
            ["services"] = ["app-store", "video"],
            ["regions"] = [((TextField)form.Fields.Single(f => f.Name == "regions")).Value],
            ["as"] = ((ChoiceField)form.Fields.Single(f => f.Name == "as")).Selected,
        });
        Assert.Equal((42, "gb", "major"), (parsed.Arguments.Incident!.Value, parsed.Arguments.Raw["regions"][0], parsed.Arguments.Raw["as"][0]));
        Assert.Equal(["app-store", "video"], parsed.Arguments.Raw["services"]);
        Assert.NotNull(parsed.Command);
    }
}
