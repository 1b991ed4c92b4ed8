namespace IncidentBot.Incidents;

/// <summary>Something to do in an incident.</summary>
internal sealed class TaskItem
{
    /// <summary>As in <c>T-5</c>.</summary>
    public int Number { get; private set; }

    /// <summary>Whose.</summary>
    public int IncidentNumber { get; set; }

    /// <summary>What.</summary>
    public string Text { get; set; } = "";

    /// <summary>Who does it; null for nobody yet.</summary>
    public string? To { get; set; }

    /// <summary>By when; null where it does not matter.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Who asked for it.</summary>
    public string By { get; set; } = "";

    /// <summary>When it was done; null before.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary><c>T-5</c>.</summary>
    public override string ToString() => $"T-{Number}";
}

/// <summary>What a customer said.</summary>
internal sealed class CustomerReport
{
    /// <summary>The store's key.</summary>
    public long Id { get; private set; }

    /// <summary>Which incident it was counted under.</summary>
    public int IncidentNumber { get; set; }

    /// <summary>The service's key.</summary>
    public string Service { get; set; } = "";

    /// <summary>The country's code.</summary>
    public string Country { get; set; } = "";

    /// <summary>Their words.</summary>
    public string Text { get; set; } = "";

    /// <summary>When it was told.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who passed it on.</summary>
    public string By { get; set; } = "";
}
