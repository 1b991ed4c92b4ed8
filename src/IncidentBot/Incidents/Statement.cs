using IncidentBot.Features.Statements;

namespace IncidentBot.Incidents;

/// <summary>Where a statement stands in its life; written in snake case.</summary>
internal enum StatementState
{
    /// <summary>Being written.</summary>
    Draft,
    /// <summary>Waiting for approvals.</summary>
    InReview,
    /// <summary>Has its approvals; waits for its time or its hold.</summary>
    Approved,
    /// <summary>On the page, on its way to the other targets.</summary>
    Publishing,
    /// <summary>Out.</summary>
    Published,
    /// <summary>Taken back in public.</summary>
    Withdrawn,
    /// <summary>Replaced by its correction.</summary>
    Corrected,
    /// <summary>The facts moved, or its promise passed, before it was out.</summary>
    Void,
}

/// <summary>A text for the public. Changed by its <see cref="Incident"/> only.</summary>
internal sealed class Statement
{
    /// <summary>As in <c>S-7</c>.</summary>
    public int Number { get; private set; }

    /// <summary>Whose.</summary>
    public int IncidentNumber { get; private set; }

    /// <summary>What it was drafted from.</summary>
    public string Template { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public StatementState State { get; set; }

    /// <summary>The present revision's number, from 1.</summary>
    public int Revision { get; set; }

    /// <summary>The present revision's hash, lower-case hex.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The public facts from which it was written, as <see cref="FactsHash"/>; when the incident's differ, it no longer fits.</summary>
    public string FactsKey { get; set; } = "";

    /// <summary>Who drafted it.</summary>
    public string Author { get; set; } = "";

    /// <summary>Everyone whose words are in it: the author and those who edited it.</summary>
    public IReadOnlyList<string> Writers { get; set; } = [];

    /// <summary>The approvals of the present revision.</summary>
    public IReadOnlyList<Approval> Approvals { get; set; } = [];

    /// <summary>Where it goes.</summary>
    public IReadOnlyList<string> Targets { get; set; } = [];

    /// <summary>When it was drafted.</summary>
    public DateTimeOffset DraftedAt { get; set; }

    /// <summary>The promise in it; null where it makes none.</summary>
    public DateTimeOffset? NextUpdateAt { get; set; }

    /// <summary>When it is to go out: its approvals' time and the hold, or <c>--at</c>; null before.</summary>
    public DateTimeOffset? PublishAt { get; set; }

    /// <summary>Whether nothing but its approvals, or its hold, is between it and the public.</summary>
    public bool GoesOutByItself => State == StatementState.Approved || (IsPending && PublishAt is not null);

    /// <summary>When it went onto the page; null before.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Why it was rejected, became void or was withdrawn; null where it was not.</summary>
    public string? Reason { get; set; }

    /// <summary>The statement that this one corrects; null for none.</summary>
    public int? Corrects { get; set; }

    /// <summary>The void statement in whose place this one was drafted; null for none.</summary>
    public int? Replaces { get; set; }

    /// <summary>What was asked for when it was drafted, so that it can be drafted again; null where that was not kept.</summary>
    public Wish? Wish { get; set; }

    /// <summary>Whom the present revision was brought to, and how far that has come; null before it was submitted.</summary>
    public Review? Review { get; set; }

    /// <summary>All its revisions that are loaded; the present one always is where texts are needed.</summary>
    public List<Revision> Revisions { get; } = [];

    /// <summary>Its deliveries.</summary>
    public List<Publication> Publications { get; } = [];

    /// <summary><c>S-7</c>.</summary>
    public override string ToString() => $"S-{Number}";

    /// <summary>The present revision; its statement must have been loaded with it.</summary>
    public Revision Current => Revisions.Single(r => r.Number == Revision);

    /// <summary>Makes a revision the present one; approvals were for another.</summary>
    public void Take(Revision revision)
    {
        Revisions.Add(revision);
        Revision = revision.Number;
        Hash = revision.Hash;
        NextUpdateAt = revision.NextUpdateAt;
        Targets = revision.Targets;
        FactsKey = FactsHash.Of(revision.Facts);
        Approvals = [];
    }

    /// <summary>Published, once no delivery is under way.</summary>
    public void FinishIfDelivered()
    {
        if (State == StatementState.Publishing && Publications.All(p => p.State != "queued")) State = StatementState.Published;
    }

    /// <summary>Whether it can still come out.</summary>
    public bool IsPending => State is StatementState.Draft or StatementState.InReview or StatementState.Approved;

    /// <summary>Whether the public has seen it.</summary>
    public bool IsPublic => PublishedAt is not null;
}

/// <summary>The states' spellings.</summary>
internal static class StatementNames
{
    /// <summary><c>in_review</c>.</summary>
    public static string Of(StatementState state) => state == StatementState.InReview ? "in_review" : state.ToString().ToLowerInvariant();

    /// <summary><c>in review</c>.</summary>
    public static string InWords(StatementState state) => Of(state).Replace('_', ' ');
}

/// <summary>One person's yes to one revision.</summary>
/// <param name="By">Their handle.</param>
/// <param name="Revision">The revision's number.</param>
/// <param name="Hash">The hash of what they read.</param>
/// <param name="At">When.</param>
/// <param name="Override">Why they let it pass in spite of a check that blocks; null where none did.</param>
internal sealed record Approval(string By, int Revision, string Hash, DateTimeOffset At, string? Override = null)
{
    /// <summary>Whose delegate they said it as; null where they are an approver themselves.</summary>
    public string? InsteadOf { get; init; }
}

/// <summary>A statement's delivery to one target.</summary>
internal sealed class Publication
{
    /// <summary>The store's key.</summary>
    public long Id { get; private set; }

    /// <summary>Whose.</summary>
    public int StatementNumber { get; private set; }

    /// <summary>Which revision.</summary>
    public int Revision { get; set; }

    /// <summary><c>status-page</c>, <c>feed</c>, <c>chat:local/incidents</c>, <c>webhooks</c>, <c>mail</c>.</summary>
    public string Target { get; set; } = "";

    /// <summary><c>queued</c>, <c>delivered</c>, <c>failed</c>.</summary>
    public string State { get; set; } = "queued";

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>What the target answered; null where there is nothing to say.</summary>
    public string? Answer { get; set; }

    /// <summary>How many are to get it, of a target with recipients of its own; null for one place.</summary>
    public int? Recipients { get; set; }

    /// <summary>How many of them have got it.</summary>
    public int Sent { get; set; }

    /// <summary>How many of them never will, unless somebody has it tried again.</summary>
    public int Failed { get; set; }
}
