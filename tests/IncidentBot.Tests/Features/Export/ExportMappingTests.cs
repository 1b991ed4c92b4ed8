using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentBot.Features.Export;
using IncidentBot.Incidents;
using Xunit;
using static IncidentBot.Tests.Features.Export.Records;

namespace IncidentBot.Tests.Features.Export;

public sealed class ExportMappingTests
{
    [Fact]
    public void It_has_the_contracts_names_in_the_contracts_order()
    {
        var incident = ExportJson.ToNode(Map(Outage().Affecting("app-store"))).AsObject();
        Assert.Equal(
            [
                "number", "title", "kind", "severity", "status", "private", "drill", "started_at", "opened_at", "identified_at", "monitoring_at", "resolved_at", "duration_seconds",
                "cause", "public_cause", "roles", "impacts", "statements", "promises", "reminders", "cost", "timeline",
            ],
            incident.Select(p => p.Key));
        Assert.Equal(["service", "per_hour", "hours", "low", "high", "source"], incident["cost"]!["lines"]![0]!.AsObject().Select(p => p.Key));
        Assert.Equal(["service", "countries", "level", "users", "symptom", "from", "to"], incident["impacts"]![0]!.AsObject().Select(p => p.Key));
    }

    [Fact]
    public void Instants_are_UTC_with_Z_and_without_a_fraction_that_is_zero()
    {
        Assert.Equal("2015-03-11T08:55:00Z", (string?)ExportJson.ToNode(Map(Outage()))["started_at"]);
    }

    [Fact]
    public void What_lasts_has_no_end_and_no_duration()
    {
        var open = Map(Outage().Affecting("app-store"));
        Assert.Null(open.ResolvedAt);
        Assert.Null(open.DurationSeconds);
        Assert.Null(Assert.Single(open.Impacts).To);
    }

    [Fact]
    public void What_is_over_lasted_from_its_beginning_to_its_end()
    {
        var incident = Outage().Affecting("app-store");
        incident.Resolve(null, At(695), Ada(700));
        var over = Map(incident);
        Assert.Equal(At(695), over.ResolvedAt);
        Assert.Equal(41_700, over.DurationSeconds);
        Assert.Equal("resolved", over.Status);
    }

    [Fact]
    public void A_false_alarm_was_never_resolved()
    {
        var incident = Outage();
        incident.Cancel(null, Ada(10));
        Assert.Null(Map(incident).ResolvedAt);
    }

    [Fact]
    public void Impacts_stand_by_start_then_service()
    {
        var impacts = Map(Outage().Affecting("web-shop", 5).Affecting("app-store", 5).Affecting("video", 1)).Impacts;
        Assert.Equal(["video", "app-store", "web-shop"], impacts.Select(i => i.Service));
        Assert.All(impacts, i => Assert.Equal(i.Countries.Order(StringComparer.Ordinal), i.Countries));
    }

    [Fact]
    public void A_statement_comes_with_its_words_its_approvals_and_its_deliveries()
    {
        var incident = Outage().Affecting("app-store");
        var statement = incident.Published(at: 10, promises: 30, "We know", "It is us.");
        var told = Assert.Single(Map(incident).Statements);
        Assert.Equal("published", told.State);
        Assert.Equal(statement.Hash, told.Hash);
        Assert.Equal([new ExportApproval("cleo", 1, At(10))], told.Approvals);
        Assert.Equal([new ExportText("en", "We know", "It is us.", "It is us.")], told.Texts);
        Assert.Equal([new ExportPublication("status-page", "delivered", 1, At(10))], told.Publications);
    }

    [Fact]
    public void A_state_of_two_words_is_spelled_with_an_underscore()
    {
        var incident = Outage();
        incident.Published(at: 10, promises: 30).State = StatementState.InReview;
        Assert.Equal("in_review", Assert.Single(Map(incident).Statements).State);
    }

    [Fact]
    public void Reminders_stand_by_number_and_the_timeline_by_time()
    {
        TimelineEntry Entry(int at, string text) => new() { At = At(at), By = "ada", Kind = "note", Text = text };
        var export = ExportMapping.Of(Outage(), [new() { Text = "look", DueAt = At(20), State = ReminderState.Forgotten }], [Entry(9, "later"), Entry(3, "sooner")], Sample, At(40));
        Assert.Equal(["sooner", "later"], export.Timeline.Select(t => t.Text));
        Assert.Equal("forgotten", Assert.Single(export.Reminders).State);
    }

    [Fact]
    public void Words_that_came_from_outside_leave_as_JSON_strings()
    {
        var json = JsonSerializer.Serialize(Map(Outage("\"}],\u0007</script>\n{{evil}}")), ExportJson.Indented);
        Assert.Equal("\"}],\u0007</script>\n{{evil}}", (string?)JsonNode.Parse(json)!["title"]);
    }

    private static ExportIncident Map(Incident incident) => ExportMapping.Of(incident, [], [], Sample, At(40));
}
