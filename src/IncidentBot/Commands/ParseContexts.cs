using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Phrases;
using IncidentBot.Incidents;
using IncidentBot.People;
using Microsoft.Extensions.Options;

namespace IncidentBot.Commands;

/// <summary>Makes what a line is read against: the settings, the present and the writer's zone.</summary>
internal sealed class ParseContexts(
    ServiceCatalog catalog, SeverityNames severities, StatementWriter writer, PhraseBook phrases, IOptions<StatementsOptions> statements, IOptions<PeopleOptions> people, TimeProvider time)
{
    /// <summary>For somebody in a zone, now.</summary>
    public ParseContext For(TimeZoneInfo zone) => new(time.GetUtcNow(), zone, catalog, severities)
    {
        Locales = statements.Value.Locales,
        Roles = [.. RoleEntry.Usual, .. people.Value.Roles],
        Phrases = phrases,
        Templates = [.. writer.Templates.Select(t => t.Name)],
    };
}
