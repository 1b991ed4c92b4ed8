using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.People;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements;

/// <summary>Who may approve, and how many must.</summary>
internal sealed class ApprovalRules(IOptions<ApprovalsOptions> approvals, IOptions<PeopleOptions> people)
{
    /// <summary>How many approvals a statement of the incident needs.</summary>
    public int Needed(Incident incident) => approvals.Value.Needed(incident.Kind, incident.Severity);

    /// <summary>Whether there are people who were asked by name.</summary>
    public bool AreNamed => people.Value.Approvers.Count > 0;

    /// <summary>In words, for the card.</summary>
    public string WhoMay(Statement statement) => people.Value.Approvers.Count == 0
        ? $"anyone but {RegionWords.Join([.. statement.Writers.Select(w => "@" + w)])}"
        : "the approvers";

    /// <summary>Whether it is among those that a person could approve now.</summary>
    public bool WaitsFor(Person person, Statement statement) =>
        statement.State == StatementState.InReview
        && !statement.Writers.Contains(person.Handle)
        && statement.Approvals.All(a => a.By != person.Handle)
        && (people.Value.Approvers.Count == 0 || PeopleOptions.Names(people.Value.Approvers, person));

    /// <summary>Refuses an approval that may not be.</summary>
    public void RefuseUnlessMay(Person person, Statement statement)
    {
        if (statement.Writers.Contains(person.Handle))
            throw new RefusalException(ChatText.Of(
                $"You are {(statement.Author == person.Handle ? "the author" : "the last editor, and so an author,")} of {statement.ToString()}, and an author cannot approve what they wrote. Ask somebody else."),
                $"preview {statement}");
        if (people.Value.Approvers.Count > 0 && !PeopleOptions.Names(people.Value.Approvers, person))
            throw new RefusalException(ChatText.Of($"You are not among the approvers, so you cannot approve {statement.ToString()}. They were asked."), $"preview {statement}");
        if (statement.Approvals.Any(a => a.By == person.Handle))
            throw new RefusalException(ChatText.Of($"You approved revision {statement.Revision} of {statement.ToString()} already. One person counts once; it waits for somebody else."));
    }

    /// <summary>Refuses a withdrawal by somebody who neither wrote it nor may approve.</summary>
    public void RefuseUnlessMayWithdraw(Person person, Statement statement)
    {
        if (people.Value.Approvers.Count == 0 || statement.Writers.Contains(person.Handle)
            || PeopleOptions.Names(people.Value.Approvers, person) || PeopleOptions.Names(people.Value.Admins, person)) return;
        throw new RefusalException(ChatText.Of($"Only its authors and the approvers may take {statement.ToString()} back in public. Ask one of them."), $"preview {statement}");
    }
}
