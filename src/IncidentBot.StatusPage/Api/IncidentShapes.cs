using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Public;
using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;
using static IncidentBot.StatusPage.Api.ComponentShapes;

namespace IncidentBot.StatusPage.Api;

/// <summary>Incidents and planned work as Statuspage's.</summary>
internal static class IncidentShapes
{
    /// <summary>One of them.</summary>
    public static ApiIncident Of(PublicIncident incident, Situation now, Desk desk)
    {
        var status = incident.StatusNow(desk.Clock);
        var over = status is "resolved" or "completed" or "cancelled";
        var (locale, name) = desk.TitleOf(incident);
        var monitoring = incident.Statements.LastOrDefault(s => s.State != "withdrawn" && s.Status is "monitoring" or "verifying");
        return new ApiIncident(
            IdOf(incident), OutsideText.OneLine(name), Theirs(status, incident), Stamp(incident.PublishedAt), Stamp(incident.UpdatedAt),
            monitoring is null ? null : Stamp(monitoring.PublishedAt), over && incident.EndOf() is { } end ? Stamp(end) : null, incident.Impact,
            desk.Absolute(Desk.PathOf(incident)), Stamp(incident.StartedAt), PageId,
            [.. incident.Statements.Select((s, i) => Update(s, incident.Statements.ElementAtOrDefault(i + 1), incident, desk))],
            [.. incident.Impacts.Select(i => i.Service).Distinct().Select((key, i) => Component(key, i + 1, incident, now, desk))])
        {
            ScheduledFor = incident.IsPlanned() ? Stamp(incident.StartedAt) : null,
            ScheduledUntil = incident.IsPlanned() && incident.EndsAt is { } until ? Stamp(until) : null,
            NextUpdateAt = !over && incident.NextUpdateAt is { } next ? Stamp(next) : null,
            Countries = [.. incident.Impacts.SelectMany(i => i.Countries).Distinct().Order(StringComparer.Ordinal)],
            Impacts = [.. incident.Impacts.Select(i => new ApiImpact(i.Service, i.Level, i.Countries, i.Everywhere))],
            Drill = incident.Drill,
            Locale = locale,
        };
    }

    private static string IdOf(PublicIncident incident) => $"inc-{incident.Number}";

    // They have no cancelled incidents.
    private static string Theirs(string status, PublicIncident incident) =>
        status != "cancelled" ? status : incident.IsPlanned() ? "completed" : "resolved";

    private static ApiComponent Component(string key, int position, PublicIncident incident, Situation now, Desk desk) =>
        ComponentShapes.Of(
            now.Services.FirstOrDefault(s => s.Service.Key == key)
                ?? new ServiceState(new Service(key, incident.Impacts.First(i => i.Service == key).Name), Whereabouts.Of([.. incident.Impacts.Where(i => i.Service == key)], null)),
            position, desk);

    private static ApiUpdate Update(PublicStatement statement, PublicStatement? before, PublicIncident incident, Desk desk)
    {
        var text = desk.TextOf(statement);
        var body = statement.Withdrawal is { } withdrawal
            ? $"{Time.InFull(desk.Words.Withdrawn, withdrawal.At, desk)} {desk.ReasonOf(withdrawal)}"
            : statement.State == "withdrawn" ? "" : text?.Words.Full ?? "";
        var corrected = incident.Statements.FirstOrDefault(s => s.Number == statement.CorrectedBy)?.PublishedAt;
        return new ApiUpdate(
            $"s-{statement.Number}", Theirs(statement.Status, incident), body, IdOf(incident), Stamp(statement.PublishedAt),
            Stamp(statement.Withdrawal?.At ?? corrected ?? statement.PublishedAt), Stamp(statement.PublishedAt),
            Affected(statement, before), DeliverNotifications: true, CustomTweet: null, TweetId: null,
            statement.State, statement.NextUpdateAt is { } next ? Stamp(next) : null, text?.Locale ?? desk.Words.Locale);
    }

    private static IReadOnlyList<ApiAffected> Affected(PublicStatement statement, PublicStatement? before)
    {
        var (now, then) = (Worst(statement), before is null ? [] : Worst(before));
        return [.. now.Keys.Union(then.Keys).Select(key => new ApiAffected(
            key, OutsideText.OneLine((now.GetValueOrDefault(key) ?? then[key]).Name),
            then.GetValueOrDefault(key)?.Level ?? Names.Of(Level.Operational),
            now.GetValueOrDefault(key)?.Level ?? Names.Of(Level.Operational)))];
    }

    private static Dictionary<string, PublicImpact> Worst(PublicStatement statement) =>
        statement.Impacts.GroupBy(i => i.Service).ToDictionary(g => g.Key, g => g.MaxBy(i => PublicWords.LevelOf(i.Level))!);
}
