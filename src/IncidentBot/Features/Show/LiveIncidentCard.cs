using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Features.Export;
using IncidentBot.Features.Statements.Phrases;
using IncidentBot.Incidents;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Show;

/// <summary>An incident's one live card, in its own channel.</summary>
/// <param name="Number">Which.</param>
internal sealed record LiveIncidentCard(int Number) : ILiveCard
{
    /// <inheritdoc/>
    public string Key => $"INC-{Number}";
}

internal sealed class LiveIncidentCardHandler(IncidentStore store, IncidentCard card) : IRequestHandler<LiveIncidentCard, LiveCard?>
{
    public async Task<LiveCard?> Handle(LiveIncidentCard request, CancellationToken cancellationToken) =>
        await store.FindAsync(request.Number, cancellationToken) is { } incident ? new(await card.RenderAsync(incident, cancellationToken) with { Pinned = true }) : null;
}

/// <summary>Draws an incident: how bad, where it stands, since when, what is affected where, who does what, what is due next, what waits.</summary>
internal sealed class IncidentCard(IncidentStore store, PeopleDirectory people, ServiceCatalog catalog, PhraseBook phrases, Cadence cadence, SeverityNames severities, TimeProvider time)
{
    private const int MostMissed = 3;

    /// <summary>The card as it is now.</summary>
    public async Task<Card> RenderAsync(Incident incident, CancellationToken cancellationToken) => Card.Of(
        new TitleBlock(ChatText.Of($"{incident.ToString()} {incident.Title}")),
        new FactsBlock([
            new("Severity", ChatText.Plain(severities.InWords(incident.Severity))),
            new("Status", ChatText.Of($"{Names.InWords(incident.Status):b}{(incident.IsPrivate ? ", private" : "")}{(incident.IsDrill ? ", a drill" : "")}")),
            new(incident.Kind == IncidentKind.Maintenance ? "Planned" : "Since", When(incident)),
            .. await RolesAsync(incident, cancellationToken),
            .. Due(incident),
            // The internal cause stays on the timeline: a card is looked over many shoulders.
            .. incident.PublicCause is { } cause ? [new Fact("Cause, as it may be told", ChatText.Of($"{phrases.InWords(cause, "en", "en")}"))] : Array.Empty<Fact>(),
            .. await ReportsAsync(incident, cancellationToken),
            .. await TasksAsync(incident, cancellationToken),
        ]),
        Impacts(incident) is { } impacts ? new TextBlock(impacts) : null,
        Waiting(incident) is { } waiting ? new NoteBlock(waiting) : null,
        Buttons(incident)) with { Tone = ToneOf(incident) };

    /// <summary>What an incident looks like at a glance.</summary>
    public static Tone ToneOf(Incident incident) => incident switch
    {
        { IsOpen: false } => Tone.Good,
        { Kind: IncidentKind.Maintenance } or { Status: Status.Monitoring } => Tone.Info,
        { Severity: <= 2 } => Tone.Danger,
        _ => Tone.Warning,
    };

    private static ChatText When(Incident incident) => (incident.Kind, incident.EndedAt) switch
    {
        (IncidentKind.Maintenance, null) => ChatText.Of($"{incident.StartedAt:full} to {incident.PlannedEnd!.Value:full}"),
        (_, { } ended) => ChatText.Of($"{incident.StartedAt:full} until {ended:full} ({InstantText.Length(ended - incident.StartedAt)})"),
        _ => ChatText.Of($"{incident.StartedAt:full}"),
    };

    private async Task<IEnumerable<Fact>> RolesAsync(Incident incident, CancellationToken cancellationToken)
    {
        var facts = new List<Fact>();
        foreach (var (role, handle) in incident.Roles)
            facts.Add(new(char.ToUpperInvariant(role[0]) + role[1..], ChatText.Of($"{await people.UserAsync(handle, cancellationToken)}")));
        return facts;
    }

    private IEnumerable<Fact> Due(Incident incident)
    {
        var now = time.GetUtcNow();
        if (incident.PublicDeadline(cadence) is { } told)
            yield return new(told.Kind == DeadlineKind.Promise ? "Promised in public" : "Public update due", ChatText.Of($"by {told.DueAt}{Late(told, now)}"));
        if (Silence.Words(incident, cadence, now) is { } silence) yield return new("Public silence", ChatText.Plain(silence));
        if (incident.TeamDeadline(cadence) is { } team) yield return new("Team update due", ChatText.Of($"by {team.DueAt}"));
        var missed = PublicPromises.Of(incident, now).Where(p => p.Kept == false && !(incident.IsOpen && p.KeptAt is null)).ToList();
        if (missed.Count > 0) yield return new(missed.Count == 1 ? "Promise missed" : $"Promises missed: {missed.Count}", ChatText.Join("\n", missed.TakeLast(MostMissed).Select(Missed)));
    }

