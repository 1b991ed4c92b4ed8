namespace IncidentBot.Tests.Slack.Support;

/// <summary>Trigger ids: each opens one modal, once and soon.</summary>
internal sealed class Triggers(TimeProvider time)
{
    private sealed class Trigger(FakePerson person, FakeView? view, DateTimeOffset issued)
    {
        public FakePerson Person => person;

        public FakeView? View => view;

        public DateTimeOffset Issued => issued;

        public bool IsUsed { get; set; }
    }

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Trigger> _all = [];

    /// <summary>Slack's are three seconds; a busy machine is given more, where a test is not about that.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(1);

    public string Issue(FakePerson person, FakeView? view = null)
    {
        lock (_gate)
        {
            var id = $"{1000 + _all.Count}.{FakeWorkspace.TeamId[1..]}.{Guid.NewGuid():n}";
            _all[id] = new(person, view, time.GetUtcNow());
            return id;
        }
    }

    /// <summary>Uses it up; the error's code where it cannot be.</summary>
    public string? Use(string? id)
    {
        lock (_gate)
        {
            if (id is null || !_all.TryGetValue(id, out var trigger)) return "invalid_trigger_id";
            if (trigger.IsUsed) return "exchanged_trigger_id";
            if (time.GetUtcNow() - trigger.Issued > Lifetime) return "expired_trigger_id";
            trigger.IsUsed = true;
            return null;
        }
    }

    /// <summary>Whose it is, and in which view it was made.</summary>
    public (FakePerson Person, FakeView? View) Owner(string id)
    {
        lock (_gate) return (_all[id].Person, _all[id].View);
    }
}
