using IncidentBot.Chat;
using IncidentBot.Jobs;

namespace IncidentBot.Incidents;

/// <summary>
/// Something customers can feel, or planned work that they will. The only place that changes one: handlers load it, call a verb of it, and return.
/// Each verb records what happened; saving writes the record and all that must follow from it in one transaction.
/// </summary>
internal sealed partial class Incident
{
    private readonly List<TimelineEntry> _recorded = [];
    private readonly List<(IJob Job, DateTimeOffset DueAt)> _later = [];

    private Incident() { }

    /// <summary>As in <c>INC-42</c>; 0 until the store has given it.</summary>
    public int Number { get; private set; }

    /// <summary>Rises with every saved change; two people at once are told apart by it.</summary>
    public long Version { get; set; }

    /// <summary>Outage or planned work.</summary>
    public IncidentKind Kind { get; private set; }

    /// <summary>For the team; never shown to the public.</summary>
    public string Title { get; private set; } = "";

    /// <summary>1 (worst) to 4.</summary>
    public int Severity { get; private set; }

    /// <summary>Where it stands.</summary>
    public Status Status { get; private set; }

    /// <summary>Whether only those invited see it.</summary>
    public bool IsPrivate { get; private set; }

    /// <summary>Whether it is an exercise.</summary>
    public bool IsDrill { get; private set; }

    /// <summary>Since when customers feel it; planned work: when it begins.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it was opened here.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Who opened it.</summary>
    public string OpenedBy { get; private set; } = "";

    /// <summary>When the cause was first known; null before.</summary>
    public DateTimeOffset? IdentifiedAt { get; private set; }

    /// <summary>When it was first mended; null before.</summary>
    public DateTimeOffset? MonitoringAt { get; private set; }

    /// <summary>When it ended: resolved, completed or cancelled; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Where it was opened, and lives on a platform that makes no channels; null where it was opened nowhere in a chat.</summary>
    public Place? OpenedIn { get; private set; }

    /// <summary>When planned work is to end; null for outages.</summary>
    public DateTimeOffset? PlannedEnd { get; private set; }

    /// <summary>The cause as the team tells it; null while unknown.</summary>
    public string? Cause { get; private set; }

    /// <summary>The wording that may be told; null where there is none.</summary>
    public string? PublicCause { get; private set; }

    /// <summary>What it was opened from; null for nothing.</summary>
    public string? Link { get; private set; }

    /// <summary>The incident that this one turned out to be; null for none.</summary>
    public int? MergedInto { get; private set; }

    /// <summary>What is and was affected.</summary>
    public IReadOnlyList<Impact> Impacts { get; private set; } = [];

    /// <summary>Role → handle.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; private set; } = new Dictionary<string, string>();

    /// <summary>Handles of those who take part: who opened it, has a role, or was brought in. They see it when it is private.</summary>
    public IReadOnlyList<string> People { get; private set; } = [];

    /// <summary><c>INC-42</c>.</summary>
    public override string ToString() => $"INC-{Number}";

    /// <summary>Whether it has not ended.</summary>
    public bool IsOpen => Status is not (Status.Resolved or Status.Cancelled or Status.Completed);

    /// <summary>Whether something is impaired now.</summary>
    public bool IsImpaired => Impacts.Any(i => i.To is null);

    /// <summary>What was recorded since it was loaded, for the store to write.</summary>
    public IReadOnlyList<TimelineEntry> TakeRecorded() => Take(_recorded);

    /// <summary>What must follow, for the store to write.</summary>
    public IReadOnlyList<(IJob Job, DateTimeOffset DueAt)> TakeLater() => Take(_later);

    /// <summary>Whether anything was recorded since it was loaded.</summary>
    public bool HasChanged => _recorded.Count > 0;

    /// <summary>Opens one. The store gives the number.</summary>
    public static Incident Open(string title, int severity, DateTimeOffset startedAt, bool isPrivate, string? link, Place? openedIn, Act act) => new()
    {
        Kind = IncidentKind.Outage,
        Title = title,
        Severity = severity,
        Status = Status.Investigating,
        StartedAt = startedAt,
        OpenedAt = act.At,
        OpenedBy = act.By,
        IsPrivate = isPrivate,
        Link = link,
        OpenedIn = openedIn,
        People = [act.By],
    };

