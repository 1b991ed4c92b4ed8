namespace IncidentBot.Incidents;

/// <summary>Something due at a time, that somebody asked for.</summary>
internal sealed class Reminder
{
    /// <summary>As in <c>R-3</c>.</summary>
    public int Number { get; private set; }

    /// <summary>In whose channel it comes; null where it comes where it was asked for.</summary>
    public int? IncidentNumber { get; set; }

    /// <summary>What of.</summary>
    public string Text { get; set; } = "";

    /// <summary>When it comes next.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>How often it comes; null for once.</summary>
    public TimeSpan? Every { get; set; }

    /// <summary>Who asked.</summary>
    public string By { get; set; } = "";

    /// <summary>Who is reminded; null for everyone there.</summary>
    public string? To { get; set; }

    /// <summary>The place where it was asked for, where no incident is; null elsewhere.</summary>
    public string? Platform { get; set; }

    /// <summary>The channel of that place.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Where it stands.</summary>
    public ReminderState State { get; set; }

    /// <summary>How often this occurrence was put off.</summary>
    public int Snoozes { get; set; }

    /// <summary>When it last came; null before.</summary>
    public DateTimeOffset? CameAt { get; set; }

    /// <summary><c>R-3</c>.</summary>
    public override string ToString() => $"R-{Number}";
}

/// <summary>Where a reminder stands; written in lower case.</summary>
internal enum ReminderState
{
    /// <summary>Still to come.</summary>
    Pending,
    /// <summary>Came.</summary>
    Done,
    /// <summary>Taken back, or ended with its incident.</summary>
    Forgotten,
}
