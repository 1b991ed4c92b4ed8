using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements;

/// <summary>What a statement was asked to be, to be asked for once more: its template, languages, targets and promise, and what <c>--set</c> gave.</summary>
internal sealed class Again(FittingTemplate templates, FactsWatch watch, CommandContext context)
{
    /// <summary>The wish for a statement in the place of an old one; what no longer fits is void with it.</summary>
    /// <exception cref="RefusalException">Somebody drafted it again already.</exception>
    public Wish WishFor(Incident incident, Statement old)
    {
        if (incident.SuccessorOf(old) is { } next && (next.IsPending || next.IsPublic))
            throw new RefusalException(ChatText.Of($"{old.ToString()} was drafted again already: {next.ToString():b}, by @{next.Author}, is {StatementNames.InWords(next.State)}."), $"preview {next}")
            {
                Buttons = [StatementNext.Successor(next)],
            };
        if (old.IsPending && watch.WhyVoid(incident, old, context.Now) is { } why) incident.Void(old, why, context.Act);

        var asked = old.Wish ?? new Wish(old.Template) { Locales = [.. old.Current.Texts.Select(t => t.Locale)], Targets = old.Targets, Set = old.Current.Set };
        var (template, set) = templates.For(incident, asked.Template, asked.Set);
        return asked with
        {
            Template = template,
            Set = set,
            // A length counts from now; a time stands while it is still to come.
            NextUpdateAt = asked.NextAfter is { } after ? context.Now + after : asked.NextUpdateAt > context.Now ? asked.NextUpdateAt : null,
            Replaces = old.State == StatementState.Void ? old.Number : null,
        };
    }
}
