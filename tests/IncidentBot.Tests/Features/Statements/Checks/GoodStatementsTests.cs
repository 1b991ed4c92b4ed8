using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

/// <summary>A false alarm is a defect: what a communications professional would publish passes every rule without a word.</summary>
public sealed class GoodStatementsTests
{
    public static TheoryData<string> Names => [.. GoodStatement.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_well_written_statement_passes_every_rule(string name)
    {
        var failed = StatementChecker.Check([GoodStatement.All.Single(s => s.Name == name).Input]).Where(r => !r.Ok).ToList();
        Assert.True(failed.Count == 0, string.Join("\n", failed.Select(f => $"{f.Rule} {f.Level}: {f.Message}")));
    }

    [Fact]
    public void They_are_of_every_kind_status_and_rule()
    {
        Assert.True(GoodStatement.All.Count >= 40);
        Assert.Equal(Enum.GetValues<Status>().Order(), GoodStatement.All.Select(s => s.Input.Facts.Status).Distinct().Order());
        Assert.Equal([1, 2, 3, 4], GoodStatement.All.Select(s => s.Input.Facts.Severity).Distinct().Order());
        var held = GoodStatement.All.SelectMany(s => StatementChecker.Check([s.Input])).Select(r => r.Rule).Distinct();
        Assert.Equal(StatementChecker.Rules.Select(r => r.Rule).Where(r => r != 11), held.Order());
    }

    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ja")]
    public void There_are_two_of_every_kind_in_every_language(string locale) =>
        Assert.All(["investigating", "identified", "update", "apology", "resolved", "maintenance"], kind =>
            Assert.True(GoodStatement.All.Count(s => s.Input.Text.Locale == locale && s.Input.Template == kind) >= 2, kind));

    [Fact]
    public void One_after_the_other_none_says_the_last_one_over_again() =>
        Assert.All(GoodStatement.All.Zip(GoodStatement.All.Skip(1)).Where(p => p.First.Input.Text.Locale == p.Second.Input.Text.Locale), pair =>
        {
            var after = pair.Second.Input with { Before = new(pair.First.Name, [pair.First.Input.Text], pair.First.Input.Set) };
            Assert.True(StatementChecker.Check([after]).Single(r => r.Rule == 11).Ok);
        });
}
