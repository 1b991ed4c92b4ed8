using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Features.Cost;
using IncidentBot.Features.Statements.Phrases;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Export;

/// <summary>Tells an incident as a report: summary, timeline, impact, statements and who approved them, promises, cost.</summary>
internal sealed class ReportBuilder(ServiceCatalog catalog)
{
    private const int MostCountries = 12;
    private readonly PhraseBook _phrases = new(catalog.Phrases);

    /// <summary>The report of an exported incident.</summary>
    public IncidentReport Build(ExportIncident incident) => new(
        $"INC-{incident.Number} {OutsideText.OneLine(incident.Title)}",
        [
            new("Summary", [Summary(incident)]),
            new("Impact", [Table(["Service", "Level", "Where", "Users", "From", "To"], incident.Impacts.Select(Impact), "Nothing was marked as affected.")]),
            new("Timeline", [Table(["When", "Who", "What"], incident.Timeline.Select(e => Row(At(e.At), Who(e.By), e.Text)), "Nothing is recorded.")]),
            new("Statements", incident.Statements.Count == 0 ? [new ReportText("The public was told nothing.")] : [.. incident.Statements.SelectMany(Statement)]),
            new("Promises", [Table(["Next update promised by", "Came at", "Kept"], incident.Promises.Select(Promise), "No time of a next update was promised.")]),
            new("Cost", [.. Cost(incident)]),
        ]);

    private ReportTable Summary(ExportIncident incident)
    {
        var rows = new List<IReadOnlyList<string>>
        {
            Row("Status", incident.Status.Replace('_', ' ') + (incident.Drill ? " (a drill)" : "") + (incident.Private ? " (private)" : "")),
            incident.Kind == Names.Of(IncidentKind.Maintenance) ? Row("Kind", "planned work") : Row("Severity", $"SEV-{incident.Severity}"),
            Row("Began", At(incident.StartedAt)),
            Row("Opened", At(incident.OpenedAt)),
        };
        if (incident.IdentifiedAt is { } identified) rows.Add(Row("Cause known", At(identified)));
        if (incident.MonitoringAt is { } monitoring) rows.Add(Row("Mended", At(monitoring)));
        rows.Add(Row("Ended", incident.ResolvedAt is { } ended ? At(ended) : incident.Status == Names.Of(Status.Cancelled) ? "cancelled" : "not yet"));
        if (incident.DurationSeconds is { } seconds) rows.Add(Row("Lasted", InstantText.Length(TimeSpan.FromSeconds(seconds))));
        rows.Add(Row("Cause", incident.Cause ?? "not recorded"));
        if (incident.PublicCause is { } told) rows.Add(Row("Cause, as it may be told", _phrases.InWords(told, "en", "en")));
        foreach (var (role, handle) in incident.Roles) rows.Add(Row(char.ToUpperInvariant(role[0]) + role[1..], Who(handle)));
        return new(["What", ""], rows);
    }

    private string[] Impact(ExportImpact impact)
    {
        var everywhere = catalog.Find(impact.Service) is { } service && service.Countries.Count == impact.Countries.Count;
        return Row(catalog.NameOf(impact.Service), impact.Level.Replace('_', ' ') + (impact.Symptom is { } symptom ? $" ({_phrases.InWords(symptom, "en", "en")})" : ""),
            everywhere ? "all countries" : RegionWords.InSentence(impact.Countries, MostCountries), impact.Users, At(impact.From), impact.To is { } to ? At(to) : "still");
    }

    private static IEnumerable<ReportPart> Statement(ExportStatement statement)
    {
        var approved = statement.Approvals.Count == 0 ? "approved by nobody" : "approved by " + RegionWords.Join([.. statement.Approvals.Select(Approval)]);
        var published = statement.PublishedAt is { } at ? $"published {At(at)}" : "not published";
        yield return new ReportText($"S-{statement.Number} ({statement.Template}), {statement.State.Replace('_', ' ')}: revision {statement.Revision}, written by {Who(statement.Author)}, {approved}, {published}.");
        foreach (var text in statement.Texts) yield return new ReportQuote($"{text.Locale}: {text.Title}", text.Full);
        if (statement.Publications.Count > 0)
            yield return new ReportTable(["Target", "Delivery", "At"], [.. statement.Publications.Select(p => Row(p.Target, p.State, p.At is { } done ? At(done) : ""))]);
    }

    private static string Approval(ExportApproval approval) => $"{Who(approval.By)} at {At(approval.At)}"
        + (approval.InsteadOf is { } absent ? $" in {Who(absent)}'s stead" : "") + (approval.Override is { } why ? $" in spite of a check (“{why}”)" : "");

    private static string[] Promise(ExportPromise promise) => Row(
        At(promise.DueAt), promise.KeptAt is { } kept ? At(kept) : "", promise.Kept switch { true => "kept", false => "missed", null => "ended or not yet due" });

    private IEnumerable<ReportPart> Cost(ExportIncident incident)
    {
        if (incident.Cost is not { } cost)
        {
            yield return new ReportText("No cost is counted: nothing was lost, or nobody has told what the services earn.");
            yield break;
        }
        var totals = cost.Lines.GroupBy(l => l.Currency ?? cost.Currency).Select(g => Money.Range(g.Sum(l => l.Low), g.Sum(l => l.High), g.Key));
        yield return new ReportText($"{string.Join(", and ", totals)}{(incident.DurationSeconds is null ? " so far" : "")}.");
        yield return new ReportTable(["Service", "An hour", "Hours", "Cost", "Source"],
            [.. cost.Lines.Select(l => Row(catalog.NameOf(l.Service), Money.Of(l.PerHour, l.Currency ?? cost.Currency), l.Hours.ToString("#,##0.##"), Money.Range(l.Low, l.High, l.Currency ?? cost.Currency), l.Source ?? ""))]);
        var uncounted = incident.Impacts.Select(i => i.Service).Distinct().Where(s => cost.Lines.All(l => l.Service != s)).Select(catalog.NameOf).ToList();
        if (uncounted.Count > 0) yield return new ReportText($"Not counted: {RegionWords.Join(uncounted)}.");
    }

    private static ReportPart Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows, string nothing)
    {
        var all = rows.ToList();
        return all.Count == 0 ? new ReportText(nothing) : new ReportTable(heads, all);
    }

    private static string[] Row(params string[] cells) => cells;

    private static string At(DateTimeOffset at) => InstantText.Format(at, InstantFormat.Full, TimeZoneInfo.Utc);

    private static string Who(string handle) => handle == Act.Bot ? "the bot" : "@" + handle;
}
