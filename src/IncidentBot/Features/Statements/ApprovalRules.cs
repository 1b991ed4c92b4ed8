using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.People;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements;

/// <summary>Who may approve, and how many must.</summary>
internal sealed class ApprovalRules(IOptions<ApprovalsOptions> approvals, NamedPeople people, Absences absences)
{
    /// <summary>How many approvals a statement of the incident needs.</summary>
    public int Needed(Incident incident) => approvals.Value.Needed(incident.Kind, incident.Severity);

    /// <summary>How many more it needs; never below zero.</summary>
    public int Missing(Incident incident, Statement statement) => Math.Max(0, Needed(incident) - statement.Approvals.Count);

    /// <summary>Whether there are people who were asked by name.</summary>
    public bool AreNamed => people.Lists.Approvers.Count > 0;

    /// <summary>Whether they are asked all at once, and not one after the other.</summary>
    public bool AsksAllAtOnce => approvals.Value.AskFirst == 0;

    /// <summary>In words, for the card.</summary>
    public string WhoMay(Statement statement) => AreNamed ? "the approvers" : $"anyone but {RegionWords.Join([.. statement.Writers.Select(w => "@" + w)])}";

    /// <summary>Those of some statements that a person could approve now.</summary>
    public async Task<IReadOnlyList<(Incident Incident, Statement Statement)>> WaitingForAsync(
        Person person, IEnumerable<(Incident Incident, Statement Statement)> all, CancellationToken cancellationToken)
    {
        var waiting = new List<(Incident, Statement)>();
        foreach (var (incident, statement) in all.Where(s => IsOpenTo(person, s.Statement)))
            if ((await StandingAsync(person, incident, statement, cancellationToken)).May == true && !IsSpokenFor(person, statement)) waiting.Add((incident, statement));
        return waiting;
    }

    /// <summary>Refuses an approval that may not be. Answers as whose delegate they may; null where they are an approver themselves.</summary>
    public async Task<string?> RefuseUnlessMayAsync(Person person, Incident incident, Statement statement, CancellationToken cancellationToken)
    {
        if (statement.Writers.Contains(person.Handle))
            throw new RefusalException(ChatText.Of(
                $"You are {(statement.Author == person.Handle ? "the author" : "the last editor, and so an author,")} of {statement.ToString()}, and an author cannot approve what they wrote. Ask somebody else."),
                $"preview {statement}");
        var standing = await StandingAsync(person, incident, statement, cancellationToken);
        switch (standing.May)
        {
            case false when await ApprovedThemselvesAsync(person, statement, cancellationToken) is { } principal:
                throw new RefusalException(ChatText.Of($"@{principal} approved {statement.ToString()} before they went away, and the two of you count once. It waits for somebody else."));
            case false: throw new RefusalException(ChatText.Of($"You are not among the approvers, so you cannot approve {statement.ToString()}. They were asked."), $"preview {statement}");
            case null: throw Unknown(statement);
        }
        if (statement.Approvals.Any(a => a.By == person.Handle))
            throw new RefusalException(ChatText.Of($"You approved revision {statement.Revision} of {statement.ToString()} already. One person counts once; it waits for somebody else."));
        if (IsSpokenFor(person, statement))
            throw new RefusalException(ChatText.Of($"@{statement.Approvals.First(a => a.InsteadOf == person.Handle).By} approved {statement.ToString()} in your stead while you were away, and the two of you count once. It waits for somebody else."));
        return standing.InsteadOf;
    }

    /// <summary>Refuses a withdrawal by somebody who neither wrote it nor may approve.</summary>
    public async Task RefuseUnlessMayWithdrawAsync(Person person, Incident incident, Statement statement, CancellationToken cancellationToken)
    {
        if (statement.Writers.Contains(person.Handle)) return;
        var approver = (await StandingAsync(person, incident, statement, cancellationToken)).May;
        if (approver == true) return;
        var admin = await people.IsNamedAsync(people.Lists.Admins, person, cancellationToken);
        if (admin == true) return;
        throw approver is null || admin is null ? Unknown(statement)
            : new RefusalException(ChatText.Of($"Only its authors and the approvers may take {statement.ToString()} back in public. Ask one of them."), $"preview {statement}");
    }

    /// <summary>Whether somebody may approve (null: it cannot be told now), and in whose stead where they may not by themselves.</summary>
    private async Task<(bool? May, string? InsteadOf)> StandingAsync(Person person, Incident incident, Statement statement, CancellationToken cancellationToken)
    {
        var themselves = await IsApproverAsync(person, incident, cancellationToken);
        if (themselves == true) return (true, null);
        // Whoever said yes before they went has nobody to say it for them once more.
        foreach (var absent in (await absences.StoodInForByAsync(person.Handle, cancellationToken)).Where(a => statement.Approvals.All(x => x.By != a.Handle && (x.InsteadOf != a.Handle || x.By == person.Handle))))
            if (await IsApproverAsync(absent, incident, cancellationToken) == true) return (true, absent.Handle);
        return (themselves, null);
    }

    private async Task<bool?> IsApproverAsync(Person person, Incident incident, CancellationToken cancellationToken) =>
        !AreNamed || people.Lists.Approvers.Any(e => RoleEntry.HolderIn(incident, e) == person.Handle) ? true
            : await people.IsNamedAsync(people.Lists.Approvers, person, cancellationToken);

    /// <summary>Somebody in whose stead a person acts, and who has approved a statement already; null where there is nobody.</summary>
    private async Task<string?> ApprovedThemselvesAsync(Person person, Statement statement, CancellationToken cancellationToken) =>
        (await absences.StoodInForByAsync(person.Handle, cancellationToken)).Select(a => a.Handle).FirstOrDefault(h => statement.Approvals.Any(x => x.By == h));

    // An approver and whoever stands in for them are one voice.
    private static bool IsSpokenFor(Person person, Statement statement) => statement.Approvals.Any(a => a.InsteadOf == person.Handle);

    private static bool IsOpenTo(Person person, Statement statement) =>
        statement.State == StatementState.InReview && !statement.Writers.Contains(person.Handle) && statement.Approvals.All(a => a.By != person.Handle);

    // Nobody is an approver by mistake.
    private static RefusalException Unknown(Statement statement) =>
        new(ChatText.Of($"The chat cannot be asked just now who is in the approvers' group, so nothing was done with {statement.ToString()}. Try again in a minute."), $"preview {statement}");
}
