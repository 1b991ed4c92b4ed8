using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Messages;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Statements;

/// <summary>A statement's card, in its incident's channels and with its approvers.</summary>
/// <param name="Number">Which.</param>
internal sealed record StatementCard(int Number) : ILiveCard
{
    /// <inheritdoc/>
    public string Key => $"S-{Number}";
}

internal sealed class StatementCardHandler(IncidentStore store, StatementCards cards) : IRequestHandler<StatementCard, LiveCard?>
{
    public async Task<LiveCard?> Handle(StatementCard request, CancellationToken cancellationToken) =>
        await store.FindStatementAsync(request.Number, cancellationToken) is { } found
            ? new(await cards.RenderAsync(found.Incident, found.Statement, cancellationToken), !found.Incident.IsOpen && !found.Statement.IsPending && Deliveries.AreSettled(found.Statement))
            : null;
}

/// <summary>Draws statements for those who write and approve them.</summary>
internal sealed class StatementCards(IncidentStore store, ApprovalFacts approvals, StatementNext next, Microsoft.Extensions.Options.IOptions<StatementsOptions> options, People.PeopleDirectory people)
{
    /// <summary>The card with the exact text, how it fares in the checks, and what can be done with it.</summary>
    public async Task<Card> RenderAsync(Incident incident, Statement statement, CancellationToken cancellationToken)
    {
        await store.LoadTextsAsync(statement, cancellationToken);
        var revision = statement.Current;
        var text = revision.Texts.FirstOrDefault(t => t.Locale == options.Value.DefaultLocale) ?? revision.Texts[0];
        return Card.Of(
            new TitleBlock(ChatText.Of($"{statement.ToString()} for {incident.ToString()}: {statement.Template}, {StatementNames.InWords(statement.State)}")),
            new TextBlock(ChatText.Of($"{text.Title:b}\n\n{text.Full}")),
            new FactsBlock([.. await FactsAsync(incident, statement, cancellationToken)]),
            statement.IsPending || statement.State == StatementState.Void ? new TextBlock(CheckSummary.Of(revision.Checks)) : null,
            await approvals.AwayAsync(statement, cancellationToken) is { } away ? new NoteBlock(away) : null,
            next.Of(incident, statement) is { } then ? new NoteBlock(then) : null,
            StatementNext.Buttons(incident, statement),
            Deliveries.TryAgain(statement) is { } again ? ButtonsBlock.Of(again) : null) with { Tone = ToneOf(statement) };
    }

    private async Task<IReadOnlyList<Fact>> FactsAsync(Incident incident, Statement statement, CancellationToken cancellationToken)
    {
        var facts = new List<Fact>
        {
            new("Written by", ChatText.Join(", ", await UsersAsync(statement.Writers, cancellationToken))),
            new("Revision", ChatText.Of($"{statement.Revision}")),
        };
        facts.AddRange(await approvals.OfAsync(incident, statement, cancellationToken));
        if (statement.NextUpdateAt is { } promised) facts.Add(new("Promises", ChatText.Of($"the next update by {promised}")));
        facts.Add(new("Goes to", ChatText.Plain(string.Join(", ", statement.Targets) + (statement.Corrects is { } wrong ? $", and wherever S-{wrong} went" : ""))));
        if (statement.PublishedAt is { } at) facts.Add(new("Published", ChatText.Of($"{at}")));
        facts.AddRange(Deliveries.Facts(statement));
        return facts;
    }

    private async Task<IReadOnlyList<ChatText>> UsersAsync(IReadOnlyList<string> handles, CancellationToken cancellationToken)
    {
        var users = new List<ChatText>();
        foreach (var handle in handles) users.Add(ChatText.Of($"{await people.UserAsync(handle, cancellationToken)}"));
        return users;
    }

    private static Tone ToneOf(Statement statement) => statement.State switch
    {
        StatementState.InReview or StatementState.Approved => Tone.Info,
        StatementState.Published or StatementState.Publishing => Tone.Good,
        StatementState.Void or StatementState.Withdrawn => Tone.Warning,
        _ => Tone.Neutral,
    };
}
