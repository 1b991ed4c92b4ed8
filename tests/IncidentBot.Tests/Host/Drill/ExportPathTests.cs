using System.Text.Json.Nodes;
using IncidentBot.Features.Export;
using IncidentBot.Host.Drill;
using Xunit;

namespace IncidentBot.Tests.Host.Drill;

public sealed class ExportPathTests
{
    private static readonly JsonNode Incident = ExportJson.ToNode(new()
    {
        Number = 1,
        Title = "Stores",
        Kind = "outage",
        Severity = 1,
        Status = "resolved",
        StartedAt = At(8, 55),
        OpenedAt = At(8, 57).AddMilliseconds(250),
        ResolvedAt = At(20, 30),
        DurationSeconds = 41700,
        Roles = new Dictionary<string, string> { ["commander"] = "ada" },
        Impacts = [new("app-store", ["DE", "GB"], "major_outage", "all", null, At(8, 55), null)],
        Cost = new("USD", 0, 47_933_123.45m, []),
    });

    [Theory]
    [InlineData("status", "\"resolved\"")]
    [InlineData("impacts[0].countries[1]", "\"GB\"")]
    [InlineData("impacts[0].to", "null")]
    [InlineData("roles.commander", "\"ada\"")]
    [InlineData("cost.high", "47933123.45")]
    [InlineData("started_at", "\"2015-03-11T08:55:00Z\"")]
    [InlineData("opened_at", "\"2015-03-11T08:57:00.25Z\"")]
    [InlineData("impacts[0].countries", "[\"DE\",\"GB\"]")]
    public void A_path_leads_to_a_value(string path, string value)
    {
        Assert.True(ExportPath.TryParse(path)!.TryFind(Incident, out var found, out _));
        Assert.Equal(value, ExportPath.Json(found));
    }

    [Theory]
    [InlineData("impacts[1].level", "impacts has 1 entry")]
    [InlineData("impacts.level", "impacts is a list of 1 entry; name one as in impacts[0]")]
    [InlineData("roles.scribe", "roles has no roles.scribe; it has commander")]
    [InlineData("status.length", "status is \"resolved\"")]
    [InlineData("cause.text", "cause is null")]
    public void A_path_that_leads_nowhere_is_told_with_what_there_is(string path, string missing)
    {
        Assert.False(ExportPath.TryParse(path)!.TryFind(Incident, out _, out var told));
        Assert.Equal(missing, told);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.")]
    [InlineData("[0]")]
    [InlineData("a[-1]")]
    [InlineData("a[9999999]")]
    [InlineData("$.a")]
    public void What_is_no_path_is_not_read_as_one(string path) => Assert.Null(ExportPath.TryParse(path));

    [Theory]
    [InlineData("41700", "=", "41700.0", true)]
    [InlineData("41700", "!=", "41700", false)]
    [InlineData("9", "<", "10", true)]
    [InlineData("\"9\"", "<", "\"10\"", false)]
    [InlineData("\"2015-03-11T08:57:00.25Z\"", ">", "\"2015-03-11T08:57:00Z\"", true)]
    [InlineData("\"2015-03-11T08:57:00Z\"", "=", "\"2015-03-11T09:57:00+01:00\"", true)]
    [InlineData("101", "~", "100", true)]
    [InlineData("101.1", "~", "100", false)]
    [InlineData("-99", "~", "-100", true)]
    [InlineData("null", "=", "null", true)]
    [InlineData("null", "<", "1", false)]
    [InlineData("\"1\"", "=", "1", false)]
    [InlineData("true", "=", "true", true)]
    [InlineData("[\"DE\",\"GB\"]", "=", "[\"DE\", \"GB\"]", true)]
    [InlineData("\"Resolved\"", "=", "\"resolved\"", false)]
    public void Values_compare_as_numbers_as_times_or_letter_by_letter(string actual, string op, string wanted, bool holds) =>
        Assert.Equal(holds, Comparison.TryMake(op, JsonNode.Parse(wanted), out _)!.Holds(JsonNode.Parse(actual)));

    private static DateTimeOffset At(int hour, int minute) => new(2015, 3, 11, hour, minute, 0, TimeSpan.Zero);
}
