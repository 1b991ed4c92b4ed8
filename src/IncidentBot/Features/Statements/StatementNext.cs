using IncidentBot.Chat;
using IncidentBot.Features.Statements.Publishing;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements;

/// <summary>What a statement waits for, and what can be done with it.</summary>
internal sealed class StatementNext(ApprovalRules rules, TimeProvider time)
{
    /// <summary>In a sentence or two; null where there is nothing to say.</summary>
    public ChatText? Of(Incident incident, Statement statement) => statement.State switch
    {
        StatementState.Draft => Draft(statement),
        StatementState.InReview => ChatText.Of($"Still needs {Missing(rules.Missing(incident, statement))}, from {rules.WhoMay(statement)}. What is approved is exactly what goes out.") + AtItsTime(statement),
        StatementState.Approved when statement.PublishAt is { } at => CountDown.Words(at, time.GetUtcNow()) is { } left
            ? ChatText.Of($"Goes out {left:b}, at {at}. Until then it can be taken back.")
            : ChatText.Of($"Goes out at {at}. Until then it can be taken back."),
        StatementState.Void => ChatText.Of($"Void: {statement.Reason}. ") + Instead(incident, statement),
        StatementState.Withdrawn => ChatText.Of($"Withdrawn: {statement.Reason}"),
        _ => null,
    };

    /// <summary>The next steps, most wanted first; null where there is none.</summary>
    public static ButtonsBlock? Buttons(Incident incident, Statement statement)
    {
        Button For(string label, string verb) => new(label, new CommandLine(verb).Value(statement.ToString()));
        Button OfRevision(string label, string verb) => new(label, new CommandLine(verb).Value(statement.ToString()).Option("rev", statement.Revision.ToString()));
        return statement.State switch
        {
            StatementState.Draft => ButtonsBlock.Of(For("Submit for approval", "submit") with { Style = ButtonStyle.Primary }, For("Edit", "edit"), For("Preview", "preview")),
            StatementState.InReview => ButtonsBlock.Of(
                OfRevision("Approve", "approve") with { Style = statement.Current.IsBlocked ? ButtonStyle.Normal : ButtonStyle.Primary },
                statement.Current.IsBlocked ? ApproveHandler.InSpite(statement) : null,
                OfRevision("Reject", "reject") with { Style = ButtonStyle.Danger }, For("Edit", "edit"), For("Preview", "preview")),
            StatementState.Approved => ButtonsBlock.Of(For("Publish now", "publish"), For("Take back", "withdraw") with { Style = ButtonStyle.Danger }),
            StatementState.Published or StatementState.Publishing => ButtonsBlock.Of(
                For("Correct", "correct"), For("Withdraw", "withdraw") with { Style = ButtonStyle.Danger, Confirm = "Take it back in public?" }),
            StatementState.Withdrawn => ButtonsBlock.Of(For("Correct", "correct")),
            StatementState.Void => ButtonsBlock.Of(incident.SuccessorOf(statement) is { } next ? Successor(next) : FactsWatch.Again(incident, statement)),
            _ => null,
        };
    }

    /// <summary>Leads to what was drafted in a statement's place.</summary>
    public static Button Successor(Statement next) => new($"Show {next}", new CommandLine("preview").Value(next.ToString()));

    private static ChatText? Draft(Statement statement)
    {
        var back = statement.Reason is { } reason ? ChatText.Of($"Sent back: {reason}") : ChatText.Empty;
        var both = back + AtItsTime(statement);
        return both.IsEmpty ? null : both;
    }

    private static ChatText AtItsTime(Statement statement) =>
        statement.PublishAt is { } at ? ChatText.Of($" It goes out at {at:full}, if it has its approvals by then.") : ChatText.Empty;

    private static ChatText Instead(Incident incident, Statement statement) => incident.SuccessorOf(statement) is { } next
        ? ChatText.Of($"{next.ToString():b} was drafted in its place.")
        : ChatText.Of($"Draft it again with today's facts.");

    private static string Missing(int approvals) => approvals == 1 ? "one approval" : $"{approvals} approvals";
}
