using IncidentBot.Chat;

namespace IncidentBot.Incidents;

internal sealed partial class Incident
{
    /// <summary>Moves it on, or back, with a note.</summary>
    public void MoveTo(Status status, string? text, Act act)
    {
        RefuseIfEnded("status");
        if (status == Status) throw new RefusalException(ChatText.Of($"{ToString()} is {Names.InWords(status)} already."));
        if (!CanMove(Status, status))
            throw new RefusalException(
                ChatText.Of($"{ToString()} is {Names.InWords(Status)}, and cannot become {Names.InWords(status)} from there."),
                Kind == IncidentKind.Outage ? "status identified" : "status in_progress");

        Status = status;
        if (status == Status.Identified) IdentifiedAt ??= act.At;
        if (status == Status.Monitoring) MonitoringAt ??= act.At;
        if (status == Status.Completed) End(act.At);
        Record(act, "status", $"Status: {Names.InWords(status)}" + Said(text));
        TellTeam(act.At);
    }

    /// <summary>Ends it, and whatever is still impaired, at a time.</summary>
    public void Resolve(string? text, DateTimeOffset at, Act act)
    {
        RefuseIfEnded("resolve");
        if (Status == Status.Scheduled)
            throw new RefusalException(ChatText.Of($"{ToString()} has not begun, so it cannot have ended. Cancel it if it will not take place."), $"cancel --incident {ToString()}");
        if (at < StartedAt)
            throw new RefusalException(ChatText.Of($"{ToString()} began at {StartedAt:full}; it cannot have ended before that."), "resolve --at now", "at");
        foreach (var service in Impacts.Where(i => i.To is null || i.To > at).Select(i => i.Service).Distinct().ToList())
        {
            var countries = Impacts.Where(i => i.Service == service).SelectMany(i => i.Countries).Distinct().ToList();
            Impacts = ImpactRecord.End(Impacts, service, countries, at);
            Record(act, "restored", $"{service}: restored everywhere, with the end of the incident", at);
        }
        Status = Kind == IncidentKind.Maintenance ? Status.Completed : Status.Resolved;
        Record(act, "resolved", $"{char.ToUpperInvariant(Names.Of(Status)[0])}{Names.Of(Status)[1..]}" + Said(text), at);
        End(at);
    }

    /// <summary>Back to investigating (planned work: to under way) after it had ended.</summary>
    public void Reopen(string? text, Act act)
    {
        if (IsOpen) throw new RefusalException(ChatText.Of($"{ToString()} is open already."), "show");
        if (MergedInto is { } other) throw new RefusalException(ChatText.Of($"{ToString()} was merged into INC-{other}, which has its record now."), $"show INC-{other}");
        Status = Kind == IncidentKind.Maintenance ? Status.InProgress : Status.Investigating;
        EndedAt = null;
        Record(act, "reopened", "Reopened" + Said(text));
        StartClocks(act.At);
    }

    /// <summary>A false alarm.</summary>
    public void Cancel(string? text, Act act)
    {
        RefuseIfEnded("cancel");
        foreach (var service in Impacts.Where(i => i.To is null).Select(i => i.Service).Distinct().ToList())
            Impacts = ImpactRecord.End(Impacts, service, [.. Impacts.Where(i => i.Service == service).SelectMany(i => i.Countries).Distinct()], act.At);
        Status = Status.Cancelled;
        Record(act, "cancelled", "Cancelled" + Said(text));
        End(act.At);
    }

    /// <summary>This one is the same as that one: people, impacts and the beginning go over; the record follows.</summary>
    public void MergeInto(Incident other, Act act)
    {
        RefuseIfEnded("merge");
        other.RefuseIfEnded("merge");
        if (other == this) throw new RefusalException(ChatText.Of($"{ToString()} cannot be merged into itself."));
        if (IsPrivate && !other.IsPrivate)
            throw new RefusalException(ChatText.Of($"{ToString()} is private and {other.ToString()} is not: everybody would read its record. Merge {other.ToString()} into {ToString()} instead."), $"merge {ToString()} --incident {other}");
        if (other.IsPrivate && !IsPrivate && IsTold)
            throw new RefusalException(ChatText.Of($"Customers were told of {ToString()} and wait to hear more, and {other.ToString()} is private: nobody could tell them. Make it public first, or merge it into {ToString()} instead."), $"merge {ToString()} --incident {other}");
        if (Kind != other.Kind) throw new RefusalException(ChatText.Of($"An outage and planned work cannot be merged."));

        other.Impacts = ImpactRecord.Union(other.Impacts, Impacts);
        foreach (var handle in People) other.Join(handle);
        foreach (var (role, handle) in Roles)
            if (!other.Roles.ContainsKey(role)) other.Assign(role, handle, act);
        other.Record(act, "merged", $"{this} “{Title}” is the same, and was merged into this one");
        other.BeginNoLaterThan(StartedAt, act);
        if (Severity < other.Severity) other.ChangeSeverity(Severity, $"as {this} had", act);
        other.OweWhatIsOwedBy(this);

        Impacts = [.. Impacts.Select(i => i.To is null ? i with { To = act.At } : i)];
        MergedInto = other.Number;
        Status = Status.Cancelled;
        Record(act, "merged", $"Merged into {other} “{other.Title}”");
        End(act.At);
    }

    /// <summary>Makes it graver or less grave; the cadence follows.</summary>
    public void ChangeSeverity(int severity, string? text, Act act)
    {
        RefuseIfEnded("severity");
        if (severity == Severity) throw new RefusalException(ChatText.Of($"{ToString()} has severity {severity} already."));
        Record(act, "severity", $"Severity changed from {Severity} to {severity}" + Said(text));
        if (Cadence.IsGrave(severity) && !Cadence.IsGrave(Severity) && !IsToldSince) PublicSince = act.At;
        Severity = severity;
        TellTeam(act.At);
    }

    private void End(DateTimeOffset at) => EndedAt = at;

    private void RefuseIfEnded(string verb)
    {
        if (IsOpen) return;
        throw new RefusalException(
            ChatText.Of($"{ToString()} is {Names.InWords(Status)}; “{verb}” needs an open incident. Reopen it first if it is not over."), "reopen")
        {
            Buttons = [new("Reopen", new CommandLine("reopen").Option("incident", ToString()))],
        };
    }

    private static bool CanMove(Status from, Status to) => (from, to) switch
    {
        (Status.Investigating or Status.Identified or Status.Monitoring, Status.Investigating or Status.Identified or Status.Monitoring) => true,
        (Status.Scheduled or Status.InProgress or Status.Verifying, Status.InProgress or Status.Verifying or Status.Completed) => true,
        _ => false,
    };

    private static string Said(string? text) => string.IsNullOrEmpty(text) ? "" : ": " + text;
}
