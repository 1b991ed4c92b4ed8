using IncidentBot.Features.Statements;
using IncidentBot.Incidents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace IncidentBot.Tests.Incidents;

public sealed class CadenceTests
{
    private static readonly DateTimeOffset Nine = new(2015, 3, 11, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, Status.Investigating, 20, 15)]
    [InlineData(1, Status.Identified, 30, 30)]
    [InlineData(1, Status.Monitoring, 60, 60)]
    [InlineData(2, Status.Investigating, 30, 30)]
    [InlineData(2, Status.Identified, 60, 60)]
    [InlineData(2, Status.Monitoring, 120, 120)]
    [InlineData(3, Status.Investigating, 60, 60)]
    [InlineData(3, Status.Identified, 120, 120)]
    [InlineData(3, Status.Monitoring, 240, 240)]
    [InlineData(4, Status.Investigating, null, 240)]
    [InlineData(4, Status.Identified, null, 240)]
    [InlineData(4, Status.Monitoring, null, null)]
    [InlineData(1, Status.Resolved, null, null)]
    [InlineData(1, Status.Cancelled, null, null)]
    [InlineData(1, Status.InProgress, null, null)]
    internal void The_defaults_are_those_of_the_table(int severity, Status status, int? @public, int? team)
    {
        var cadence = Provider().GetRequiredService<Cadence>();
        Assert.Equal(@public, cadence.Public(severity, status)?.TotalMinutes);
        Assert.Equal(team, cadence.Team(severity, status)?.TotalMinutes);
    }

    [Fact]
    public void The_first_statement_of_the_two_worst_severities_is_due_five_minutes_after_the_opening()
    {
        var cadence = Provider().GetRequiredService<Cadence>();
        Assert.Equal(Nine.AddMinutes(5), cadence.FirstStatementDue(1, Nine));
        Assert.Equal(Nine.AddMinutes(5), cadence.FirstStatementDue(2, Nine));
        Assert.Null(cadence.FirstStatementDue(3, Nine));
    }

    [Fact]
    public void One_setting_changes_one_interval_and_leaves_the_others()
    {
        var cadence = Provider(("Cadence:1:Investigating:Public", "12m"), ("Cadence:1:Identified:Team", "off")).GetRequiredService<Cadence>();
        Assert.Equal(TimeSpan.FromMinutes(12), cadence.Public(1, Status.Investigating));
        Assert.Equal(TimeSpan.FromMinutes(15), cadence.Team(1, Status.Investigating));
        Assert.Null(cadence.Team(1, Status.Identified));
        Assert.Equal(TimeSpan.FromMinutes(30), cadence.Public(1, Status.Identified));
    }

    [Theory]
    [InlineData("Cadence:2:Monitoring:Public", "often", "Cadence:2:Monitoring:Public is \"often\"")]
    [InlineData("Cadence:2:Monitoring:Public", "30s", "1 minute to 7 days")]
    [InlineData("Cadence:ClimbEvery", "off", "Cadence:ClimbEvery")]
    [InlineData("Cadence:Climb:0", "5m", "must rise", "Cadence:Climb:1", "5m")]
    [InlineData("Cadence:SnoozeLimit", "-1", "Cadence:SnoozeLimit is -1")]
    public void A_setting_that_is_wrong_is_named_with_what_would_be_right(string key, string value, string sentence, string? key2 = null, string? value2 = null)
    {
        var provider = key2 is null ? Provider((key, value)) : Provider((key, value), (key2, value2!));
        Assert.Contains(sentence, Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<Cadence>()).Message);
    }

    [Fact]
    public void A_misspelt_key_is_not_passed_over() =>
        Assert.Contains("Cadence:1:Investigatin is not a setting; under Cadence:1 there are Investigating, Identified, Monitoring.", Assert.Throws<OptionsValidationException>(() => Provider(("Cadence:1:Investigatin:Public", "5m")).GetRequiredService<Cadence>()).Message);

    [Theory]
    [InlineData("45", 2700)]
    [InlineData("90s", 90)]
    [InlineData("1h30m", 5400)]
    [InlineData("2 hours", 7200)]
    [InlineData("1 d", 86400)]
    public void Lengths_are_read_as_in_commands(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), CadenceOptions.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("m")]
    [InlineData("-5m")]
    [InlineData("5 parsecs")]
    public void What_is_no_length_is_refused(string text) => Assert.Throws<FormatException>(() => CadenceOptions.Read(text));

    [Fact]
    public void Severity_1_needs_two_approvals_and_all_else_one()
    {
        var approvals = new ApprovalsOptions();
        Assert.Equal([2, 1, 1, 1], Enumerable.Range(1, 4).Select(s => approvals.Needed(IncidentKind.Outage, s)));
        Assert.Equal(1, approvals.Needed(IncidentKind.Maintenance, 1));
    }

    [Theory]
    [InlineData("AskFirst", "-1", "Approvals:AskFirst is -1")]
    [InlineData("Patience", "10s", "Approvals:Patience is \"10s\"")]
    [InlineData("PatienceAtSeverity1", "2 parsecs", "Approvals:PatienceAtSeverity1 is \"2 parsecs\"")]
    public void What_is_no_way_to_ask_stops_the_start(string key, string value, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<OptionsValidationException>(() => Provider(($"Approvals:{key}", value)).GetRequiredService<IOptions<ApprovalsOptions>>().Value).Message);

    [Fact]
    public void No_setting_publishes_without_an_approval() =>
        Assert.Contains("Approvals:3 is 0", Assert.Throws<OptionsValidationException>(() => Provider(("Approvals:3", "0")).GetRequiredService<IOptions<ApprovalsOptions>>().Value).Message);

    private static ServiceProvider Provider(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddStatementWriting(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build())
        .BuildServiceProvider();
}
