using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.People;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements;

/// <summary>Who may approve, and how many must.</summary>
internal sealed class ApprovalRules(IOptions<ApprovalsOptions> approvals, NamedPeople people)
{
    /// <summary>How many approvals a statement of the incident needs.</summary>
    public int Needed(Incident incident) => approvals.Value.Needed(incident.Kind, incident.Severity);

    /// <summary>Whether there are people who were asked by name.</summary>
    public bool AreNamed => people.Lists.Approvers.Count > 0;

    /// <summary>In words, for the card.</summary>
    public string WhoMay(Statement statement) => AreNamed ? "the approvers" : $"anyone but {RegionWords.Join([.. statement.Writers.Select(w => "@" + w)])}";

    /// <summary>Those of some statements that a person could approve now.</summary>
    public async Task<IReadOnlyList<T>> WaitingForAsync<T>(Person person, IEnumerable<T> all, Func<T, Statement> statement, CancellationToken cancellationToken)
    {
        var waiting = all.Where(s => IsOpenTo(person, statement(s))).ToList();
        return waiting.Count == 0 || await IsApproverAsync(person, cancellationToken) == true ? waiting : [];
    }

    /// <summary>Refuses an approval that may not be.</summary>
    public async Task RefuseUnlessMayAsync(Person person, Statement statement, CancellationToken cancellationToken)
    {
        if (statement.Writers.Contains(person.Handle))
            throw new RefusalException(ChatText.Of(
                $"You are {(statement.Author == person.Handle ? "the author" : "the last editor, and so an author,")} of {statement.ToString()}, and an author cannot approve what they wrote. Ask somebody else."),
                $"preview {statement}");
        switch (await IsApproverAsync(person, cancellationToken))
        {
            case false: throw new RefusalException(ChatText.Of($"You are not among the approvers, so you cannot approve {statement.ToString()}. They were asked."), $"preview {statement}");
            case null: throw Unknown(statement);
        }
        if (statement.Approvals.Any(a => a.By == person.Handle))
            throw new RefusalException(ChatText.Of($"You approved revision {statement.Revision} of {statement.ToString()} already. One person counts once; it waits for somebody else."));
    }

    /// <summary>Refuses a withdrawal by somebody who neither wrote it nor may approve.</summary>
    public async Task RefuseUnlessMayWithdrawAsync(Person person, Statement statement, CancellationToken cancellationToken)
    {
        if (statement.Writers.Contains(person.Handle)) return;
        var approver = await IsApproverAsync(person, cancellationToken);
        if (approver == true) return;
        var admin = await people.IsNamedAsync(people.Lists.Admins, person, cancellationToken);
        if (admin == true) return;
        throw approver is null || admin is null ? Unknown(statement)
            : new RefusalException(ChatText.Of($"Only its authors and the approvers may take {statement.ToString()} back in public. Ask one of them."), $"preview {statement}");
    }

    private async Task<bool?> IsApproverAsync(Person person, CancellationToken cancellationToken) =>
        AreNamed ? await people.IsNamedAsync(people.Lists.Approvers, person, cancellationToken) : true;

    private static bool IsOpenTo(Person person, Statement statement) =>
        statement.State == StatementState.InReview && !statement.Writers.Contains(person.Handle) && statement.Approvals.All(a => a.By != person.Handle);

    // Nobody is an approver by mistake.
    private static RefusalException Unknown(Statement statement) =>
        new(ChatText.Of($"The chat cannot be asked just now who is in the approvers' group, so nothing was done with {statement.ToString()}. Try again in a minute."), $"preview {statement}");
}
