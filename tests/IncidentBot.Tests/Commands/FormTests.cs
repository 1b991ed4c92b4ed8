using IncidentBot.Chat;
using Xunit;

namespace IncidentBot.Tests.Commands;

public sealed class FormTests
{
    [Fact]
    public void What_is_missing_is_asked_for_and_what_was_typed_is_filled_in()
    {
        var form = Grammar.Parse("affect in gb, fr as down").Missing!.Form;
        Assert.Equal(["services", "regions", "as"], form.Fields.Select(f => f.Name));
        Assert.True(form.Fields[0].Required);
        Assert.Equal("gb, fr", Assert.IsType<TextField>(form.Fields[1]).Value);
        Assert.Equal(["major"], Assert.IsType<ChoiceField>(form.Fields[2]).Selected);
        Assert.Equal(("affect", "What is affected"), (form.Command.ToString(), form.Fields[0].Label));
    }

    [Fact]
    public void What_a_form_cannot_show_stays_in_its_command() =>
        Assert.Equal("open --lead \"@ada\" --incident 7", Grammar.Parse("open --lead @ada -i 7").Missing!.Form.Command.ToString());

    [Fact]
    public void Without_a_form_what_is_missing_is_refused_by_name()
    {
        var refusal = Grammar.Parse("assign comms").Missing!.Refusal;
        Assert.Equal("assign also needs PERSON. Understood: assign with role comms.", refusal.Message);
        Assert.Equal("person", refusal.Field);
    }

    [Fact]
    public void An_answer_that_is_wrong_names_its_field()
    {
        var wrong = Assert.Throws<RefusalException>(() => Grammar.Parse("note", new Dictionary<string, IReadOnlyList<string>> { ["text"] = ["hi"], ["at"] = ["soon"] }));
        Assert.Equal("at", wrong.Field);
    }

    [Fact]
    public void An_answer_stands_for_what_was_typed_and_an_empty_one_takes_it_back()
    {
        var parsed = Grammar.Parse("affect app-store in gb as major", new Dictionary<string, IReadOnlyList<string>> { ["regions"] = ["fr"], ["as"] = [""] });
        Assert.Equal("fr", parsed.Arguments.Raw["regions"][0]);
        Assert.False(parsed.Arguments.Raw.ContainsKey("as"));
    }
}
