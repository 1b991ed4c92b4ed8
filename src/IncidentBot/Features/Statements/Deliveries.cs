using IncidentBot.Chat;
using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements;

/// <summary>How a statement's deliveries fare, as its card tells it.</summary>
internal static class Deliveries
{
    /// <summary>A line for each target with recipients of its own, and for each that failed.</summary>
    public static IEnumerable<Fact> Facts(Statement statement)
    {
        foreach (var publication in Present(statement))
        {
            if (publication.Recipients is { } all)
                yield return new(Label(publication.Target), ChatText.Of($"{Count(statement, publication, all)}{(publication is { State: "delivered", Failed: 0 } || publication.Answer is null ? "" : $". Last answer: {publication.Answer}")}"));
            else if (publication.State == "failed")
                yield return new(publication.Target, ChatText.Of($"failed: {publication.Answer}"));
        }
    }

    /// <summary>What asks for a decision; null where nothing does.</summary>
    public static Button? TryAgain(Statement statement) =>
        Present(statement).Any(p => p.State == "failed" || p is { State: "delivered", Failed: > 0 }) ? new("Try again", new CommandLine("resend").Value(statement.ToString())) : null;

    /// <summary>Whether nothing of them will change any more.</summary>
    public static bool AreSettled(Statement statement) => Present(statement).All(p => p is { State: "delivered", Failed: 0 });

    private static IEnumerable<Publication> Present(Statement statement) => statement.Publications.Where(p => p.Revision == statement.Revision);

    private static string Label(string target) => char.ToUpperInvariant(target[0]) + target[1..];

    private static string Count(Statement statement, Publication publication, int all) =>
        (all == 0 ? "nobody to tell" : Tally.InWords(all, publication.Sent, publication.Failed)) + (statement.State == StatementState.Withdrawn ? " (that it is withdrawn)" : "");
}
