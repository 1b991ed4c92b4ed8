using Microsoft.Extensions.Options;

namespace IncidentBot.Incidents;

/// <summary>How often the public and the team must hear something.</summary>
internal sealed class Cadence(IOptions<CadenceOptions> options)
{
    private readonly CadenceOptions _options = options.Value;

    /// <summary>How often the public must; null where it need not.</summary>
    public TimeSpan? Public(int severity, Status status) => Pair(severity, status) is { } pair ? CadenceOptions.Read(pair.Public) : null;

    /// <summary>How often the team must; null where it need not.</summary>
    public TimeSpan? Team(int severity, Status status) => Pair(severity, status) is { } pair ? CadenceOptions.Read(pair.Team) : null;

    /// <summary>When the first public statement is due; null for severities 3 and 4.</summary>
    public DateTimeOffset? FirstStatementDue(int severity, DateTimeOffset openedAt) =>
        IsGrave(severity) && CadenceOptions.Read(_options.FirstStatement) is { } after ? openedAt + after : null;

    /// <summary>Whether one of this severity must be told to the public, and soon.</summary>
    public static bool IsGrave(int severity) => severity <= 2;

    /// <summary>How long a nudge is put off where nobody says.</summary>
    public TimeSpan Snooze => CadenceOptions.Read(_options.Snooze)!.Value;

    /// <summary>How often one nudge can be put off.</summary>
    public int SnoozeLimit => _options.SnoozeLimit;

    /// <summary>The steps of a nudge.</summary>
    public Nudges Nudges => new(_options);

    private CadenceOptions.Pair? Pair(int severity, Status status)
    {
        var by = severity switch { 1 => _options.Severity1, 2 => _options.Severity2, 3 => _options.Severity3, _ => _options.Severity4 };
        return status switch
        {
            Status.Investigating => by.Investigating,
            Status.Identified => by.Identified,
            Status.Monitoring => by.Monitoring,
            _ => null,
        };
    }
}
