using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Mail;
using IncidentBot.Public;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Subscriptions.Letters;

/// <summary>Everything that is written to subscribers by mail. A statement's own words stand in it as they were approved.</summary>
internal sealed class LetterBox(IOptions<StatusPageOptions> page, IOptions<StatementsOptions> statements, ServiceCatalog catalog, SubscriberLinks links) : IStatementMail
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(page.Value.TimeZone);

    private string Title => page.Value.Title;

    /// <summary>Asks whether they meant it.</summary>
    /// <param name="wish">What was asked for.</param>
    /// <param name="token">With which it is confirmed.</param>
    public OutgoingMail Confirm(SubscriptionRequest wish, string token)
    {
        var words = LetterWords.For(wish.Choice.Locale);
        return new LetterFrame(words.Locale, Title)
            .Say(words.With("Confirm.asked", words.Scope(wish.Choice, catalog)))
            .Act(words["Confirm.press"], words["Confirm.button"], links.Confirm(token, wish.Choice.Locale))
            .Say(words.With("Confirm.until", wish.Until, _zone))
            .Say(words["Confirm.not"])
            .Close(Title, (words["Page"], links.Page(words.Locale)))
            .Done(wish.Address, words.With("Confirm.subject", Title));
    }

    /// <summary>Tells a subscriber that somebody wanted them to be one.</summary>
    public OutgoingMail Already(Subscriber subscriber)
    {
        var words = LetterWords.For(subscriber.Locale);
        return new LetterFrame(words.Locale, Title)
            .Say(words.With("Already.asked", words.Scope(subscriber.Choice, catalog)))
            .Say(words["Already.nothing"])
            .Act(words["Already.change"], words["Already.button"], links.Manage(subscriber))
            .Close(Title, (words["Page"], links.Page(words.Locale)))
            .Done(subscriber.Address, words.With("Already.subject", Title)) with { Unsubscribe = links.Unsubscribe(subscriber) };
    }

    /// <inheritdoc/>
    public OutgoingMail Write(StatementNews news, Subscriber subscriber)
    {
        var words = LetterWords.For(subscriber.Locale);
        var frame = new LetterFrame(words.Locale, Title);
        if (news.Incident.Drill) frame.Warn(words["Drill"]);
        var subject = news.Occasion == Occasion.Withdrawn ? TakeBack(frame, words, news, subscriber) : Tell(frame, words, news, subscriber);
        frame.Close(words.With("Because", words.Scope(subscriber.Choice, catalog)),
            (words["Page"], links.Incident(news.Incident, subscriber.Locale)), (words["Manage"], links.Manage(subscriber)), (words["Unsubscribe"], links.Unsubscribe(subscriber)));
        return frame.Done(subscriber.Address, subject) with { Unsubscribe = links.Unsubscribe(subscriber) };
    }

    private string Tell(LetterFrame frame, LetterWords words, StatementNews news, Subscriber subscriber)
    {
        var (locale, text) = Locales.Pick(news.Statement.Texts, subscriber.Locale, statements.Value.DefaultLocale)
            ?? throw new InvalidOperationException($"S-{news.Statement.Number} has no words.");
        var corrected = news.Incident.Statements.FirstOrDefault(s => s.Number == news.Corrects);
        if (corrected is not null) frame.Warn(words.With("Corrects", corrected.PublishedAt, _zone));
        frame.Tell(text.Title, words.With("Published", news.Statement.PublishedAt, _zone), text.Full, locale);
        return corrected is null ? text.Title : words.With("Correction.subject", text.Title);
    }

    // Its words are not said once more: they were wrong.
    private string TakeBack(LetterFrame frame, LetterWords words, StatementNews news, Subscriber subscriber)
    {
        frame.Warn(words.With("Withdrawal.text", news.Statement.PublishedAt, _zone)).Lead(words["Withdrawal.now"], links.Incident(news.Incident, subscriber.Locale));
        return words.With("Withdrawal.subject", news.Statement.PublishedAt, _zone);
    }
}
