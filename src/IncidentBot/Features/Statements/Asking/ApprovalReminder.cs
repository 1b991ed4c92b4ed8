using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Statements.Asking;

/// <summary>Reminds one person that a statement waits for them, or tells them that it waits again; settled where it stands once it does not.</summary>
/// <param name="Statement">Which.</param>
/// <param name="Since">Which review.</param>
/// <param name="Handle">Whom.</param>
/// <param name="Anew">Whether they were asked before, for other words: what they were sent then has changed where it stands, and nobody heard it.</param>
internal sealed record ApprovalReminder(int Statement, DateTimeOffset Since, string Handle, bool Anew) : ILiveCard
{
    /// <inheritdoc/>
    public string Key => $"S-{Statement}/{(Anew ? "anew" : "reminded")}/{Since.UtcTicks}/{Handle}";
}

internal sealed class ApprovalReminderHandler(IncidentStore store, PeopleDirectory people) : IRequestHandler<ApprovalReminder, LiveCard?>
{
    public async Task<LiveCard?> Handle(ApprovalReminder request, CancellationToken cancellationToken)
    {
        if (await store.FindStatementAsync(request.Statement, cancellationToken) is not var (incident, statement)) return null;
        if (WaitingCards.Settled(statement, request.Since) is { } settled) return settled;
        if (statement.Approvals.Any(a => a.By == request.Handle)) return WaitingCards.Over($"You approved {statement}. It waits for somebody else.");
        if (statement.Review!.PassedOver.FirstOrDefault(p => p.Who == request.Handle) is { } away)
            return WaitingCards.Over($"{statement} does not wait for you: you are away." + (away.Instead is { } instead ? $" @{instead} was asked instead." : ""));
        var asked = statement.Review.Asked.FirstOrDefault(a => a.Who == request.Handle);
        if (request.Anew && asked?.RemindedAt is not null) return WaitingCards.Over($"{statement} still waits for you: see below.");
        return WaitingCards.Waiting(statement,
            ChatText.Of($"{await people.UserAsync(request.Handle, cancellationToken):ping} {statement.ToString():b} for {incident.ToString()} {Waits(request, statement, asked)}"), request.Anew ? Tone.Info : Tone.Warning);
    }

    private static ChatText Waits(ApprovalReminder request, Statement statement, Asked? asked) => request.Anew
        ? ChatText.Of($"waits for your approval again: revision {statement.Revision}.")
        : ChatText.Of($"still waits for your approval. You were asked at {asked?.At ?? request.Since}.");
}

/// <summary>Says in the incident's channel that nobody answers, and names those who could.</summary>
/// <param name="Statement">Which.</param>
/// <param name="Since">Which review.</param>
internal sealed record ApprovalOverdue(int Statement, DateTimeOffset Since) : ILiveCard
{
    /// <inheritdoc/>
    public string Key => $"S-{Statement}/overdue/{Since.UtcTicks}";
}

internal sealed class ApprovalOverdueHandler(IncidentStore store, ApprovalRules rules, Absences absences, PeopleDirectory people) : IRequestHandler<ApprovalOverdue, LiveCard?>
{
    public async Task<LiveCard?> Handle(ApprovalOverdue request, CancellationToken cancellationToken)
    {
        if (await store.FindStatementAsync(request.Statement, cancellationToken) is not var (incident, statement)) return null;
        if (WaitingCards.Settled(statement, request.Since) is { } settled) return settled;
        var missing = rules.Missing(incident, statement);
        return WaitingCards.Waiting(statement,
            await WhoAsync(incident, statement, cancellationToken)
                + ChatText.Of($"{statement.ToString():b} has waited for {(missing == 1 ? "one approval" : $"{missing} approvals")} since {request.Since}. It can be given by {rules.WhoMay(statement)}."), Tone.Danger);
    }

    private async Task<ChatText> WhoAsync(Incident incident, Statement statement, CancellationToken cancellationToken)
    {
        var away = await absences.NowAsync(cancellationToken);
        var could = rules.AreNamed ? statement.Review!.Asked.Select(a => a.Who) : incident.People.Except(statement.Writers);
        var who = new List<ChatText>();
        foreach (var handle in could.Where(h => !away.ContainsKey(h) && statement.Approvals.All(a => a.By != h)))
            who.Add(ChatText.Of($"{await people.UserAsync(handle, cancellationToken):ping}"));
        return who.Count == 0 ? ChatText.Empty : ChatText.Join(" ", who) + ChatText.Plain(" ");
    }
}

/// <summary>Draws what asks on, and what it leaves behind.</summary>
internal static class WaitingCards
{
    /// <summary>What is left of it once the statement waits no more, or is asked for anew; null while it waits.</summary>
    public static LiveCard? Settled(Statement statement, DateTimeOffset since) =>
        statement.Review?.Since != since ? Over($"Settled: {statement} was asked for anew.") with { IsSettled = true }
        : statement.State != StatementState.InReview ? Over($"Settled: {statement} is {StatementNames.InWords(statement.State)}.") with { IsSettled = !statement.IsPending } : null;

    /// <summary>A line that will not change.</summary>
    public static LiveCard Over(string text) => new(Card.Of(new NoteBlock(ChatText.Plain(text))));

    /// <summary>What is waited for, and how to answer. The exact text is shown before anything is approved.</summary>
    public static LiveCard Waiting(Statement statement, ChatText what, Tone tone) => new(Card.Of(
        new TextBlock(what),
        statement.NextUpdateAt is { } next ? new NoteBlock(ChatText.Of($"It promises the next update by {next}, and is void if it is not out by then.")) : null,
        ButtonsBlock.Of(
            new Button("Read and approve", new CommandLine("approve").Value(statement.ToString())) { Style = ButtonStyle.Primary },
            new Button("Preview", new CommandLine("preview").Value(statement.ToString())),
            new Button("I am away", new CommandLine("away")))) with { Tone = tone });
}
