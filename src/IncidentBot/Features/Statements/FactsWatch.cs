using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements;

/// <summary>Tells whether a statement still says what is so.</summary>
internal sealed class FactsWatch(ServiceCatalog catalog)
{
    /// <summary>Why it can no longer come out; null where it can. Its present revision must be loaded.</summary>
    public string? WhyVoid(Incident incident, Statement statement, DateTimeOffset now)
    {
        var facts = incident.Facts(catalog);
        if (statement.FactsKey != FactsHash.Of(facts)) return "the facts changed: " + string.Join("; ", FactsHash.Changes(statement.Current.Facts, facts));
        if (statement.NextUpdateAt <= now) return $"the next update that it promises, by {InstantText.Format(statement.NextUpdateAt.Value, InstantFormat.Time, TimeZoneInfo.Utc)}, has passed";
        return null;
    }

    /// <summary>Refuses a draft that no longer fits, and offers to write it again.</summary>
    public void RefuseIfMoved(Incident incident, Statement statement, DateTimeOffset now)
    {
        if (WhyVoid(incident, statement, now) is { } why) throw Refusal(incident, statement, why);
    }

    /// <summary>Refuses a time at which it would be void: what it promises would have passed.</summary>
    public static void RefuseIfLate(Incident incident, Statement statement, DateTimeOffset at)
    {
        if (statement.NextUpdateAt is { } promised && promised <= at)
            throw new RefusalException(
                ChatText.Of($"{statement.ToString():b} promises the next update by {promised}, and would go out at {at:full} only, when that has passed. Publish it earlier, or draft it again with a later {"--next":code}."), $"draft --again {statement} --next 1h")
            {
                Buttons = [Again(incident, statement)],
            };
    }

    /// <summary>Says why a statement is void, with what mends it.</summary>
    public static RefusalException Refusal(Incident incident, Statement statement, string why) =>
        new(ChatText.Of($"{statement.ToString():b} cannot go out: {why}. Draft it again with today's facts, and it has a true text in a minute."), $"draft --again {statement}")
        {
            Buttons = [Again(incident, statement)],
        };

    /// <summary>Drafts the same from the present facts: template, languages, targets, promise and what <c>--set</c> gave.</summary>
    public static Button Again(Incident incident, Statement statement) =>
        new("Draft it again", new CommandLine("draft").Option("again", statement.ToString()).Option("incident", incident.ToString())) { Style = ButtonStyle.Primary };
}
