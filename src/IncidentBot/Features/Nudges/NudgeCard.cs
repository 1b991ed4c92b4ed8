using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Nudges;

/// <summary>One step of a nudge.</summary>
internal sealed record NudgeCard(int Incident, Clock Clock, DateTimeOffset DueAt, int Step, string Words, NudgeReach Reach) : ILiveCard
{
    /// <summary>What all steps of one deadline have in common.</summary>
    public string Deadline => $"INC-{Incident}/nudge/{Clock}/{DueAt.UtcTicks}/";

    /// <inheritdoc/>
    public string Key => Deadline + Step.ToString("000000");
}

internal sealed class NudgeCardHandler(IncidentStore store, Cadence cadence, PeopleDirectory people) : IRequestHandler<NudgeCard, LiveCard?>
{
    public async Task<LiveCard?> Handle(NudgeCard request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Incident, cancellationToken) is not { } incident) return null;
        var deadline = request.Clock == Clock.Public ? incident.PublicDeadline(cadence) : incident.TeamDeadline(cadence);
        if (deadline?.DueAt != request.DueAt) return Settled(request, incident.IsOpen ? "Settled" : $"{incident} ended");
        if (await store.Db.Messages.AsNoTracking().AnyAsync(m => m.Key.StartsWith(request.Deadline) && string.Compare(m.Key, request.Key) > 0, cancellationToken))
            return Settled(request, "Asked again below");
        if (deadline.SnoozedUntil is { } until && deadline.Snoozes > 0 && request.Step <= 1 && until > request.DueAt.AddMinutes(-10))
            return new(Card.Of(new NoteBlock(ChatText.Of($"{What(request, deadline.Kind)} {request.DueAt} is owed. Put off until {until}."))));

        return new(Card.Of(
            new TextBlock(ChatText.Of($"{await WhoAsync(incident, request.Reach, cancellationToken)}{What(request, deadline.Kind)} {request.DueAt} is {request.Words:b}.")),
            request.Clock == Clock.Public
                ? ButtonsBlock.Of(
                    new Button("Draft the update", Of("draft", request)) { Style = ButtonStyle.Primary },
                    Snooze(request),
                    !incident.IsTold ? null
                        : new Button("Nothing new: extend the promise", new CommandLine("draft").Value("update").Option("set", "nothing_new=yes").Option("incident", $"INC-{request.Incident}")))
                : ButtonsBlock.Of(
                    new Button("Tell the team", Of("update", request)) { Style = ButtonStyle.Primary },
                    Snooze(request))) with
        {
            Tone = request.Step >= 2 ? Tone.Danger : Tone.Warning,
        });
    }

    // It says which clock: the other one may be due sooner, and is not what this card shows.
    private static Button Snooze(NudgeCard nudge) => new("Snooze 10 m",
        new CommandLine("snooze").Value("10m").Option("clock", nudge.Clock == Clock.Public ? "public" : "team").Option("incident", $"INC-{nudge.Incident}"));

    private static LiveCard Settled(NudgeCard nudge, string how) =>
        new(Card.Of(new NoteBlock(ChatText.Of($"{how}: {(nudge.Clock == Clock.Public ? "the public update" : "the team update")} that was due by {nudge.DueAt}."))), IsSettled: true);

    private static string What(NudgeCard nudge, DeadlineKind kind) => kind switch
    {
        DeadlineKind.FirstStatement => $"INC-{nudge.Incident}: the first public statement wanted by",
        DeadlineKind.Promise => $"INC-{nudge.Incident}: the public update promised by",
        DeadlineKind.Cadence => $"INC-{nudge.Incident}: the next public update wanted by",
        _ => $"INC-{nudge.Incident}: the team update wanted by",
    };

    private async Task<ChatText> WhoAsync(Incident incident, NudgeReach reach, CancellationToken cancellationToken)
    {
        var handles = new List<string>();
        foreach (var role in (string[])["commander", "comms"]) if (incident.Roles.TryGetValue(role, out var lead)) handles.Add(lead);
        if (reach.HasFlag(NudgeReach.Deputies) && incident.Roles.TryGetValue("deputy", out var deputy)) handles.Add(deputy);
        if (handles.Count == 0 || reach.HasFlag(NudgeReach.Channel)) handles.AddRange(incident.People);
        var who = new List<ChatText>();
        foreach (var handle in handles.Distinct()) who.Add(ChatText.Of($"{await people.UserAsync(handle, cancellationToken):ping}"));
        return ChatText.Join(" ", who) + ChatText.Plain(" ");
    }

    private static CommandLine Of(string verb, NudgeCard nudge) => new CommandLine(verb).Option("incident", $"INC-{nudge.Incident}");
}
