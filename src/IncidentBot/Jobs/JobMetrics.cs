using System.Diagnostics.Metrics;

namespace IncidentBot.Jobs;

/// <summary>What the jobs tell of themselves: <c>incidentbot.jobs.lateness</c> and <c>incidentbot.jobs.duration</c>, in seconds, by kind.</summary>
internal sealed class JobMetrics
{
    private readonly Histogram<double> _lateness;
    private readonly Histogram<double> _duration;

    /// <summary>Registers the instruments.</summary>
    public JobMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("IncidentBot");
        _lateness = meter.CreateHistogram<double>("incidentbot.jobs.lateness", "s", "From the time a job was due to its end.");
        _duration = meter.CreateHistogram<double>("incidentbot.jobs.duration", "s", "How long a job took.");
    }

    /// <summary>A job was done.</summary>
    public void Ran(IJob job, TimeSpan lateness, TimeSpan duration)
    {
        var kind = new KeyValuePair<string, object?>("kind", job.GetType().Name);
        _lateness.Record(lateness.TotalSeconds, kind);
        _duration.Record(duration.TotalSeconds, kind);
    }
}
