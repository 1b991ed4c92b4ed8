using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Messages;

namespace IncidentBot.Features.Nudges;

/// <summary>What a nudge is about, and what came of it.</summary>
internal static class NudgeWords
{
    /// <summary>What is due, up to the time.</summary>
    public static string What(NudgeCard nudge, DeadlineKind kind) => kind switch
    {
        DeadlineKind.FirstStatement => $"INC-{nudge.Incident}: the first public statement wanted by",
        DeadlineKind.Promise => $"INC-{nudge.Incident}: the public update promised by",
        DeadlineKind.Cadence => $"INC-{nudge.Incident}: the next public update wanted by",
        _ => $"INC-{nudge.Incident}: the team update wanted by",
    };

    /// <summary>A nudge whose deadline is no longer waited for: because somebody answered, because the incident ended, or because the deadline moved.</summary>
    public static LiveCard Settled(Incident incident, NudgeCard nudge)
    {
        if (!incident.IsOpen) return Settled(nudge, incident.MergedInto is { } other ? $"{incident} was merged into INC-{other}" : $"{incident} ended");
        if (nudge.Clock == Clock.Team)
            return incident.TeamToldAt < nudge.At ? Settled(nudge, "No longer due") : Note(ChatText.Of($"Settled: the team update that was due by {nudge.DueAt} came at {incident.TeamToldAt}."));
        return incident.Statements.Where(s => s.PublishedAt >= nudge.At).MinBy(s => s.PublishedAt) is { PublishedAt: { } came } statement
            ? Note(ChatText.Of($"Settled: the public update that was due by {nudge.DueAt} is {statement.ToString()}, and came at {came}{HowLate(came - nudge.DueAt)}."))
            : Settled(nudge, "No longer due");
    }

    /// <summary>A nudge that needs no answer any more.</summary>
    public static LiveCard Settled(NudgeCard nudge, string how) =>
        Note(ChatText.Of($"{how}: {(nudge.Clock == Clock.Public ? "the public update" : "the team update")} that was due by {nudge.DueAt}."));

    private static string HowLate(TimeSpan late) => late < TimeSpan.FromMinutes(1) ? "" : $", {InstantText.Length(late)} late";

    private static LiveCard Note(ChatText text) => new(Card.Of(new NoteBlock(text)), IsSettled: true);
}
