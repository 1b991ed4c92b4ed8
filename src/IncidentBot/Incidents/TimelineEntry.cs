namespace IncidentBot.Incidents;

/// <summary>A line of the append-only record: who did what, when, from where.</summary>
internal sealed class TimelineEntry
{
    /// <summary>In the order of recording.</summary>
    public long Id { get; private set; }

    /// <summary>Whose record it is.</summary>
    public int IncidentNumber { get; set; }

    /// <summary>When it happened, as told.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>The person's handle, or <c>incidentbot</c>.</summary>
    public string By { get; set; } = "";

    /// <summary>From where: a platform's name, <c>api</c>, <c>drill</c>, <c>clock</c>.</summary>
    public string Origin { get; set; } = "";

    /// <summary>What kind of thing, in snake case: <c>opened</c>, <c>impact</c>, <c>status</c>, …</summary>
    public string Kind { get; set; } = "";

    /// <summary>What was done, in words.</summary>
    public string Text { get; set; } = "";

    /// <summary>What it points at; null for nothing.</summary>
    public string? Link { get; set; }
}

/// <summary>Who does something to an incident, when, and from where.</summary>
/// <param name="By">A person's handle, or <see cref="Bot"/>.</param>
/// <param name="At">Now.</param>
/// <param name="Origin">A platform's name, <c>api</c>, <c>drill</c>, <c>clock</c>.</param>
internal sealed record Act(string By, DateTimeOffset At, string Origin)
{
    /// <summary>The handle under which the bot acts by itself.</summary>
    public const string Bot = "incidentbot";

    /// <summary>What the bot does because a time has come.</summary>
    public static Act OfClock(DateTimeOffset at) => new(Bot, at, "clock");
}
