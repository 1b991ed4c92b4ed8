using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.People;

namespace IncidentBot.Features.Statements;

/// <summary>Tells on a statement's card who said yes, who was asked and when, and who is away.</summary>
internal sealed class ApprovalFacts(ApprovalRules rules, PeopleDirectory people)
{
    /// <summary>The rows of the card.</summary>
    public async Task<IReadOnlyList<Fact>> OfAsync(Incident incident, Statement statement, CancellationToken cancellationToken)
    {
        var facts = new List<Fact>();
        if (statement.State is StatementState.InReview or StatementState.Approved || statement.Approvals.Count > 0)
            facts.Add(new("Approvals", ChatText.Of($"{statement.Approvals.Count} of {rules.Needed(incident)}{(statement.Approvals.Count == 0 ? "" : ": ")}{ChatText.Join(", ", await ApprovalsAsync(statement, cancellationToken))}")));
        if (statement.State == StatementState.InReview && await AskedAsync(statement, cancellationToken) is { Count: > 0 } asked)
            facts.Add(new("Asked", ChatText.Join("; ", asked)));
        return facts;
    }

    /// <summary>Who was not asked since they are away, and who was instead; null where nobody is, or it no longer matters.</summary>
    public async Task<ChatText?> AwayAsync(Statement statement, CancellationToken cancellationToken)
    {
        if (statement.State != StatementState.InReview || statement.Review is not { PassedOver.Count: > 0 } review) return null;
        var lines = new List<ChatText>();
        foreach (var away in review.PassedOver)
            lines.Add(ChatText.Of($"{await people.UserAsync(away.Who, cancellationToken)} is away until {away.Until}; ")
                + (away.Instead is { } instead ? ChatText.Of($"{await people.UserAsync(instead, cancellationToken)} was asked instead.") : ChatText.Of($"nobody stands in.")));
        return ChatText.Join("\n", lines);
    }

    private async Task<IReadOnlyList<ChatText>> ApprovalsAsync(Statement statement, CancellationToken cancellationToken)
    {
        var all = new List<ChatText>();
        foreach (var approval in statement.Approvals)
            all.Add(ChatText.Of($"{await people.UserAsync(approval.By, cancellationToken)}")
                + (approval.InsteadOf is { } absent ? ChatText.Of($" in {await people.UserAsync(absent, cancellationToken)}'s stead") : ChatText.Empty)
                + (approval.Override is { } why ? ChatText.Of($" (in spite of a check: {why})") : ChatText.Empty));
        return all;
    }

    // Those of one moment together; whoever has answered stands above.
    private async Task<IReadOnlyList<ChatText>> AskedAsync(Statement statement, CancellationToken cancellationToken)
    {
        var silent = statement.Review?.Asked.Where(a => statement.Approvals.All(x => x.By != a.Who) && statement.Review.PassedOver.All(p => p.Who != a.Who)) ?? [];
        var groups = new List<ChatText>();
        foreach (var group in silent.GroupBy(a => (At: a.At.UtcTicks / TimeSpan.TicksPerMinute, a.RemindedAt)))
        {
            var who = new List<ChatText>();
            foreach (var asked in group) who.Add(ChatText.Of($"{await people.UserAsync(asked.Who, cancellationToken)}"));
            groups.Add(ChatText.Join(", ", who) + ChatText.Of($" at {group.First().At}") + (group.Key.RemindedAt is { } again ? ChatText.Of($", reminded at {again}") : ChatText.Empty));
        }
        return groups;
    }
}