    /// <summary>Plans work. The store gives the number.</summary>
    public static Incident Plan(string title, DateTimeOffset from, DateTimeOffset to, Place? openedIn, Act act) => new()
    {
        Kind = IncidentKind.Maintenance,
        Title = title,
        Severity = 4,
        Status = Status.Scheduled,
        StartedAt = from,
        PlannedEnd = to,
        OpenedIn = openedIn,
        OpenedAt = act.At,
        OpenedBy = act.By,
        People = [act.By],
    };

    /// <summary>Writes its first lines, once it has its number.</summary>
    public void Opened(Act act)
    {
        Record(act, "opened", $"{this} opened: {Title} (severity {Severity})", link: Link);
        if (Kind == IncidentKind.Maintenance)
        {
            Later(new Features.Maintenance.BeginMaintenance(Number, StartedAt), StartedAt);
            Later(new Features.Maintenance.EndMaintenance(Number, PlannedEnd!.Value), PlannedEnd!.Value);
        }
        StartClocks(act.At);
    }

    /// <summary>A line on the timeline, at its own time.</summary>
    public void Note(string text, DateTimeOffset at, string? link, Act act) => Record(act, "note", text, at, link);

    /// <summary>Gives it another title.</summary>
    public void Retitle(string title, Act act)
    {
        if (title == Title) throw new RefusalException(ChatText.Of($"That is its title already."));
        Record(act, "title", $"Title changed from “{Title}” to “{title}”");
        Title = title;
    }

    /// <summary>Says what caused it, for the team and, where given, for the public.</summary>
    public void Explain(string? cause, string? publicCause, Act act)
    {
        if (cause is not null) Record(act, "cause", $"Cause: {cause}");
        if (publicCause is not null) Record(act, "cause", $"Cause, as it may be told: {publicCause}");
        Cause = cause ?? Cause;
        PublicCause = publicCause ?? PublicCause;
    }

    /// <summary>Gives a role to a person, who takes part from now on.</summary>
    public void Assign(string role, string handle, Act act)
    {
        if (Roles.GetValueOrDefault(role) == handle) throw new RefusalException(ChatText.Of($"@{handle} is {role} already."));
        Roles = new SortedDictionary<string, string>(Roles.ToDictionary(), StringComparer.Ordinal) { [role] = handle };
        Join(handle);
        Record(act, "role", $"@{handle} is {role}");
    }

    /// <summary>Takes a role from whoever has it.</summary>
    public void Unassign(string role, Act act)
    {
        if (!Roles.TryGetValue(role, out var handle)) throw new RefusalException(ChatText.Of($"Nobody is {role} of {ToString()}."));
        Roles = Roles.Where(r => r.Key != role).ToDictionary();
        Record(act, "role", $"@{handle} is no longer {role}");
    }

    /// <summary>Makes a private one an incident like any other.</summary>
    public void Reveal(Act act)
    {
        if (!IsPrivate) throw new RefusalException(ChatText.Of($"{ToString()} is not private."));
        IsPrivate = false;
        Record(act, "revealed", "No longer private");
        StartClocks(act.At);
    }

    /// <summary>Brings a person in.</summary>
    public void Join(string handle)
    {
        if (!People.Contains(handle)) People = [.. People, handle];
    }

    /// <summary>Writes a line of the record.</summary>
    public void Record(Act act, string kind, string text, DateTimeOffset? at = null, string? link = null) =>
        _recorded.Add(new()
        {
            IncidentNumber = Number, At = at ?? act.At, RecordedAt = act.At, By = act.By, Origin = act.Origin, Kind = kind, Text = text, Link = link,
        });

    private void Later(IJob job, DateTimeOffset dueAt) => _later.Add((job, dueAt));

    private static T[] Take<T>(List<T> list)
    {
        var taken = list.ToArray();
        list.Clear();
        return taken;
    }
}
