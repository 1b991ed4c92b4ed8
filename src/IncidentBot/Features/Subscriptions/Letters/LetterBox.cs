using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Public;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Subscriptions.Letters;

/// <summary>Everything that is written to subscribers by mail.</summary>
internal sealed class LetterBox(IOptions<StatusPageOptions> page, IOptions<StatementsOptions> statements, ServiceCatalog catalog)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(page.Value.TimeZone);

    private string Title => page.Value.Title;

    /// <summary>Asks whether they meant it.</summary>
    /// <param name="choice">What was asked for.</param>
    /// <param name="link">The page on which it is confirmed.</param>
    /// <param name="until">As long as the link works.</param>
    public Letter Confirm(SubscriptionChoice choice, string link, DateTimeOffset until)
    {
        var words = LetterWords.For(choice.Locale);
        return new LetterFrame(words.Locale, Title)
            .Say(words.With("Confirm.asked", words.Scope(choice, catalog)))
            .Act(words["Confirm.press"], words["Confirm.button"], link)
            .Say(words.With("Confirm.until", until, _zone))
            .Say(words["Confirm.not"])
            .Done(words.With("Confirm.subject", Title), unsubscribe: null);
    }

    /// <summary>Tells a subscriber that somebody wanted them to be one.</summary>
    public Letter Already(SubscriptionChoice choice, SubscriberLinks links)
    {
        var words = LetterWords.For(choice.Locale);
        return new LetterFrame(words.Locale, Title)
            .Say(words.With("Already.asked", words.Scope(choice, catalog)))
            .Say(words["Already.nothing"])
            .Act(words["Already.change"], words["Already.button"], links.Manage)
            .Done(words.With("Already.subject", Title), links.Unsubscribe);
    }

    /// <summary>A statement, its correction, or that it was taken back: whatever the public may read of it now.</summary>
    /// <param name="incident">Whose.</param>
    /// <param name="statement">Which.</param>
    /// <param name="choice">What the reader subscribed.</param>
    /// <param name="links">The reader's own.</param>
    public Letter Statement(PublicIncident incident, PublicStatement statement, SubscriptionChoice choice, SubscriberLinks links)
    {
        var words = LetterWords.For(choice.Locale);
        var frame = new LetterFrame(words.Locale, Title);
        if (incident.Drill) frame.Warn(words["Drill"]);
        var follow = page.Value.AddressOf(incident, choice.Locale);
        if (statement.Withdrawal is not null || Locales.Pick(statement.Texts, choice.Locale, statements.Value.DefaultLocale) is not var (locale, text))
            return Closed(frame.Warn(words.With("Withdrawal.text", statement.PublishedAt, _zone)).Lead(words["Withdrawal.now"], follow), words, choice, links)
                .Done(words.With("Withdrawal.subject", statement.PublishedAt, _zone), links.Unsubscribe);

        var corrected = incident.Statements.FirstOrDefault(s => s.CorrectedBy == statement.Number);
        if (corrected is not null) frame.Warn(words.With("Corrects", corrected.PublishedAt, _zone));
        frame.Tell(text.Title, text.Full, locale).Say(words.With("Published", statement.PublishedAt, _zone)).Lead(words["Follow"], follow);
        return Closed(frame, words, choice, links).Done(corrected is null ? text.Title : words.With("Correction.subject", text.Title), links.Unsubscribe);
    }

    private LetterFrame Closed(LetterFrame frame, LetterWords words, SubscriptionChoice choice, SubscriberLinks links) =>
        frame.Close(words.With("Because", words.Scope(choice, catalog)), (words["Manage"], links.Manage), (words["Unsubscribe"], links.Unsubscribe));
}

/// <summary>A subscriber's own addresses on the status page.</summary>
/// <param name="Manage">Where the subscription is looked at and changed.</param>
/// <param name="Unsubscribe">Where it is ended; also in one click.</param>
internal sealed record SubscriberLinks(string Manage, string Unsubscribe);
