using IncidentBot.Chat;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Statements.Publishing;

namespace IncidentBot.Incidents;

internal sealed partial class Incident
{
    /// <summary>Its statements, by number.</summary>
    public List<Statement> Statements { get; } = [];

    /// <summary>Drafts a statement. The store gives the number; then call <see cref="Drafted"/>.</summary>
    public Statement Draft(Wish wish, Revision revision, int? corrects, Act act)
    {
        if (IsPrivate)
            throw new RefusalException(ChatText.Of($"{ToString()} is private, and a private incident has no public statements."));
        var statement = new Statement
        {
            Template = wish.Template, Wish = wish, Author = act.By, Writers = [act.By], State = StatementState.Draft, DraftedAt = act.At, Corrects = corrects, Replaces = wish.Replaces,
        };
        statement.Take(revision);
        Statements.Add(statement);
        return statement;
    }

    /// <summary>Writes the line of a draft, once it has its number.</summary>
    public void Drafted(Statement statement, Act act)
    {
        Record(act, "statement", $"{statement} drafted ({statement.Template})" + (statement.Replaces is { } old ? $", in the place of S-{old}" : ""));
        VoidWhenItsPromisePasses(statement);
    }

    /// <summary>A new revision; approvals of the old one no longer count.</summary>
    public void Edit(Statement statement, Revision revision, Act act)
    {
        if (statement.State is not (StatementState.Draft or StatementState.InReview or StatementState.Approved or StatementState.Void))
            throw NotNow(statement, "edit", $"correct {statement}");
        if (!statement.Writers.Contains(act.By)) statement.Writers = [.. statement.Writers, act.By];
        if (statement.State == StatementState.Void) statement.State = StatementState.Draft;
        if (statement.State == StatementState.Approved) statement.State = StatementState.InReview;
        if (statement.State == StatementState.InReview) BeginReview(statement, act.At);
        statement.Reason = null;
        statement.Take(revision);
        Record(act, "statement", $"{statement} edited: revision {statement.Revision}");
        VoidWhenItsPromisePasses(statement);
    }

    /// <summary>Asks the approvers.</summary>
    public void Submit(Statement statement, Act act)
    {
        if (statement.State == StatementState.InReview)
            throw new RefusalException(ChatText.Of($"{statement.ToString()} is in review already. It waits for its approvals."), $"preview {statement}");
        if (statement.State != StatementState.Draft) throw NotNow(statement, "submit", "draft");
        statement.State = StatementState.InReview;
        statement.Reason = null;
        BeginReview(statement, act.At);
        Record(act, "statement", $"{statement} submitted for approval (revision {statement.Revision})");
    }

    /// <summary>One person's yes to the present revision. With the last one needed it is approved, and goes out after the hold unless it waits for its time.</summary>
    public void Approve(Statement statement, string? @override, string? insteadOf, int needed, TimeSpan? hold, Act act)
    {
        if (statement.State != StatementState.InReview) throw NotNow(statement, "approve", $"submit {statement}");
        statement.Approvals = [.. statement.Approvals, new Approval(act.By, statement.Revision, statement.Hash, act.At, @override) { InsteadOf = insteadOf }];
        Record(act, "approval", $"{statement} revision {statement.Revision} approved ({statement.Approvals.Count} of {needed})"
            + (insteadOf is null ? "" : $", in @{insteadOf}'s stead") + (@override is null ? "" : $", in spite of a check: {@override}"));
        if (statement.Approvals.Count < needed) return;

        statement.State = StatementState.Approved;
        // A time that was wished for and has passed meanwhile leaves the hold as it is.
        if (hold is { } wait && !(statement.PublishAt > act.At + wait)) statement.PublishAt = act.At + wait;
        PublishWhenDue(statement, act.At);
    }

    /// <summary>The approvals that it has are enough since the incident became less grave.</summary>
    public void Suffice(Statement statement, Act act)
    {
        statement.State = StatementState.Approved;
        Record(act, "approval", $"{statement} has the approvals that severity {Severity} needs");
    }

