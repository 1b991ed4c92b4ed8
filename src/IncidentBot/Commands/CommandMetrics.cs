using System.Diagnostics.Metrics;

namespace IncidentBot.Commands;

/// <summary>What the router tells of itself: <c>incidentbot.commands</c> by verb and outcome, <c>incidentbot.commands.duration</c> in seconds.</summary>
internal sealed class CommandMetrics
{
    private readonly Counter<long> _commands;
    private readonly Histogram<double> _duration;

    /// <summary>Registers the instruments.</summary>
    public CommandMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("IncidentBot");
        _commands = meter.CreateCounter<long>("incidentbot.commands", null, "Commands, by verb and outcome.");
        _duration = meter.CreateHistogram<double>("incidentbot.commands.duration", "s", "From a command's arrival to its answer.");
    }

    /// <summary>A command was answered.</summary>
    public void Ran(string verb, string outcome, TimeSpan duration)
    {
        var name = new KeyValuePair<string, object?>("verb", verb.Length == 0 ? "(none)" : verb);
        _commands.Add(1, name, new("outcome", outcome));
        _duration.Record(duration.TotalSeconds, name);
    }
}
