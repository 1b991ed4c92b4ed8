using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Incidents;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Statements;

/// <summary>Has a published statement's deliveries tried again that failed for good; nobody who has got it gets it twice.</summary>
internal sealed record Resend(int Statement) : IChatCommand
{
    private static readonly Option<int> StatementOption = Option.Positional("statement", Values.Number("S"), "Which statement");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("resend", "tries again what of a statement could not be delivered")
    {
        Group = VerbGroup.Tell,
        Example = "resend S-1",
        Options = [StatementOption],
        Build = a => new Resend(a.Require(StatementOption)),
    };
}

internal sealed class ResendHandler(IncidentFinder incidents, IncidentStore store, CommandContext context) : IRequestHandler<Resend, Reply>
{
    public async Task<Reply> Handle(Resend request, CancellationToken cancellationToken)
    {
        var (incident, statement) = await incidents.StatementAsync(request.Statement, cancellationToken);
        incident.TryAgain(statement, context.Act);
        var occasion = statement.State == StatementState.Withdrawn ? Occasion.Withdrawn : Occasion.Published;
        await store.GoFirstAsync(cancellationToken);
        var failed = store.Db.Recipients.Where(r => r.StatementNumber == statement.Number && r.Revision == statement.Revision && r.Occasion == occasion && r.State == RecipientState.Failed);
        // Whoever decides that it is to be tried again decides so for a receiver that was gone, too.
        var gone = await store.Db.Subscribers.Where(s => s.EndedWhy == Subscriber.Gone && failed.Any(r => r.SubscriberId == s.Id)).ToListAsync(cancellationToken);
        foreach (var subscriber in gone) subscriber.Confirm(context.Now);
        await failed.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, RecipientState.Queued).SetProperty(r => r.Attempts, 0).SetProperty(r => r.QueuedAt, context.Now).SetProperty(r => r.DueAt, context.Now).SetProperty(r => r.EndedAt, (DateTimeOffset?)null),
            cancellationToken);
        await store.EnqueueAsync(new CountRecipients(incident.Number, statement.Number, statement.Revision, occasion, Again: true), null, null, cancellationToken);
        return Reply.Tell(ChatText.Of($"What of {statement.ToString():b} could not be delivered is tried again. Its card says how that goes."));
    }
}
