using System.Diagnostics.Metrics;

namespace IncidentBot.Observability;

/// <summary>What the product counts and measures. Every tag is one of a small closed set, so that nobody can fill the memory with names.</summary>
internal sealed class BotMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "IncidentBot";

    private readonly Counter<long> _commands;
    private readonly Histogram<double> _commandDuration;
    private readonly Histogram<double> _jobLateness;
    private readonly Counter<long> _publications;

    /// <summary>Makes the instruments.</summary>
    public BotMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _commands = meter.CreateCounter<long>("incidentbot.commands", description: "Commands, by verb and outcome.");
        _commandDuration = meter.CreateHistogram<double>("incidentbot.command.duration", "s", "How long commands took.");
        _jobLateness = meter.CreateHistogram<double>("incidentbot.job.lateness", "s", "How long after it was due a job was done.");
        _publications = meter.CreateCounter<long>("incidentbot.publications", description: "Deliveries of statements, by target and outcome.");
    }

    /// <summary>A command was answered.</summary>
    /// <param name="verb">The verb itself, no synonym; <c>unknown</c> where the line named none.</param>
    /// <param name="outcome"><c>ok</c>, <c>refused</c>, <c>asked</c> (a form) or <c>failed</c>.</param>
    /// <param name="duration">From its arrival to its answer.</param>
    public void CommandDone(string verb, string outcome, TimeSpan duration)
    {
        _commands.Add(1, new("verb", verb), new("outcome", outcome));
        _commandDuration.Record(duration.TotalSeconds);
    }

    /// <summary>A job was done.</summary>
    public void JobDone(string kind, TimeSpan lateness) => _jobLateness.Record(Math.Max(0, lateness.TotalSeconds), new KeyValuePair<string, object?>("kind", kind));

    /// <summary>A delivery of a statement was tried.</summary>
    /// <param name="target">The target's kind: <c>status-page</c>, <c>feed</c>, <c>chat</c>.</param>
    /// <param name="outcome"><c>delivered</c>, <c>retried</c> or <c>failed</c>.</param>
    public void PublicationTried(string target, string outcome) => _publications.Add(1, new("target", target), new("outcome", outcome));
}
