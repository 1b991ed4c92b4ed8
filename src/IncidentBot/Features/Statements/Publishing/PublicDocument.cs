using IncidentBot.Incidents;
using IncidentBot.Public;

namespace IncidentBot.Features.Statements.Publishing;

/// <summary>What the public sees of an incident, as its published statements make it. Pure.</summary>
internal static class PublicDocument
{
    /// <summary>The document with one more statement; what it tells is now what is so.</summary>
    public static PublicIncident With(PublicIncident? before, Statement statement, bool isDrill) =>
        With(before, statement, statement.Current, statement.PublishedAt!.Value, isDrill);

    /// <summary>The same with one of a statement's revisions, as published at a moment.</summary>
    public static PublicIncident With(PublicIncident? before, Statement statement, Revision revision, DateTimeOffset at, bool isDrill)
    {
        var facts = revision.Facts;
        var told = new PublicStatement
        {
            Number = statement.Number,
            Template = statement.Template,
            Status = StatusOf(facts),
            State = "published",
            PublishedAt = at,
            NextUpdateAt = revision.NextUpdateAt,
            InFeed = revision.Targets.Contains(Targets.Feed),
            Texts = revision.Texts.ToDictionary(t => t.Locale, t => new PublicText(t.Title, t.Full, t.Short)),
            Impacts = ImpactsOf(facts),
        };
        var earlier = (before?.Statements ?? []).Select(s => s.Number == statement.Corrects && s.State == "published" ? s with { State = "corrected", CorrectedBy = told.Number } : s);
        return Tell([told, .. earlier], facts, before?.PublishedAt ?? at, at, isDrill);
    }

    /// <summary>The document without the words of one statement; what the latest that stands tells is so again.</summary>
    public static PublicIncident Without(PublicIncident before, int number, PublicWithdrawal withdrawal)
    {
        var statements = before.Statements.Select(s => s.Number == number ? s with { State = "withdrawn", Withdrawal = withdrawal, Texts = new Dictionary<string, PublicText>(), NextUpdateAt = null } : s).ToList();
        var latest = statements.FirstOrDefault(s => s.State == "published");
        var isLatest = before.Statements.FirstOrDefault(s => s.State == "published")?.Number == number;
        if (!isLatest) return before with { Statements = statements, UpdatedAt = withdrawal.At };
        return before with
        {
            Statements = statements,
            UpdatedAt = withdrawal.At,
            Titles = latest?.Texts.ToDictionary(t => t.Key, t => t.Value.Title) ?? new Dictionary<string, string>(),
            Status = latest?.Status ?? "resolved",
            ResolvedAt = latest is null ? withdrawal.At : latest.Status is "resolved" or "completed" ? before.ResolvedAt : null,
            NextUpdateAt = latest?.NextUpdateAt,
            Impacts = latest?.Impacts ?? [],
            Impact = latest is null ? "none" : ImpactWord(latest.Impacts),
        };
    }

    private static PublicIncident Tell(IReadOnlyList<PublicStatement> statements, Facts facts, DateTimeOffset first, DateTimeOffset at, bool isDrill) => new()
    {
        Number = facts.Number,
        Kind = Names.Of(facts.Kind),
        Titles = statements[0].Texts.ToDictionary(t => t.Key, t => t.Value.Title),
        Status = statements[0].Status,
        Impact = facts.Kind == IncidentKind.Maintenance ? "maintenance" : ImpactWord(statements[0].Impacts),
        StartedAt = facts.Since,
        EndsAt = facts.Until,
        ResolvedAt = statements[0].Status is "resolved" or "completed" ? at : null,
        PublishedAt = first,
        UpdatedAt = at,
        NextUpdateAt = statements[0].NextUpdateAt,
        Impacts = statements[0].Impacts,
        Statements = statements,
        Drill = isDrill,
    };

    private static IReadOnlyList<PublicImpact> ImpactsOf(Facts facts) =>
        [.. facts.Services.SelectMany(s => s.Levels.Count == 0
            ? [new PublicImpact(s.Key, s.Name, Names.Of(s.Level), s.Countries, s.Everywhere)]
            : s.Levels.Select(l => new PublicImpact(s.Key, s.Name, Names.Of(l.Level), l.Countries, Everywhere: false)))];

    // Customers know no cancelled incident: for them it is over.
    private static string StatusOf(Facts facts) => facts.Status == Status.Cancelled ? (facts.Kind == IncidentKind.Outage ? "resolved" : "completed") : Names.Of(facts.Status);

    private static string ImpactWord(IReadOnlyList<PublicImpact> impacts) =>
        impacts.Any(i => i.Level == "major_outage") ? "critical"
        : impacts.Any(i => i.Level == "partial_outage") ? "major"
        : impacts.Any(i => i.Level == "degraded_performance") ? "minor"
        : "none";
}
