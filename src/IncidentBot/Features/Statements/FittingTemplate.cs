using IncidentBot.Features.Statements.Templates;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements;

/// <summary>What a statement that is written anew is drafted from: the same template, unless that is for another time of the incident.</summary>
internal sealed class FittingTemplate(StatementWriter writer)
{
    /// <summary>Its name, and what was set for the old one that it knows.</summary>
    public (string Name, IReadOnlyDictionary<string, string> Set) For(Incident incident, string template, IReadOnlyDictionary<string, string> set)
    {
        // What was said with one template while it lasted is put right with another once it is over.
        var fits = Info(template) is { } known && (known.For.Count == 0 || known.For.Contains(incident.Status)) ? known.Name : DraftHandler.UsualTemplate(incident);
        return (fits, set.Where(s => Info(fits)?.Set.Contains(s.Key, StringComparer.OrdinalIgnoreCase) == true).ToDictionary());
    }

    private TemplateInfo? Info(string template) => writer.Templates.FirstOrDefault(t => t.Name.Equals(template, StringComparison.OrdinalIgnoreCase));
}