    private static string Late(Deadline due, DateTimeOffset now) =>
        due.DueAt >= now ? "" : (due.Kind == DeadlineKind.Promise ? ", missed: " : ", ") + Incidents.Nudges.Words(due.DueAt, now);

    private static ChatText Missed(ExportPromise promise) => promise.KeptAt is { } at
        ? ChatText.Of($"the update promised by {promise.DueAt} came at {at}")
        : ChatText.Of($"the update promised by {promise.DueAt} did not come");

    private ChatText? Impacts(Incident incident)
    {
        var planned = incident.Kind == IncidentKind.Maintenance;
        var now = incident.Impacts.Where(i => i.To is null || planned).ToList();
        if (now.Count == 0)
            return incident.Impacts.Count > 0 ? ChatText.Of($"Nothing is impaired any more.") : incident.IsOpen && incident.Kind == IncidentKind.Outage ? ChatText.Of($"Nothing is marked as affected yet.") : null;
        return ChatText.Join("\n", now.GroupBy(i => (i.Level, Where: Where(i), i.Users, i.From))
            .Select(g => ChatText.Of($"{RegionWords.Join([.. g.Select(i => catalog.NameOf(i.Service))]):b}: {Names.InWords(g.Key.Level)} in {g.Key.Where}{(g.Key.Users == Users.Some ? ", some users" : "")}{(planned ? ChatText.Empty : ChatText.Of($", since {g.Key.From}"))}")));
    }

    private string Where(Impact impact) =>
        catalog.Find(impact.Service) is { } service && impact.Countries.Count == service.Countries.Count ? "all countries" : RegionWords.InSentence(impact.Countries, 6);

    private async Task<IEnumerable<Fact>> ReportsAsync(Incident incident, CancellationToken cancellationToken)
    {
        var counts = await store.Db.Reports.AsNoTracking().Where(r => r.IncidentNumber == incident.Number)
            .GroupBy(r => new { r.Service, r.Country }).Select(g => new { g.Key.Service, g.Key.Country, Count = g.Count() }).ToListAsync(cancellationToken);
        if (counts.Count == 0) return [];
        var where = counts.OrderByDescending(c => c.Count).ThenBy(c => c.Service, StringComparer.Ordinal).ThenBy(c => c.Country, StringComparer.Ordinal)
            .Take(6).Select(c => $"{catalog.NameOf(c.Service)} {Countries.Name(c.Country)} {c.Count}");
        return [new("Customer reports", ChatText.Of($"{counts.Sum(c => c.Count)} ({string.Join(", ", where)})"))];
    }

    private async Task<IEnumerable<Fact>> TasksAsync(Incident incident, CancellationToken cancellationToken)
    {
        var open = await store.Db.Tasks.CountAsync(t => t.IncidentNumber == incident.Number && t.DoneAt == null, cancellationToken);
        return open == 0 ? [] : [new("Open tasks", ChatText.Of($"{open}"))];
    }

    private static ChatText? Waiting(Incident incident)
    {
        var waiting = incident.Statements.Where(s => s.IsPending || s.State == StatementState.Publishing).ToList();
        return waiting.Count == 0 ? null : ChatText.Plain("Statements: " + string.Join(", ", waiting.Select(s => $"{s} {s.Template}, {StatementNames.InWords(s.State)}")));
    }

    private static ButtonsBlock? Buttons(Incident incident)
    {
        Button For(string label, string verb) => new(label, new CommandLine(verb).Option("incident", incident.ToString()));
        if (!incident.IsOpen) return ButtonsBlock.Of(
            OwesLastWord(incident) ? For("Draft the resolving statement", "draft") with { Style = ButtonStyle.Primary } : null, For("Timeline", "timeline"), For("Report", "export"), incident.MergedInto is null ? For("Reopen", "reopen") : null);
        if (incident.Kind == IncidentKind.Maintenance)
            return ButtonsBlock.Of(For("Draft the notice", "draft") with { Style = ButtonStyle.Primary }, For("Timeline", "timeline"), For("Cancel", "cancel") with { Confirm = "Cancel this planned work?" });
        return ButtonsBlock.Of(
            For("Mark what is affected", "affect"), incident.IsPrivate ? null : For("Draft a statement", "draft"), For("Team update", "update"),
            For("Restore", "restore"), For("Resolve", "resolve"), For("Timeline", "timeline"));
    }

    /// <summary>Whether customers still read that it goes on, although it is over, and nobody is about to tell them.</summary>
    private static bool OwesLastWord(Incident incident) =>
        incident is { Kind: IncidentKind.Outage, MergedInto: null }
        && incident.Statements.Where(s => s.IsPublic || s.IsPending).MaxBy(s => s.Number) is { Template: not "resolved" };
}
