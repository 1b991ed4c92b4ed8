using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Nudges;

/// <summary>One step of a nudge.</summary>
internal sealed record NudgeCard(int Incident, Clock Clock, DateTimeOffset DueAt, int Step, NudgeReach Reach) : ILiveCard
{
    /// <summary>How often the deadline came back after it had gone.</summary>
    public int Run { get; init; }

    /// <summary>When the step was taken.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How long after its time; null where it came in time.</summary>
    public TimeSpan? Late { get; init; }

    /// <summary>Whether it is the duty contact's, who may know nothing of the incident yet.</summary>
    public bool ToDuty { get; init; }

    /// <summary>What all steps of one deadline have in common.</summary>
    public string Deadline => $"INC-{Incident}/nudge/{Clock}/{DueAt.UtcTicks}/";

    /// <inheritdoc/>
    public string Key => $"{Deadline}{Run:D4}/{Step:D6}";

    /// <summary>Whom it calls: the leads, then their deputies, then everyone who takes part; everyone from the beginning, where nobody leads.</summary>
    public IReadOnlyList<string> WhomOf(Incident incident)
    {
        var handles = new List<string>();
        foreach (var role in (string[])["commander", "comms"]) if (incident.Roles.TryGetValue(role, out var lead)) handles.Add(lead);
        if (Reach.HasFlag(NudgeReach.Deputies) && incident.Roles.TryGetValue("deputy", out var deputy)) handles.Add(deputy);
        if (handles.Count == 0 || Reach.HasFlag(NudgeReach.Channel)) handles.AddRange(incident.People);
        return [.. handles.Distinct()];
    }
}

internal sealed class NudgeCardHandler(IncidentStore store, Cadence cadence, PeopleDirectory people, NudgeButtons buttons, TimeProvider time) : IRequestHandler<NudgeCard, LiveCard?>
{
    public async Task<LiveCard?> Handle(NudgeCard request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Incident, cancellationToken) is not { } incident) return null;
        var deadline = incident.DeadlineOf(request.Clock, cadence);
        if (deadline?.DueAt != request.DueAt) return NudgeWords.Settled(incident, request);
        if (await store.Db.Messages.AsNoTracking().AnyAsync(m => m.Key.StartsWith(request.Deadline) && string.Compare(m.Key, request.Key) > 0, cancellationToken))
            return NudgeWords.Settled(request, "Asked again below");

        var now = time.GetUtcNow();
        var what = NudgeWords.What(request, deadline.Kind);
        if (deadline.SnoozedUntil is { } until && until > now)
            return new(Card.Of(new NoteBlock(ChatText.Of($"{what} {request.DueAt} is owed. Put off until {until}."))));

        var waiting = request.Clock == Clock.Public ? NudgeButtons.WaitingIn(incident, now) : null;
        return new(Card.Of(
            new TextBlock(await ToWhomAsync(incident, request, cancellationToken) + ChatText.Of($"{what} {request.DueAt} is {Incidents.Nudges.Words(request.DueAt, now):b}.")),
            waiting is null ? null : new NoteBlock(buttons.WaitsFor(incident, waiting)),
            request.Late is { } late ? new NoteBlock(ChatText.Of($"This nudge comes {InstantText.Length(late)} late: it was due at {request.At - late}.")) : null,
            new ButtonsBlock([.. buttons.Of(incident, request, deadline, waiting)])) with
        {
            Tone = request.Step >= 2 ? Tone.Danger : Tone.Warning,
        });
    }

    private async Task<ChatText> ToWhomAsync(Incident incident, NudgeCard nudge, CancellationToken cancellationToken)
    {
        if (nudge.ToDuty) return ChatText.Of($"{"You are on duty, and nobody has answered.":b} {incident.ToString()} “{incident.Title}” is led by {await LeadsAsync(incident, cancellationToken)}.\n");
        var who = new List<ChatText>();
        foreach (var handle in nudge.WhomOf(incident)) who.Add(ChatText.Of($"{await people.UserAsync(handle, cancellationToken):ping}"));
        return ChatText.Join(" ", who) + ChatText.Plain(" ");
    }

    private async Task<ChatText> LeadsAsync(Incident incident, CancellationToken cancellationToken)
    {
        var leads = new List<ChatText>();
        foreach (var role in (string[])["commander", "comms"])
            if (incident.Roles.TryGetValue(role, out var handle)) leads.Add(ChatText.Of($"{await people.UserAsync(handle, cancellationToken)} ({role})"));
        return leads.Count == 0 ? ChatText.Of($"nobody yet; {await people.UserAsync(incident.OpenedBy, cancellationToken)} opened it") : ChatText.Join(" and ", leads);
    }
}
