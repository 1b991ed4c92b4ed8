using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements.Asking;

/// <summary>Sees to it that whoever may approve a submitted statement is asked, and asked on: sets the next step of each review.</summary>
internal sealed class AskApprovers(IncidentStore store, IOptions<ApprovalsOptions> approvals, TimeProvider time) : INotificationHandler<IncidentChanged>
{
    public async Task Handle(IncidentChanged notification, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(notification.Number, cancellationToken) is not { } incident) return;
        foreach (var statement in incident.Statements.Where(s => s.State == StatementState.InReview))
        {
            // Submitted before reviews were kept.
            if (statement.Review is null) Incident.BeginReview(statement, time.GetUtcNow());
            var review = statement.Review!;
            if (DueAt(review, approvals.Value.PatienceOf(incident.Kind, incident.Severity)) is { } at)
                // The time is in the key: one that became graver meanwhile is asked for sooner.
                await store.EnqueueAsync(
                    new AskStep(incident.Number, statement.Number, review.Since, review.Steps), at, $"ask/{statement}/{review.Since.UtcTicks}/{review.Steps}/{at.UtcTicks}", cancellationToken);
        }
    }

    private static DateTimeOffset? DueAt(Review review, TimeSpan? patience) =>
        review.Steps == 0 ? review.Since : review.Steps >= AskStep.Last ? null : review.SteppedAt + patience;
}

/// <summary>The time has come for a step of a review.</summary>
/// <param name="Incident">Whose.</param>
/// <param name="Statement">Which statement.</param>
/// <param name="Since">Which review: when it began.</param>
/// <param name="Step">How many steps had been taken when it was set; if others were since, nothing is left to do.</param>
internal sealed record AskStep(int Incident, int Statement, DateTimeOffset Since, int Step) : IJob
{
    /// <summary>How many there are: some are asked, they are reminded, the next is asked, all are.</summary>
    public const int Last = 4;

    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class AskStepHandler(
    IncidentStore store, ApprovalRules rules, NamedPeople people, AskWho asking, Absences absences, IOptions<ApprovalsOptions> approvals, TimeProvider time) : AsyncRequestHandler<AskStep>
{
    protected override async Task Handle(AskStep request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Incident, cancellationToken) is not { } incident) return;
        if (AskWho.Open(incident, request.Statement, request.Since) is not { } statement || statement.Review!.Steps != request.Step) return;

        var (entries, review) = (people.Lists.Approvers.Count, statement.Review);
        var (steps, upTo) = request.Step switch
        {
            0 => (1, approvals.Value.AskFirst == 0 ? entries : Math.Min(entries, Math.Max(approvals.Value.AskFirst, rules.Needed(incident)))),
            1 when entries > 0 => (2, review.UpTo),
            2 when review.UpTo < entries => (3, review.UpTo + 1),
            _ => (AskStep.Last, entries),
        };
        await asking.EntriesAsync(incident, statement, review.UpTo, upTo, cancellationToken);
        Incidents.Incident.Step(statement, steps, upTo, time.GetUtcNow());
        if (steps == 2) await RemindAsync(incident, statement, cancellationToken);
        if (steps == AskStep.Last) await asking.EverybodyAsync(incident, statement, cancellationToken);
        await store.EnqueueChangeAsync(incident.Number, cancellationToken);
    }

    private async Task RemindAsync(Incident incident, Statement statement, CancellationToken cancellationToken)
    {
        var away = await absences.NowAsync(cancellationToken);
        var silent = statement.Review!.Asked.Select(a => a.Who).Where(w => statement.Approvals.All(a => a.By != w) && !away.ContainsKey(w)).ToList();
        if (silent.Count == 0) return;
        incident.Remind(statement, silent, Act.OfClock(time.GetUtcNow()));
        foreach (var handle in silent) await asking.DirectlyAsync(new ApprovalReminder(statement.Number, statement.Review.Since, handle, Anew: false), incident, handle, null, cancellationToken);
    }
}
