using System.Net;
using IncidentBot.Observability;
using IncidentBot.Tests.Host.Api;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IncidentBot.Tests.Host.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task It_lives_while_it_answers_and_is_not_ready_while_a_part_does_not()
    {
        await using var host = await ApiHost.StartAsync();
        Assert.Equal((HttpStatusCode.OK, """{"status":"ok","checks":{}}"""), await GetAsync(host, "/health/live"));
        // The first look wakes what it looks at, which takes longer than a check may on a busy machine.
        await GetAsync(host, "/health/ready");
        // Nothing is started behind this host: its store has no tables.
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable,
            """{"status":"failing","checks":{"store":{"status":"failing","text":"does not answer"},"scheduler":{"status":"failing","text":"cannot be asked"},"platforms":{"status":"ok","text":"none is configured"}}}"""),
            await GetAsync(host, "/health/ready"));
    }

    [Fact]
    public async Task Metrics_are_written_as_Prometheus_reads_them()
    {
        await using var host = await ApiHost.StartAsync();
        await using var other = await ApiHost.StartAsync();
        var metrics = host.Services.GetRequiredService<BotMetrics>();
        metrics.CommandDone("open", "ok", TimeSpan.FromMilliseconds(20));
        metrics.CommandDone("open", "ok", TimeSpan.FromSeconds(400));
        metrics.CommandDone("a\"b\\c\nd", "refused", TimeSpan.FromMilliseconds(5));
        metrics.JobDone("nudge", TimeSpan.FromSeconds(-1));
        metrics.PublicationTried("feed", "delivered");
        other.Services.GetRequiredService<BotMetrics>().PublicationTried("other", "failed");

        var (status, text) = await GetAsync(host, "/metrics", ApiHost.Reader);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("# TYPE incidentbot_commands_total counter\n", text, StringComparison.Ordinal);
        Assert.Contains("incidentbot_commands_total{verb=\"open\",outcome=\"ok\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("incidentbot_commands_total{verb=\"a\\\"b\\\\c\\nd\",outcome=\"refused\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE incidentbot_command_duration_seconds histogram\n", text, StringComparison.Ordinal);
        Assert.Contains("incidentbot_command_duration_seconds_bucket{le=\"0.005\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("incidentbot_command_duration_seconds_bucket{le=\"0.025\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("incidentbot_command_duration_seconds_bucket{le=\"300\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("incidentbot_command_duration_seconds_bucket{le=\"+Inf\"} 3\n", text, StringComparison.Ordinal);
        Assert.Contains("incidentbot_command_duration_seconds_count 3\n", text, StringComparison.Ordinal);
        Assert.Contains("incidentbot_job_lateness_seconds_sum{kind=\"nudge\"} 0\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("other", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_are_not_for_strangers()
    {
        await using var host = await ApiHost.StartAsync(("Api:Tokens:writer:Token", "a-writer-of-the-tests"), ("Api:Tokens:writer:May", "command"));
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(host, "/metrics")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(host, "/metrics", "a-writer-of-the-tests")).Status);
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(ApiHost host, string path, string? token = null)
    {
        var response = await host.Client(token).GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
