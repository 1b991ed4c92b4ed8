namespace IncidentBot.Jobs;

/// <summary>Wakes the job runner. It may come late or twice: the rows are the truth.</summary>
internal interface IWakeUp
{
    /// <summary>Something is due at a time; brings the next waking forward where that is earlier.</summary>
    void At(DateTimeOffset dueAt);
}
