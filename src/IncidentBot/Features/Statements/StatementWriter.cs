using IncidentBot.Chat;
using IncidentBot.Features.Statements.Templates;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements;

/// <summary>Writes statements: a template, the facts, and what <c>--set</c> gave, in every locale that has the template.</summary>
internal sealed class StatementWriter(TemplateShelf shelf)
{
    private const int MaxSet = 500;

    /// <summary>The templates that there are.</summary>
    public IReadOnlyList<TemplateInfo> Templates => shelf.Templates;

    /// <summary>
    /// Writes the texts, in the order of the locales wanted. A locale without the template is left out.
    /// </summary>
    /// <exception cref="RefusalException">There is no such template; it does not fit the incident's status; something that it needs is not recorded.</exception>
    public IReadOnlyList<StatementText> Write(string template, Facts facts, WriteContext context)
    {
        var found = context.Locales.Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(locale => (Locale: locale, Template: shelf.Find(template, locale)))
            .Where(f => f.Template is not null).ToList();
        if (found.Count > 0) return SideBySide.Select(found, f => WriteOne(f.Template!, f.Locale, facts, context));

        var there = string.Join(", ", shelf.Templates.First(t => t.Name.Equals(template, StringComparison.OrdinalIgnoreCase)).Locales);
        throw new RefusalException(ChatText.Of($"The template {template} is not there in {string.Join(", ", context.Locales)}, only in {there}."), $"draft {template} --locales {there}", "locales");
    }

    private static StatementText WriteOne(StatementTemplate template, string locale, Facts facts, WriteContext context)
    {
        MustFit(template, facts);
        MustTake(template, context.Set);
        try
        {
            return Fitting.Write(template, locale, FactsWords.Of(facts, context, template));
        }
        catch (MissingVariableException e)
        {
            throw Lacks(template, facts, e.Variable);
        }
    }

    private static void MustFit(StatementTemplate template, Facts facts)
    {
        if (template.For.Count == 0 || template.For.Contains(facts.Status)) return;

        var here = facts.Status;
        var (advice, line) = (facts.Kind, here) switch
        {
            (IncidentKind.Maintenance, _) => ("Planned work is told with the template maintenance.", "draft maintenance"),
            (_, Status.Resolved or Status.Cancelled) => ("What is over is told with the template resolved.", "draft resolved"),
            _ when template.For.All(s => s is Status.Resolved or Status.Cancelled) => ("Resolve it first.", "resolve"),
            _ => ($"For this status there is the template {(here == Status.Monitoring ? "update" : Names.Of(here))}.", "draft " + (here == Status.Monitoring ? "update" : Names.Of(here))),
        };
        throw new RefusalException(ChatText.Of($"The template {template.Name} does not fit: INC-{facts.Number} is {Names.InWords(here)}. {advice}"), line, "template");
    }

    private static void MustTake(StatementTemplate template, IReadOnlyDictionary<string, string> set)
    {
        foreach (var (typed, value) in set)
        {
            var name = OutsideText.OneLine(typed, 40);
            if (TemplateVariables.FromFacts.TryGetValue(name.ToLowerInvariant(), out var command))
                throw new RefusalException(ChatText.Of($"{name:code} is not set by hand: it comes from the record."), command.Length == 0 ? null : command, "set");
            if (!template.Set.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new RefusalException(ChatText.Of($"The template {template.Name} has no place for {name:code}. It takes: {string.Join(", ", template.Set)}."),
                    template.Set.Count == 0 ? null : $"draft {template.Name} --set {Nearest.To(name, template.Set)[0]}=TEXT", "set");
            if (value.Length > MaxSet)
                throw new RefusalException(ChatText.Of($"What you gave for {name:code} has {value.Length} characters; a statement has room for {MaxSet}. Say it in a sentence or two."), field: "set");
        }
    }

    private static RefusalException Lacks(StatementTemplate template, Facts facts, string variable)
    {
        if (variable is "services" or "services_short" or "lead_service" or "regions" or "impact_lines")
            return new(ChatText.Of($"Nothing is marked as affected on INC-{facts.Number}, so the statement has nothing to name. Mark it first; if all is mended, move it to monitoring."), "affect SERVICES", "services");

        var command = TemplateVariables.FromFacts.GetValueOrDefault(variable) is { Length: > 0 } known
            ? known.Replace("TEMPLATE", template.Name)
            : $"draft {template.Name} --set {variable}=TEXT";
        return new(ChatText.Of($"The template {template.Name} needs {variable:code}, and INC-{facts.Number} does not have it yet. Give it with {command:code}."), command, variable);
    }
}
