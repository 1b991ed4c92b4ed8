using IncidentBot.Chat;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Templates;
using Xunit;

namespace IncidentBot.Tests.Features.Statements;

public sealed class OwnTemplatesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("templates-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_of_the_same_name_replaces_one_and_another_adds_one()
    {
        Put("update.en.hbs", "--- title\nNews\n--- full\nOur own words on {{services}}.\n--- short\nShort");
        Put("launch.en.hbs", "about: for a launch\nset: coupon\n--- title\nT\n--- full\nTake {{coupon}}.\n--- short\nS");
        var writer = Outage.Writer(_folder.FullName);
        Assert.StartsWith("Our own words on App Store,", writer.Write("update", Outage.Apple, Outage.Context("09:02", "09:17")).Single().Full);
        Assert.Equal("Take {{7}}.", writer.Write("launch", Outage.Apple, Outage.Context("09:02", "09:17", ("coupon", "{{7}}"))).Single().Full);
        Assert.Contains(writer.Templates, t => t is { Name: "launch", About: "for a launch", Own: true });
        Assert.Equal("draft launch --set coupon=TEXT", Assert.Throws<RefusalException>(() => writer.Write("launch", Outage.Apple, Outage.Context("09:02", "09:17"))).TryInstead);
    }

    [Fact]
    public void A_needed_cause_that_nobody_recorded_is_asked_for_by_its_command()
    {
        Put("update.en.hbs", "--- title\nNews\n--- full\n{{sentence cause}}\n--- short\n{{cause}}");
        var refused = Assert.Throws<RefusalException>(() => Outage.Writer(_folder.FullName).Write("update", Outage.Apple, Outage.Context("09:02", "09:17")));
        Assert.Equal("cause TEXT --public TEXT", refused.TryInstead);
    }

    [Fact]
    public void A_changed_file_is_read_again_and_a_spoiled_one_stops_only_its_own_drafts()
    {
        Put("update.en.hbs", "--- title\nA\n--- full\nOne.\n--- short\nS");
        var writer = Outage.Writer(_folder.FullName);
        string Full() => writer.Write("update", Outage.Apple, Outage.Context("09:02", "09:17")).Single().Full;
        Assert.Equal("One.", Full());
        Put("update.en.hbs", "--- title\nA\n--- full\nAnother.\n--- short\nS");
        Assert.Equal("Another.", Full());
        Put("update.en.hbs", "--- title\nA\n--- full\n{{#if cause}}\n--- short\nS");
        Assert.Contains("update.en.hbs cannot be used", Assert.Throws<RefusalException>(Full).Message);
        Assert.Single(writer.Write("investigating", Outage.Apple, Outage.Context("09:02", "09:17")));
    }

    [Theory]
    [InlineData("update.en.hbs", "--- title\nA\n--- full\n{{#if cause}}x\n--- short\nS", "does not compile")]
    [InlineData("update.en.hbs", "--- title\nA\n--- full\n{{sevices}}\n--- short\nS", "uses the variable \"sevices\"")]
    [InlineData("update.en.hbs", "--- title\nA\n--- full\n{{coupon}}\n--- short\nS", "in the line \"set:\"")]
    [InlineData("update.en.hbs", "--- title\nA\n--- full\n{{lookup this \"x\"}}\n--- short\nS", "a template may say")]
    [InlineData("update.en.hbs", "--- title\nA\n--- full\n{{> other}}\n--- short\nS", "a template may say")]
    [InlineData("update.en.hbs", "--- title\nA\n--- full\n{{{services}}}\n--- short\nS", "a template may say")]
    [InlineData("update.en.hbs", "--- title\nA\n--- full\nB", "no part \"--- short\"")]
    [InlineData("update.en.hbs", "for: finding\n--- title\nA\n--- full\nB\n--- short\nS", "the status \"finding\"")]
    [InlineData("update.xx.hbs", "--- title\nA\n--- full\nB\n--- short\nS", "language \"xx\"")]
    [InlineData("Update.hbs", "", "not named like")]
    public void A_template_that_cannot_be_used_stops_the_start_with_a_sentence(string file, string text, string says)
    {
        Put(file, text);
        var result = new TemplatesAtStart().Validate(null, new StatementsOptions { TemplatesFolder = _folder.FullName });
        Assert.Contains(says, result.FailureMessage);
        Assert.Contains(file, result.FailureMessage);
    }

    [Fact]
    public void A_folder_that_is_not_there_stops_the_start() =>
        Assert.Contains("no such folder", new TemplatesAtStart().Validate(null, new StatementsOptions { TemplatesFolder = Path.Combine(_folder.FullName, "x") }).FailureMessage);

    private void Put(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);
}