    /// <summary>Not like this: back to its author, with the reason.</summary>
    public void Reject(Statement statement, string reason, Act act)
    {
        if (statement.State is not (StatementState.InReview or StatementState.Approved)) throw NotNow(statement, "reject", $"edit {statement}");
        BackToDraft(statement, reason);
        Record(act, "approval", $"{statement} revision {statement.Revision} rejected: {reason}");
    }

    /// <summary>Says when it is to go out: now, or later.</summary>
    public void PublishAt(Statement statement, DateTimeOffset at, Act act)
    {
        if (!statement.IsPending) throw NotNow(statement, "publish", "draft update");
        statement.PublishAt = at;
        Record(act, "statement", at <= act.At ? $"{statement} is to be published now" : $"{statement} is to be published at {InstantText.Format(at, InstantFormat.Full, TimeZoneInfo.Utc)}");
        PublishWhenDue(statement, act.At);
    }

    /// <summary>Stops it during its hold, or before the time for which it was planned; it waits for somebody to publish it.</summary>
    public void Hold(Statement statement, Act act)
    {
        if (!statement.GoesOutByItself) throw NotNow(statement, "hold", $"withdraw {statement} …");
        BackToDraft(statement, $"taken back by @{act.By} before it went out");
        Record(act, "statement", $"{statement} taken back before it went out");
    }

    /// <summary>The facts moved, or the promise passed, before it was out.</summary>
    public void Void(Statement statement, string reason, Act act)
    {
        statement.State = StatementState.Void;
        statement.Reason = reason;
        statement.Approvals = [];
        Record(act, "statement", $"{statement} is void: {reason}");
    }

    /// <summary>It goes onto the page now, and to its other targets.</summary>
    public void Publish(Statement statement, IReadOnlyList<string> targets, Act act)
    {
        var late = LivePromise is { } promised && act.At > promised ? act.At - promised : TimeSpan.Zero;
        var wrong = Statements.FirstOrDefault(s => s.Number == statement.Corrects);
        // Whoever read what was wrong reads what is right, wherever else it goes.
        if (wrong is not null) targets = [.. targets.Union(wrong.Publications.Where(p => p.State != "failed").Select(p => p.Target))];
        statement.State = StatementState.Publishing;
        statement.PublishedAt = act.At;
        LastPublishedAt = act.At;
        TellTeam(act.At);
        PromisedAt = statement.NextUpdateAt;
        foreach (var target in targets)
        {
            var here = target is "status-page" or "feed";
            statement.Publications.Add(new() { Revision = statement.Revision, Target = target, At = act.At, State = here ? "delivered" : "queued", Attempts = here ? 1 : 0 });
            if (IsChat(target)) Later(new Deliver(Number, statement.Number, statement.Revision, target), act.At);
        }
        TellRecipients(statement, Occasion.Published, act);
        if (wrong is { State: not StatementState.Withdrawn }) wrong.State = StatementState.Corrected;
        statement.FinishIfDelivered();
        Record(act, "published", $"{statement} published" + (late < TimeSpan.FromMinutes(1) ? "" : $", {InstantText.Length(late)} after the time that was promised"));
    }

    /// <summary>What became of a delivery.</summary>
    public void Delivered(Statement statement, Publication publication, bool failed, string? answer, Act act)
    {
        publication.State = failed ? "failed" : "delivered";
        publication.At = act.At;
        publication.Answer = answer;
        statement.FinishIfDelivered();
        if (failed) Record(act, "delivery", $"{statement} could not be delivered to {publication.Target}: {answer}");
        else Record(act, "delivery", $"{statement} delivered to {publication.Target}");
    }

    /// <summary>Takes it back in public, saying so.</summary>
    public void Withdraw(Statement statement, string reason, Act act)
    {
        if (statement.State is not (StatementState.Published or StatementState.Publishing or StatementState.Corrected)) throw NotNow(statement, "withdraw", $"reject {statement} …");
        statement.State = StatementState.Withdrawn;
        statement.Reason = reason;
        // What was promised in words that were taken back is no promise any more; and customers have heard something just now.
        if (statement.PublishedAt == LastPublishedAt) (PromisedAt, LastPublishedAt) = (null, act.At);
        Record(act, "withdrawn", $"{statement} withdrawn: {reason}");
        foreach (var publication in statement.Publications.Where(p => p.State != "failed" && IsChat(p.Target)))
            Later(new Deliver(Number, statement.Number, publication.Revision, publication.Target), act.At);
        TellRecipients(statement, Occasion.Withdrawn, act);
    }

