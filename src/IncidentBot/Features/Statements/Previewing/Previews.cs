using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Statements.Publishing;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Incidents;
using IncidentBot.Mail;
using IncidentBot.People;
using IncidentBot.Public;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements.Previewing;

/// <summary>Opens the links to previews: only what is signed, has not expired, and was given to somebody who may still see the incident. What it reads it never changes.</summary>
internal sealed class Previews(
    IncidentStore store, IncidentFinder incidents, PreviewLinks links, RevisionReader revisions, ApprovalRules rules, FactsWatch watch, PeopleDirectory people,
    IStatementMail mails, IPublicStatus published, IOptions<StatementsOptions> options, IOptions<StatusPageOptions> page, TimeProvider time)
{
    /// <summary>Stands where a subscriber's own token would.</summary>
    public const string NoToken = "preview";

    private static readonly PreviewAnswer Nothing = new(null);

    /// <summary>What a link opens.</summary>
    /// <param name="link">As it came.</param>
    /// <param name="since">With which revision it is to be compared; null for the one before.</param>
    /// <param name="cancellationToken">The reader gave up.</param>
    public async Task<PreviewAnswer> OpenAsync(PreviewLink link, int? since, CancellationToken cancellationToken)
    {
        if (!await links.IsOursAsync(link, cancellationToken)) return Nothing;
        var now = time.GetUtcNow();
        if (link.Until <= now) return new(null, link.Until);

        // The link says who they are; whether they may see it is asked anew each time.
        if (await store.Db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Handle == link.For, cancellationToken) is not { } reader) return Nothing;
        if (await store.FindStatementAsync(link.Statement, cancellationToken) is not var (incident, statement)) return Nothing;
        if (!await incidents.MaySeeAsync(incident, reader, cancellationToken)) return Nothing;
        if (await revisions.FindAsync(statement, link.Revision, cancellationToken) is not { } revision) return Nothing;

        var at = statement.PublishedAt ?? (statement.PublishAt > now ? statement.PublishAt.Value : now);
        var incidentThen = PublicDocument.With(await BeforeAsync(statement, cancellationToken), statement, revision, at, incident.IsDrill);
        var isPresent = revision.Number == statement.Revision;
        return new(new()
        {
            Link = link,
            Reader = reader.Name,
            Incident = $"{incident}: {incident.Title}",
            Template = statement.Template,
            State = statement.State,
            Reason = statement.Reason,
            Revision = revision,
            WrittenBy = await NameAsync(revision.By, cancellationToken),
            Revisions = await AllAsync(link, statement, cancellationToken),
            Approvals = isPresent ? await ApprovalsAsync(statement, cancellationToken) : [],
            Needed = rules.Needed(incident),
            PublishedAt = statement.PublishedAt,
            ShownAt = at,
            WhyVoid = isPresent && statement.IsPending ? watch.WhyVoid(incident, statement, now) : null,
            Changes = await revisions.ChangesAsync(statement, revision, since, cancellationToken),
            Public = incidentThen,
            Mails = [.. revision.Texts.Select(t => MailOf(t.Locale, incidentThen))],
            GoesByMail = revision.Targets.Contains(Targets.Mail),
            Chat = revision.Targets.Contains(Targets.Chat) ? ChatOf(statement, revision, at) : null,
        });
    }

    // A reader who does not exist: nobody's subscription is ended or changed from a preview.
    private PreviewMail MailOf(string locale, PublicIncident incident)
    {
        var mail = mails.Write(new(incident, incident.Statements[0], Occasion.Published), new Subscriber { Medium = Medium.Mail, Address = "reader@example.com", Locale = locale, Token = NoToken });
        // As it goes over the wire.
        return new(locale, OutsideText.OneLine(mail.Subject, MimeMail.LongestSubject), mail.Text, mail.Html);
    }

    private PreviewChat ChatOf(Statement statement, Revision revision, DateTimeOffset at)
    {
        var text = PublishedWords.ForChats(revision, options.Value.DefaultLocale);
        return new(text.Locale, PublishedWords.Draw(statement, text, at, page.Value.PublicUrl));
    }

    // What customers had read when this came, or had not yet come.
    private async Task<PublicIncident?> BeforeAsync(Statement statement, CancellationToken cancellationToken) =>
        await published.FindAsync(statement.IncidentNumber, cancellationToken) is { } told
            ? told with { Statements = [.. told.Statements.Where(s => s.Number < statement.Number)] }
            : null;

    private async Task<IReadOnlyList<PreviewLink>> AllAsync(PreviewLink link, Statement statement, CancellationToken cancellationToken)
    {
        var all = new List<PreviewLink>();
        for (var number = 1; number <= statement.Revision; number++) all.Add(await links.ToRevisionAsync(link, number, cancellationToken));
        return all;
    }

    private async Task<IReadOnlyList<PreviewApproval>> ApprovalsAsync(Statement statement, CancellationToken cancellationToken)
    {
        var approvals = new List<PreviewApproval>();
        foreach (var approval in statement.Approvals)
            approvals.Add(new(await NameAsync(approval.By, cancellationToken), approval.At, approval.Override)
            {
                InsteadOf = approval.InsteadOf is { } absent ? await NameAsync(absent, cancellationToken) : null,
            });
        return approvals;
    }

    private async Task<string> NameAsync(string handle, CancellationToken cancellationToken) => (await people.UserAsync(handle, cancellationToken)).Name;
}
