using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Help;
using Xunit;

namespace IncidentBot.Tests.Commands;

public sealed class HelpTests
{
    private static readonly CommandRegistry Real = CommandRegistry.From(typeof(CommandRegistry).Assembly);

    [Fact]
    public void The_commands_of_an_assembly_are_found_by_their_declarations() => Assert.Same(Help.Verb, Real.Find("HELP"));

    [Fact]
    public void Every_verbs_example_works_as_it_stands()
    {
        var parser = new CommandParser(Real);
        Assert.All(Real.Verbs, v =>
        {
            var parsed = parser.Parse(v.Example, null, Grammar.Context);
            Assert.Same(v, parsed.Verb);
            Assert.NotNull(parsed.Command);
        });
    }

    [Fact]
    public void Two_verbs_cannot_claim_one_word() => Assert.Contains("\"help\"",
        Assert.Throws<InvalidOperationException>(() => new CommandRegistry([Help.Verb, Help.Verb])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("affect", "affect SERVICES [in REGIONS] [as LEVEL] [since TIME] [users all|some] [symptom TEXT]")]
    [InlineData("open", "open TITLE [--sev SEV] [--services SERVICES] [--regions REGIONS] [--as LEVEL] [--since TIME] [--private] [--lead PERSON] [--link URL]")]
    [InlineData("export", "export [INC-42] [md|html|json]")]
    [InlineData("draft", "draft [TEMPLATE] [locales LIST] [to LIST] [next DURATION|TIME] [set NAME=VALUE]…")]
    [InlineData("edit", "edit S-N [TEXT] [--locale L]")]
    public void A_verbs_usage_says_how_it_is_typed(string verb, string usage) => Assert.Equal(usage, Grammar.Registry.Find(verb)!.Usage);

    [Fact]
    public async Task Help_names_every_verb_under_its_heading()
    {
        var reply = await new HelpHandler(Grammar.Registry).Handle(new Help(null), TestContext.Current.CancellationToken);
        var text = reply.ToPlain(TimeZoneInfo.Utc);
        Assert.All(Grammar.Registry.Verbs.Where(v => v.Name.Length > 0), v => Assert.Contains($"{v.Name}: {v.Summary}", text, StringComparison.Ordinal));
        Assert.Contains("Open, change, end", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_for_a_verb_tells_its_options_and_an_example()
    {
        var text = (await new HelpHandler(Grammar.Registry).Handle(new Help("impact"), TestContext.Current.CancellationToken)).ToPlain(TimeZoneInfo.Utc);
        Assert.Contains("in REGIONS, --regions: where, if wanted", text, StringComparison.Ordinal);
        Assert.Contains("Example: affect …", text, StringComparison.Ordinal);
        Assert.Contains("Also: impact, mark.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_for_a_word_that_is_none_names_the_nearest() => Assert.Equal("help affect",
        (await Assert.ThrowsAsync<RefusalException>(() => new HelpHandler(Grammar.Registry).Handle(new Help("afect"), TestContext.Current.CancellationToken))).TryInstead);

    [Fact]
    public void The_table_of_verbs_escapes_the_bars_that_would_part_its_cells() =>
        Assert.Contains("| `export [INC-42] [md\\|html\\|json]` | `postmortem` | does export |", VerbTable.Markdown(Grammar.Registry), StringComparison.Ordinal);
}
