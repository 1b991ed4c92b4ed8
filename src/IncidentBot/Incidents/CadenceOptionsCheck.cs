using Microsoft.Extensions.Options;

namespace IncidentBot.Incidents;

/// <summary>Says what is wrong with <see cref="CadenceOptions"/>, at the start.</summary>
internal sealed class CadenceOptionsCheck : IValidateOptions<CadenceOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CadenceOptions options)
    {
        var wrong = new List<string>();
        foreach (var (severity, by) in new[] { ("1", options.Severity1), ("2", options.Severity2), ("3", options.Severity3), ("4", options.Severity4) })
            foreach (var (status, pair) in new[] { ("Investigating", by.Investigating), ("Identified", by.Identified), ("Monitoring", by.Monitoring) })
            {
                Length(wrong, $"{severity}:{status}:Public", pair.Public, Shortest, mayBeOff: true);
                Length(wrong, $"{severity}:{status}:Team", pair.Team, Shortest, mayBeOff: true);
            }

        Length(wrong, "FirstStatement", options.FirstStatement, Shortest, mayBeOff: true);
        Length(wrong, "NudgeLead", options.NudgeLead, TimeSpan.Zero, mayBeOff: true);
        Length(wrong, "ClimbEvery", options.ClimbEvery, Shortest, mayBeOff: false);
        Length(wrong, "Snooze", options.Snooze, Shortest, mayBeOff: false);
        if (options.SnoozeLimit is < 0 or > 100) wrong.Add($"Cadence:SnoozeLimit is {options.SnoozeLimit}; give a number from 0 (no snoozing) to 100.");

        var steps = options.ClimbSteps.Select((s, i) => Length(wrong, $"Climb:{i}", s, TimeSpan.Zero, mayBeOff: false)).ToList();
        if (steps.Zip(steps.Skip(1)).Any(p => p.First >= p.Second)) wrong.Add("Cadence:Climb must rise from step to step, as in 0m, 5m, 15m.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static TimeSpan? Length(List<string> wrong, string key, string text, TimeSpan least, bool mayBeOff)
    {
        var off = mayBeOff ? ", or off" : "";
        try
        {
            var length = CadenceOptions.Read(text);
            if (length is null ? !mayBeOff : length < least || length > Longest)
                wrong.Add($"Cadence:{key} is \"{text}\"; give {(least == TimeSpan.Zero ? "0 minutes" : "1 minute")} to 7 days{off}.");
            return length;
        }
        catch (FormatException)
        {
            wrong.Add($"Cadence:{key} is \"{text}\", which is no length of time; write it like 20m, 1h30m or 90s{off}.");
            return null;
        }
    }
}
