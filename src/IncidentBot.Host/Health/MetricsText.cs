using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using IncidentBot.Observability;

namespace IncidentBot.Host.Health;

/// <summary>Listens to what the product measures and writes it as Prometheus reads it (text format 0.0.4).</summary>
internal sealed class MetricsText : IDisposable
{
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, ConcurrentDictionary<string, Series>> _instruments = new();

    /// <summary>Begins to listen, to the instruments of one program only: a second one in the same process has its own.</summary>
    public MetricsText(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name != BotMetrics.MeterName || instrument.Meter.Scope != meters) return;
            _instruments.TryAdd(instrument, new());
            listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Everything that was measured so far.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        foreach (var (instrument, series) in _instruments.OrderBy(i => i.Key.Name, StringComparer.Ordinal))
        {
            var isHistogram = instrument is Histogram<double>;
            var name = NameOf(instrument) + (isHistogram ? "" : "_total");
            text.Append($"# HELP {name} {instrument.Description?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\n");
            text.Append($"# TYPE {name} {(isHistogram ? "histogram" : "counter")}\n");
            foreach (var (labels, one) in series.OrderBy(s => s.Key, StringComparer.Ordinal)) one.Write(text, name, labels, isHistogram);
        }
        return text.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (_instruments.TryGetValue(instrument, out var series)) series.GetOrAdd(LabelsOf(tags), _ => new()).Record(value);
    }

    private static string NameOf(Instrument instrument) => instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>(tags.Length);
        foreach (var (key, value) in tags) labels.Add($"{key}=\"{Escape(value?.ToString() ?? "")}\"");
        return string.Join(',', labels);
    }

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private sealed class Series
    {
        private readonly Lock _lock = new();
        private readonly long[] _buckets = new long[Bounds.Length + 1];
        private double _sum;
        private long _count;

        public void Record(double value)
        {
            var bucket = Array.FindIndex(Bounds, b => value <= b);
            lock (_lock)
            {
                _buckets[bucket < 0 ? Bounds.Length : bucket]++;
                _sum += value;
                _count++;
            }
        }

        public void Write(StringBuilder text, string name, string labels, bool isHistogram)
        {
            lock (_lock)
            {
                if (!isHistogram)
                {
                    text.Append($"{name}{Braced(labels)} {Number(_sum)}\n");
                    return;
                }
                var below = 0L;
                var before = labels.Length == 0 ? "" : labels + ",";
                for (var i = 0; i < Bounds.Length; i++) text.Append($"{name}_bucket{{{before}le=\"{Number(Bounds[i])}\"}} {below += _buckets[i]}\n");
                text.Append($"{name}_bucket{{{before}le=\"+Inf\"}} {_count}\n{name}_sum{Braced(labels)} {Number(_sum)}\n{name}_count{Braced(labels)} {_count}\n");
            }
        }

        private static string Braced(string labels) => labels.Length == 0 ? "" : "{" + labels + "}";

        private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
    }
}
