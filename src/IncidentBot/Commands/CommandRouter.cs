using System.Diagnostics;
using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Observability;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Commands;

/// <summary>
/// The one door in: reads the line, has its handler do it, and saves the change with all that follows from it and with the answer, so that the
/// same delivery again gets the same answer. What a handler refuses becomes a card here, and nowhere else.
/// </summary>
internal sealed partial class CommandRouter(
    IServiceScopeFactory scopes, CommandParser parser, LineCompletion completion, ParseContexts contexts, PeopleCache people, BotMetrics metrics, TimeProvider time, ILogger<CommandRouter> log)
    : ICommandRouter
{
    /// <inheritdoc/>
    public async Task<Reply> SendAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var (verb, reply, outcome) = ("", Reply.Tell(ChatText.Empty), "ok");
        try
        {
            (verb, reply) = await RunOrGoFirstAsync(request, cancellationToken);
            outcome = reply.Form is not null ? "asked" : "ok";
        }
        catch (RefusalException refusal)
        {
            (reply, outcome) = (RefusalCard.Of(refusal, request), "refused");
        }
        catch (DbUpdateException conflict)
        {
            Log.TwoAtOnce(log, conflict.Message);
            (reply, outcome) = (RefusalCard.Of(new(ChatText.Of($"Somebody else changed the same thing at the same moment, so this was not done. Look at it again, and repeat it if it still applies."), "show"), request), "conflict");
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            var id = Guid.NewGuid().ToString("N")[..8];
            Log.Failed(log, id, problem);
            (reply, outcome) = (RefusalCard.Of(new(ChatText.Of($"That failed, and it is our mistake, not yours. Nothing was changed. Tell your administrator this number: {id:code}")), request), "failed");
        }
        reply = await WithMarksAsync(reply, request, cancellationToken);
        metrics.CommandDone(verb.Length == 0 ? "unknown" : verb, outcome, time.GetElapsedTime(begun));
        return reply;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Completion>> CompleteAsync(string text, Caller caller, CancellationToken cancellationToken) =>
        Task.FromResult(completion.Of(text, contexts.For(caller.Zone)));

    private async Task<Reply> WithMarksAsync(Reply reply, CommandRequest request, CancellationToken cancellationToken)
    {
        if (reply.Card is not { } card) return reply;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return reply.WithCard(await scope.ServiceProvider.GetRequiredService<AskingButtons>().MarkAsync(card, request.Caller.Zone, cancellationToken));
        }
        catch (Exception problem)
        {
            // What was done is done, whether or not its buttons can be looked at.
            Log.NotMarked(log, problem);
            return reply;
        }
    }

    // Two that met: the second try goes alone, so that on one machine it cannot meet a third.
    private async Task<(string Verb, Reply Reply)> RunOrGoFirstAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(request, goFirst: false, cancellationToken);
        }
        catch (DbUpdateException)
        {
            return await RunAsync(request, goFirst: true, cancellationToken);
        }
    }

    private async Task<(string Verb, Reply Reply)> RunAsync(CommandRequest request, bool goFirst, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IncidentStore>();
        if (goFirst) await store.GoFirstAsync(cancellationToken);
        var delivery = request.DeliveryId is { } id ? $"{request.Caller.Platform}/{id}" : null;
        if (delivery is not null && await store.Db.Deliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Id == delivery, cancellationToken) is { } before)
            return ("", StoreJson.Read<Reply>(before.Reply));

        var by = await scope.ServiceProvider.GetRequiredService<PeopleDirectory>().MeetAsync(request.Caller, cancellationToken);
        var parsed = parser.Parse(request.Text, request.Answers, contexts.For(request.Caller.Zone), request.AsksFirst && request.Answers is null);
        var context = scope.ServiceProvider.GetRequiredService<CommandContext>();
        context.Begin(request, by, time.GetUtcNow(), request.Answers is null ? request.Text : VerbForm.Filled(parsed).ToString());
        context.Named = parsed.Arguments.Incident;
        if (parsed.Missing is { } missing)
            return (parsed.Verb.Name, request.CanAsk ? Reply.Ask(missing.Form) : throw missing.Refusal);

        var reply = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(parsed.Command ?? throw new UnreachableException(), cancellationToken);
        if (delivery is not null && store.HasChanges)
            store.Db.Deliveries.Add(new() { Id = delivery, At = time.GetUtcNow(), Reply = StoreJson.Write(reply) });
        await store.CommitAsync(cancellationToken);
        people.Keep(by);
        return (parsed.Verb.Name, reply);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Two changes met: {Problem}")]
        public static partial void TwoAtOnce(ILogger log, string problem);

        [LoggerMessage(Level = LogLevel.Error, Message = "A command failed ({Id})")]
        public static partial void Failed(ILogger log, string id, Exception problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Which buttons of an answer ask could not be said")]
        public static partial void NotMarked(ILogger log, Exception problem);
    }
}
