using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Statements.Asking;

/// <summary>Finds out who is behind some entries of the approvers' list on one platform, and has them asked.</summary>
/// <param name="Incident">Whose.</param>
/// <param name="Statement">Which statement.</param>
/// <param name="Since">Which review.</param>
/// <param name="Platform">Where.</param>
/// <param name="Entries">As the settings have them.</param>
internal sealed record AskNamed(int Incident, int Statement, DateTimeOffset Since, string Platform, IReadOnlyList<string> Entries) : IOutsideJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class AskNamedHandler(IncidentStore store, PeopleDirectory people, Platforms platforms) : AsyncRequestHandler<AskNamed>
{
    protected override async Task Handle(AskNamed request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Incident, cancellationToken) is not { } incident || AskWho.Open(incident, request.Statement, request.Since) is null) return;
        var found = new List<string>();
        foreach (var entry in request.Entries)
        {
            try
            {
                found.AddRange(await BehindAsync(entry, incident, platforms.Get(request.Platform), cancellationToken));
            }
            catch (DeliveryException) when (request.Entries.Count > 1)
            {
                // Where one cannot be asked who is behind a name, all the others hear of it all the same.
                await store.EnqueueAsync(request with { Entries = [entry] }, null, null, cancellationToken);
            }
        }
        await store.EnqueueAsync(new AskPeople(request.Incident, request.Statement, request.Since, request.Platform, [.. found.Distinct()]), null, null, cancellationToken);
    }

    private async Task<IEnumerable<string>> BehindAsync(string entry, Incident incident, IChatPlatform platform, CancellationToken cancellationToken) =>
        RoleEntry.Of(entry) is null ? (await people.NamedAsync(entry, platform, cancellationToken)).Select(p => p.Handle)
            : RoleEntry.HolderIn(incident, entry) is { } holder ? [holder] : [];
}

/// <summary>Asks people for their approval of a statement: who is away is not asked, and whoever stands in for them is.</summary>
/// <param name="Incident">Whose.</param>
/// <param name="Statement">Which statement.</param>
/// <param name="Since">Which review.</param>
/// <param name="Platform">Where they are asked; null for wherever they are.</param>
/// <param name="Handles">Whom.</param>
internal sealed record AskPeople(int Incident, int Statement, DateTimeOffset Since, string? Platform, IReadOnlyList<string> Handles) : IJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class AskPeopleHandler(IncidentStore store, ApprovalRules rules, NamedPeople people, AskWho asking, Absences absences, TimeProvider time) : AsyncRequestHandler<AskPeople>
{
    protected override async Task Handle(AskPeople request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Incident, cancellationToken) is not { } incident || AskWho.Open(incident, request.Statement, request.Since) is not { } statement) return;
        var away = await absences.NowAsync(cancellationToken);
        var could = request.Handles.Where(h => !statement.Writers.Contains(h)).ToList();
        var passed = could.Where(away.ContainsKey).Select(h => new PassedOver(h, away[h].Until, Instead(away[h]))).ToList();
        var there = could.Where(h => !away.ContainsKey(h)).ToList();
        var instead = passed.Select(p => p.Instead).OfType<string>().ToList();

        incident.Ask(statement, there.Concat(instead), passed, Act.OfClock(time.GetUtcNow()));
        foreach (var handle in there.Distinct()) await BringAsync(incident, statement, handle, request.Platform, cancellationToken);
        foreach (var handle in instead.Distinct()) await BringAsync(incident, statement, handle, null, cancellationToken);
        await AskOneMoreIfTooFewAsync(incident, statement, cancellationToken);
        await store.EnqueueChangeAsync(incident.Number, cancellationToken);

        string? Instead(Absence absence) => absence.Delegate is { } d && !statement.Writers.Contains(d) && !away.ContainsKey(d) ? d : null;
    }

    private async Task BringAsync(Incident incident, Statement statement, string handle, string? platform, CancellationToken cancellationToken)
    {
        await asking.DirectlyAsync(new StatementCard(statement.Number), incident, handle, platform, cancellationToken);
        if (statement.Review!.Before.Contains(handle))
            await asking.DirectlyAsync(new ApprovalReminder(statement.Number, statement.Review.Since, handle, Anew: true), incident, handle, platform, cancellationToken);
    }

    // With those who are asked it could not be approved: nobody waits for that to be found out.
    private async Task AskOneMoreIfTooFewAsync(Incident incident, Statement statement, CancellationToken cancellationToken)
    {
        var review = statement.Review!;
        var silent = review.Asked.Count(a => statement.Approvals.All(x => x.By != a.Who) && review.PassedOver.All(p => p.Who != a.Who));
        if (silent >= rules.Missing(incident, statement) || review.UpTo >= people.Lists.Approvers.Count) return;
        await asking.EntriesAsync(incident, statement, review.UpTo, review.UpTo + 1, cancellationToken);
        Incidents.Incident.Step(statement, review.Steps, review.UpTo + 1, review.SteppedAt);
    }
}
