using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements;

/// <summary>Statements in a line and a row of buttons each, as lists show them.</summary>
internal sealed class StatementLines(ApprovalRules rules)
{
    /// <summary>What it is, where it stands and what it promises; its present revision must be loaded.</summary>
    public ChatText Of(Incident incident, Statement statement)
    {
        var title = statement.Current.Texts is [var first, ..] ? first.Title : "";
        return ChatText.Of($"{statement.ToString():b} for {incident.ToString()} ({statement.Template}): {title}\n{Where(incident, statement)}{Promise(statement)}{Asked(statement)}");
    }

    /// <summary>The next steps. Approving shows the exact text first, since a line does not.</summary>
    public static ButtonsBlock Buttons(Statement statement)
    {
        Button For(string label, string verb) => new(label, new CommandLine(verb).Value(statement.ToString()));
        return statement.State switch
        {
            StatementState.Draft => new([For("Submit for approval", "submit"), For("Edit", "edit"), For("Preview", "preview")]),
            StatementState.InReview => new([For("Approve", "approve") with { Style = ButtonStyle.Primary }, For("Preview", "preview")]),
            _ => new([For("Preview", "preview")]),
        };
    }

    private ChatText Where(Incident incident, Statement statement) => statement.State switch
    {
        StatementState.InReview => ChatText.Of($"in review, {statement.Approvals.Count} of {rules.Needed(incident)} approvals"),
        StatementState.Approved when statement.PublishAt is { } at => ChatText.Of($"approved, goes out at {at:full}"),
        StatementState.Published or StatementState.Publishing => ChatText.Of($"{StatementNames.InWords(statement.State)} at {statement.PublishedAt!.Value:full}"),
        _ when statement.Reason is { } reason => ChatText.Of($"{StatementNames.InWords(statement.State)}: {OutsideText.OneLine(reason, 200)}"),
        _ => ChatText.Of($"{StatementNames.InWords(statement.State)}"),
    };

    // Whoever was asked, and has not answered.
    private static ChatText Asked(Statement statement)
    {
        var silent = statement.State == StatementState.InReview ? statement.Review?.Asked.Where(a => statement.Approvals.All(x => x.By != a.Who)).ToList() ?? [] : [];
        return silent.Count == 0 ? ChatText.Empty : ChatText.Of($"; asked: {ChatText.Join(", ", [.. silent.Select(a => ChatText.Of($"@{a.Who} at {a.At}"))])}");
    }

    private static ChatText Promise(Statement statement) =>
        statement.NextUpdateAt is { } next ? ChatText.Of($"; promises the next update by {next:full}") : ChatText.Empty;
}
