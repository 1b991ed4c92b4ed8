using IncidentBot.Features.Subscriptions;
using IncidentBot.Mail;
using IncidentBot.Public;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>What subscribers are told: of the public record, and of nothing else.</summary>
/// <param name="Incident">Whose.</param>
/// <param name="Statement">Which of its statements.</param>
/// <param name="Occasion">Whether it came out or was taken back.</param>
internal sealed record StatementNews(PublicIncident Incident, PublicStatement Statement, Occasion Occasion)
{
    /// <summary>The statement that it corrects; null where it corrects none.</summary>
    public int? Corrects => Incident.Statements.FirstOrDefault(s => s.CorrectedBy == Statement.Number)?.Number;
}

/// <summary>Writes the mail in which a subscriber reads of a statement. Pure.</summary>
internal interface IStatementMail
{
    /// <summary>The mail, in the subscriber's language where the statement is in it.</summary>
    OutgoingMail Write(StatementNews news, Subscriber subscriber);
}
