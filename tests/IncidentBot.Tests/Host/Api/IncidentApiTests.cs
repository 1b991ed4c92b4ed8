using System.Net;
using System.Text.Json.Nodes;
using IncidentBot.Features.Export;
using Xunit;

namespace IncidentBot.Tests.Host.Api;

public sealed class IncidentApiTests
{
    [Fact]
    public async Task An_incident_is_given_in_the_exports_format_every_key_and_no_other()
    {
        await using var host = await ApiHost.StartAsync();
        host.Incidents.Add(Incident(42) with
        {
            Impacts = [new("app-store", ["DE"], "major_outage", "all", null, At, null)],
            Statements =
            [
                new()
                {
                    Number = 1, Template = "apology", State = "published", Revision = 2, Hash = "h", Author = "ben", Approvals = [new("cleo", 2, At)], Texts = [new("en", "t", "f", "s")],
                    Checks = [new(10, "block", true)], Publications = [new("status-page", "delivered", 1, At)],
                },
            ],
            Promises = [new(At, At, true)],
            Reminders = [new(1, "x", At, "done")],
            Cost = new("USD", 0, 1.5m, [new("app-store", 1, 2, 0, 2, null)]),
            Timeline = [new(At, "ada", "opened", "é")],
        });
        var json = await host.GetAsync("/api/v1/incidents/42", ApiHost.Reader);
        Assert.Equal(
            """
            {"number":42,"title":"Stores","kind":"outage","severity":1,"status":"investigating","private":false,"drill":false,"started_at":"2015-03-11T08:55:00Z","opened_at":"2015-03-11T08:55:00Z","identified_at":null,"monitoring_at":null,"resolved_at":null,"duration_seconds":null,"cause":null,"public_cause":null,"roles":{},
            "impacts":[{"service":"app-store","countries":["DE"],"level":"major_outage","users":"all","symptom":null,"from":"2015-03-11T08:55:00Z","to":null}],
            "statements":[{"number":1,"template":"apology","state":"published","revision":2,"hash":"h","author":"ben","approvals":[{"by":"cleo","revision":2,"at":"2015-03-11T08:55:00Z"}],"published_at":null,"next_update_at":null,"texts":[{"locale":"en","title":"t","full":"f","short":"s"}],"checks":[{"rule":10,"level":"block","ok":true}],"publications":[{"target":"status-page","state":"delivered","attempts":1,"at":"2015-03-11T08:55:00Z"}]}],
            "promises":[{"due_at":"2015-03-11T08:55:00Z","kept_at":"2015-03-11T08:55:00Z","kept":true}],"reminders":[{"number":1,"text":"x","due_at":"2015-03-11T08:55:00Z","state":"done"}],
            "cost":{"currency":"USD","low":0,"high":1.5,"lines":[{"service":"app-store","per_hour":1,"hours":2,"low":0,"high":2,"source":null}]},
            "timeline":[{"at":"2015-03-11T08:55:00Z","by":"ada","kind":"opened","text":"é"}]}
            """.ReplaceLineEndings(""),
            json.ToJsonString(ExportJson.Options));
    }

    [Theory, InlineData("/api/v1/incidents"), InlineData("/api/v1/incidents/42")]
    public async Task Whoever_asks_only_whether_it_is_there_is_told(string path)
    {
        await using var host = await ApiHost.StartAsync();
        host.Incidents.Add(Incident(42));
        using var asked = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await host.Client(ApiHost.Reader).SendAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task They_come_in_pages_newest_first_and_private_ones_only_for_those_who_may()
    {
        await using var host = await ApiHost.StartAsync();
        for (var n = 1; n <= 7; n++) host.Incidents.Add(Incident(n) with { Private = n is 6 or 5 or 2 });

        var first = await host.GetAsync("/api/v1/incidents?limit=2", ApiHost.Reader);
        Assert.Equal([7, 4], Numbers(first));
        var second = await host.GetAsync((string)first["next"]!, ApiHost.Reader);
        Assert.Equal([3, 1], Numbers(second));
        Assert.Null(second["next"]);
        Assert.Equal([7, 6, 5, 4, 3, 2, 1], Numbers(await host.GetAsync("/api/v1/incidents", ApiHost.Insider)));
        Assert.Equal(6, (int?)(await host.GetAsync("/api/v1/incidents/6", ApiHost.Insider))["number"]);
    }

    [Theory]
    [InlineData("/api/v1/incidents/6", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/incidents/8", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/incidents/99999999999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/incidents/INC-1", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/incidents?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/incidents?limit=201", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/incidents?before=x", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_or_not_for_this_token_is_answered_alike(string path, HttpStatusCode status)
    {
        await using var host = await ApiHost.StartAsync();
        host.Incidents.Add(Incident(6) with { Private = true });
        var response = await host.Client(ApiHost.Reader).GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Nobody_reads_without_a_token()
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var path in new[] { "/api/v1/incidents", "/api/v1/incidents/1" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await host.Client(null).GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    private static readonly DateTimeOffset At = new(2015, 3, 11, 9, 55, 0, TimeSpan.FromHours(1));

    private static ExportIncident Incident(int number) =>
        new() { Number = number, Title = "Stores", Kind = "outage", Severity = 1, Status = "investigating", StartedAt = At, OpenedAt = At };

    private static IEnumerable<int> Numbers(JsonNode page) => page["incidents"]!.AsArray().Select(i => (int)i!["number"]!);
}
