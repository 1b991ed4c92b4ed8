using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Timeline;

/// <summary>Shows an incident's record, newest last.</summary>
/// <param name="Page">Counted from the newest entries backwards.</param>
internal sealed record ShowTimeline(int Page) : IChatCommand
{
    private static readonly Option<int> PageOption = Option.Named("page", Values.Count, "which page, 1 being the newest") with { Hidden = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("timeline", "shows the record, newest last")
    {
        Synonyms = ["history"],
        Group = VerbGroup.See,
        Example = "timeline INC-1",
        AboutIncident = true,
        Options = [PageOption],
        Build = a => new ShowTimeline(a.Get(PageOption) ?? 1),
    };
}

internal sealed class ShowTimelineHandler(IncidentFinder incidents, IncidentStore store, PeopleDirectory people, CommandContext context) : IRequestHandler<ShowTimeline, Reply>
{
    private const int PageSize = 20;

    public async Task<Reply> Handle(ShowTimeline request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        var number = incident.Number;
        var entries = store.Db.Timeline.AsNoTracking().Where(t => t.IncidentNumber == number);
        var pages = Math.Max(1, (await entries.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        if (request.Page > pages) throw new RefusalException(ChatText.Of($"The record of {incident.ToString()} has {pages} {(pages == 1 ? "page" : "pages")}."), $"timeline {incident}");

        var page = await entries.OrderByDescending(t => t.At).ThenByDescending(t => t.Id).Skip((request.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        page.Reverse();
        return Reply.Tell(Card.Of(
            new TitleBlock(ChatText.Of($"{incident.ToString()} {incident.Title}: timeline{(pages == 1 ? "" : $", page {pages - request.Page + 1} of {pages}")}")),
            new TextBlock(await DrawAsync(page, cancellationToken)),
            ButtonsBlock.Of(
                request.Page < pages ? new Button("Earlier", ForPage(incident, request.Page + 1)) : null,
                request.Page > 1 ? new Button("Later", ForPage(incident, request.Page - 1)) : null)));
    }

    // The date stands once, above the first entry of each day in the reader's zone.
    private async Task<ChatText> DrawAsync(List<TimelineEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0) return ChatText.Of($"Nothing is recorded yet.");
        var lines = new List<ChatText>();
        DateTime? day = null;
        foreach (var entry in entries)
        {
            var date = TimeZoneInfo.ConvertTime(entry.At, context.Zone).Date;
            if (day != date) lines.Add(ChatText.Of($"{entry.At:date}"));
            day = date;
            lines.Add(await LineAsync(entry, cancellationToken));
        }
        return ChatText.Join("\n", lines);
    }

    private async Task<ChatText> LineAsync(TimelineEntry entry, CancellationToken cancellationToken)
    {
        var who = entry.By == Act.Bot ? ChatText.Empty : ChatText.Of($"{await people.UserAsync(entry.By, cancellationToken)}: ");
        var late = entry.RecordedAt - entry.At > TimeSpan.FromMinutes(1) ? ChatText.Of($" (noted at {entry.RecordedAt})") : ChatText.Empty;
        var link = Uri.TryCreate(entry.Link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? ChatText.Of($" {new LinkRun(url, OutsideText.OneLine(url.ToString(), 60))}") : ChatText.Empty;
        return ChatText.Of($"{entry.At} {who}{entry.Text}{late}{link}");
    }

    private static CommandLine ForPage(Incident incident, int page) => new CommandLine("timeline").Value(incident.ToString()).Option("page", page.ToString());
}