    /// <summary>How far a target with recipients of its own has come; once nobody is left who waits, that is what became of it.</summary>
    public void Counted(Statement statement, Publication publication, Tally tally, Act act)
    {
        (publication.Recipients, publication.Sent, publication.Failed, publication.Attempts) = (tally.All, tally.Sent, tally.Failed, tally.Attempts);
        (publication.Answer, publication.At) = (tally.Answer, act.At);
        var state = tally.Queued > 0 ? "queued" : tally is { Sent: 0, Failed: > 0 } ? "failed" : "delivered";
        if (state != publication.State && state != "queued")
            Record(act, "delivery", $"{statement} {(statement.State == StatementState.Withdrawn ? "was withdrawn from" : "went to")} {publication.Target}: {tally}");
        publication.State = state;
        statement.FinishIfDelivered();
    }

    /// <summary>Has everything tried again that failed for good.</summary>
    public void TryAgain(Statement statement, Act act)
    {
        var failed = statement.Publications.Where(p => p.Revision == statement.Revision && (p.State == "failed" || p.Failed > 0)).ToList();
        if (failed.Count == 0) throw new RefusalException(ChatText.Of($"Nothing of {statement.ToString()} has failed for good, so there is nothing to try again."), $"preview {statement}");
        foreach (var publication in failed)
        {
            publication.State = "queued";
            if (IsChat(publication.Target)) Later(new Deliver(Number, statement.Number, publication.Revision, publication.Target), act.At);
        }
        Record(act, "delivery", $"{statement} is tried again: {string.Join(", ", failed.Select(p => p.Target))}");
    }

    /// <summary>What was last drafted in the place of a statement, or in the place of what was; null where nothing was.</summary>
    public Statement? SuccessorOf(Statement statement) => Statements.Where(s => s.Replaces == statement.Number).MaxBy(s => s.Number);

    /// <summary>Whether customers read anything about it: some statement stands that was not withdrawn.</summary>
    public bool IsTold => Statements.Exists(s => s.IsPublic && s.State != StatementState.Withdrawn);

    /// <summary>What customers read last and still may; of a correction, what they read before the statement that it corrects. Null where they read nothing.</summary>
    public Statement? LastRead(int? corrects) =>
        Statements.Where(s => s.IsPublic && s.State != StatementState.Withdrawn && s.Number != corrects).MaxBy(s => s.PublishedAt);

    private void PublishWhenDue(Statement statement, DateTimeOffset now)
    {
        if (statement is not { State: StatementState.Approved, PublishAt: { } at }) return;
        Later(new PublishDue(Number, statement.Number, statement.Revision), at);
        foreach (var tick in CountDown.Ticks(at, now)) Later(new CountDown(Number, statement.Number, at), tick);
    }

    private void VoidWhenItsPromisePasses(Statement statement)
    {
        if (statement.NextUpdateAt is { } at) Later(new PromisePassed(Number, statement.Number, statement.Revision), at);
    }

    private void TellRecipients(Statement statement, Occasion occasion, Act act)
    {
        if (statement.Publications.Exists(p => p.Revision == statement.Revision && Targets.MediumOf(p.Target) is not null))
            Later(new QueueRecipients(Number, statement.Number, statement.Revision, occasion), act.At);
    }

    private static bool IsChat(string target) => target.StartsWith("chat:", StringComparison.Ordinal);

    private static void BackToDraft(Statement statement, string reason)
    {
        statement.State = StatementState.Draft;
        statement.Reason = reason;
        statement.Approvals = [];
        statement.PublishAt = null;
    }

    private static RefusalException NotNow(Statement statement, string verb, string instead) =>
        new(ChatText.Of($"{statement.ToString()} is {StatementNames.InWords(statement.State)}, so “{verb}” does not apply to it now."), instead);
}
