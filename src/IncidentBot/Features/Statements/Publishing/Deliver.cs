using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Messages;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Statements.Publishing;

/// <summary>Brings a published statement to one target.</summary>
internal sealed record Deliver(int Incident, int Statement, int Revision, string Target) : IOutsideJob, IGivenUp
{
    /// <inheritdoc/>
    public int? Lane => Incident;

    /// <inheritdoc/>
    public IJob GivenUp(string why) => new DeliveryFailed(Incident, Statement, Revision, Target, why);
}

internal sealed class DeliverHandler(IncidentStore store, IMediator mediator, TimeProvider time) : AsyncRequestHandler<Deliver>
{
    protected override async Task Handle(Deliver request, CancellationToken cancellationToken)
    {
        if (await store.FindStatementAsync(request.Statement, cancellationToken) is not var (incident, statement)) return;
        if (statement.Publications.FirstOrDefault(p => p.Target == request.Target && p.Revision == request.Revision) is not { } publication) return;
        publication.Attempts++;
        await mediator.Send(new Messages.Show(new PublishedCard(request.Statement), Targets.PlaceOf(request.Target), incident.Number), cancellationToken);
        incident.Delivered(statement, publication, failed: false, null, Act.OfClock(time.GetUtcNow()));
    }
}

/// <summary>A target refused for good: shown as failed, and asks for a decision.</summary>
internal sealed record DeliveryFailed(int Incident, int Statement, int Revision, string Target, string Why) : IJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class DeliveryFailedHandler(IncidentStore store, TimeProvider time) : AsyncRequestHandler<DeliveryFailed>
{
    protected override async Task Handle(DeliveryFailed request, CancellationToken cancellationToken)
    {
        if (await store.FindStatementAsync(request.Statement, cancellationToken) is not var (incident, statement)) return;
        if (statement.Publications.FirstOrDefault(p => p.Target == request.Target && p.Revision == request.Revision) is { } publication)
            incident.Delivered(statement, publication, failed: true, OutsideText.Cut(request.Why, 300), Act.OfClock(time.GetUtcNow()));
    }
}

/// <summary>A published statement as channels see it.</summary>
/// <param name="Number">Which.</param>
internal sealed record PublishedCard(int Number) : ILiveCard
{
    /// <inheritdoc/>
    public string Key => $"S-{Number}/published";
}

internal sealed class PublishedCardHandler(IncidentStore store, Microsoft.Extensions.Options.IOptions<StatementsOptions> options, Microsoft.Extensions.Options.IOptions<Public.StatusPageOptions> page)
    : IRequestHandler<PublishedCard, LiveCard?>
{
    public async Task<LiveCard?> Handle(PublishedCard request, CancellationToken cancellationToken)
    {
        if (await store.FindStatementAsync(request.Number, cancellationToken) is not var (_, statement) || statement.PublishedAt is not { } at) return null;
        if (statement.State == StatementState.Withdrawn) return new(Card.Say(ChatText.Of($"{statement.ToString()}, published at {at}, was withdrawn.")), IsSettled: false);
        return new(PublishedWords.Draw(statement, PublishedWords.ForChats(statement.Current, options.Value.DefaultLocale), at, page.Value.PublicUrl));
    }
}
