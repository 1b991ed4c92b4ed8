using IncidentBot.Chat;
using IncidentBot.Features.Promises;
using IncidentBot.Features.Statements;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Nudges;

/// <summary>What answers a nudge: a new statement, or the one that waits already; quiet for a while; a promise extended.</summary>
internal sealed class NudgeButtons(Cadence cadence, ApprovalRules rules)
{
    /// <summary>The statement that would answer it, and is furthest on its way; null where there is none.</summary>
    public static Statement? WaitingIn(Incident incident, DateTimeOffset now) =>
        incident.Statements.Where(s => s.IsPending && !(s.NextUpdateAt <= now)).MaxBy(s => (s.State, s.Number));

    /// <summary>What that statement waits for.</summary>
    public ChatText WaitsFor(Incident incident, Statement statement) => statement.State switch
    {
        StatementState.Draft => ChatText.Of($"{statement.ToString()} is drafted already, and waits to be submitted."),
        StatementState.InReview => ChatText.Of($"{statement.ToString()} is written already, and waits for {Approvals(rules.Needed(incident) - statement.Approvals.Count)}."),
        _ when statement.PublishAt is { } at => ChatText.Of($"{statement.ToString()} is approved, and goes out at {at}."),
        _ => ChatText.Of($"{statement.ToString()} is approved, and waits to be published."),
    };

    /// <summary>The buttons of a nudge.</summary>
    public IEnumerable<Button> Of(Incident incident, NudgeCard nudge, Deadline deadline, Statement? waiting)
    {
        if (waiting is not null)
        {
            yield return Forward(waiting) with { Style = ButtonStyle.Primary };
            if (waiting.State == StatementState.Draft) yield return new($"Read {waiting}", new CommandLine("preview").Value(waiting.ToString()));
        }
        else
        {
            yield return nudge.Clock == Clock.Public ? new("Draft the update", For(nudge, "draft")) { Style = ButtonStyle.Primary } : new("Tell the team", For(nudge, "update")) { Style = ButtonStyle.Primary };
        }
        if (deadline.Snoozes < cadence.SnoozeLimit) yield return Snooze(nudge);
        if (waiting is null && nudge.Clock == Clock.Public && incident.IsTold)
            yield return new("Nothing new: extend the promise", new CommandLine("draft").Value("update").Option("set", "nothing_new=yes").Option("incident", $"INC-{nudge.Incident}"));
        if (nudge.ToDuty) yield return new($"Show {incident}", new CommandLine("show").Value(incident.ToString()));
    }

    private static Button Forward(Statement statement) => statement.State switch
    {
        StatementState.Draft => new($"Submit {statement}", new CommandLine("submit").Value(statement.ToString())),
        StatementState.InReview => new($"Read and approve {statement}", new CommandLine("approve").Value(statement.ToString())),
        _ => new($"Publish {statement} now", new CommandLine("publish").Value(statement.ToString())),
    };

    // It says which deadline: the clock's may be another by the time it is pressed, and the other clock's sooner.
    private Button Snooze(NudgeCard nudge) => new($"Snooze {cadence.Snooze.TotalMinutes:0} m",
        new CommandLine("snooze").Value($"{cadence.Snooze.TotalMinutes:0}m").Option("clock", nudge.Clock == Clock.Public ? "public" : "team").Option("due", PutOff.Stamp(nudge.DueAt))
            .Option("incident", $"INC-{nudge.Incident}"));

    private static CommandLine For(NudgeCard nudge, string verb) => new CommandLine(verb).Option("incident", $"INC-{nudge.Incident}");

    private static string Approvals(int missing) => missing <= 1 ? "an approval" : $"{missing} approvals";
}
