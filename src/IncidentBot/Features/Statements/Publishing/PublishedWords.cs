using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Publishing;

/// <summary>A published statement as a channel reads it.</summary>
internal static class PublishedWords
{
    /// <summary>The text that channels get: a channel has one language, and that is the default one.</summary>
    public static StatementText ForChats(Revision revision, string defaultLocale) => revision.Texts.FirstOrDefault(t => t.Locale == defaultLocale) ?? revision.Texts[0];

    /// <summary>The card.</summary>
    /// <param name="statement">Whose.</param>
    /// <param name="text">Its words.</param>
    /// <param name="at">When it was, or is to be, published.</param>
    /// <param name="publicUrl">Where the status page is.</param>
    public static Card Draw(Statement statement, StatementText text, DateTimeOffset at, string publicUrl)
    {
        var follow = Uri.TryCreate(publicUrl, UriKind.Absolute, out var url) ? new LinkRun(url, "the status page") : null;
        return Card.Of(
            new TitleBlock(ChatText.Of($"{text.Title}")),
            new TextBlock(ChatText.Of($"{text.Full}")),
            new NoteBlock(follow is null ? ChatText.Of($"{statement.ToString()}, published at {at}") : ChatText.Of($"{statement.ToString()}, published at {at} on {follow}")
                + (statement.State == StatementState.Corrected ? ChatText.Of($". It was corrected since.") : ChatText.Empty)));
    }
}
