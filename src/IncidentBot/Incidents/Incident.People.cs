namespace IncidentBot.Incidents;

internal sealed partial class Incident
{
    /// <summary>
    /// Two who were taken for two people are one: what the former has to do here and has said yes to is the other's, and counts once. What is past stays written as it was.
    /// </summary>
    /// <param name="former">The handle that is theirs no more.</param>
    /// <param name="handle">Theirs.</param>
    /// <param name="act">Who found out, and when.</param>
    public void BecomeOne(string former, string handle, Act act)
    {
        var pending = Statements.Where(s => s.IsPending && (s.Writers.Contains(former) || s.Approvals.Any(a => a.By == former))).ToList();
        if (pending.Count == 0 && !People.Contains(former) && !Roles.Values.Contains(former)) return;
        People = [.. People.Select(Now).Distinct()];
        Roles = new SortedDictionary<string, string>(Roles.ToDictionary(r => r.Key, r => Now(r.Value)), StringComparer.Ordinal);
        foreach (var statement in pending) BecomeOne(statement, Now, act.At);
        Record(act, "joined", $"@{former} and @{handle} are one person: @{handle}");

        string Now(string by) => by == former ? handle : by;
    }

    private static void BecomeOne(Statement statement, Func<string, string> now, DateTimeOffset at)
    {
        statement.Author = now(statement.Author);
        statement.Writers = [.. statement.Writers.Select(now).Distinct()];
        var before = statement.Approvals.Count;
        // Nobody approves their own words, nor twice.
        statement.Approvals = [.. statement.Approvals.Select(a => a with { By = now(a.By) }).DistinctBy(a => a.By).Where(a => !statement.Writers.Contains(a.By))];
        if (statement.Review is { } review) statement.Review = review with { Asked = [.. review.Asked.Select(a => a with { Who = now(a.Who) }).DistinctBy(a => a.Who)] };
        if (statement.Approvals.Count >= before || statement.State != StatementState.Approved) return;
        statement.State = StatementState.InReview;
        BeginReview(statement, at);
    }
}
