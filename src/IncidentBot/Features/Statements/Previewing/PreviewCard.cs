using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Previewing;

/// <summary>The preview in the chat, for the one who asked: every locale and form with its checks, what was changed, and a link for them alone to the page that has it all side by side.</summary>
internal sealed class PreviewCard(PreviewLinks links, RevisionReader revisions, CommandContext context)
{
    // Several languages have this much room each; what is longer stands on the page, and in the preview of one language.
    private const int RoomOfSeveral = 2000;
    private const int RoomOfOne = 10_000;

    /// <summary>Draws it. The present revision must be loaded.</summary>
    /// <param name="incident">Whose.</param>
    /// <param name="statement">Which; the one who asks may see it.</param>
    /// <param name="locale">One language only; null for all.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Card> DrawAsync(Incident incident, Statement statement, string? locale, CancellationToken cancellationToken)
    {
        var revision = statement.Current;
        var texts = revision.Texts.Where(t => locale is null || t.Locale.Equals(locale, StringComparison.OrdinalIgnoreCase)).ToList();
        if (texts.Count == 0)
            throw new RefusalException(ChatText.Of($"{statement.ToString()} has no text in {locale:code}, only in {string.Join(", ", revision.Texts.Select(t => t.Locale))}."), $"edit {statement} --locale {locale}", "locale");

        var link = await links.MakeAsync(statement, context.By.Handle, cancellationToken);
        var blocks = new List<Block>
        {
            new TitleBlock(ChatText.Of($"{statement.ToString()}, revision {statement.Revision}, {StatementNames.InWords(statement.State)}")),
            new TextBlock(ChatText.Of($"{new LinkRun(links.AddressOf(link), "See it all side by side")}, as it goes out. The link is yours alone, and opens until {link.Until}.")),
        };
        var room = texts.Count == 1 ? RoomOfOne : RoomOfSeveral;
        foreach (var text in texts) blocks.AddRange(Forms(text, room));
        if (await revisions.ChangesAsync(statement, revision, null, cancellationToken) is { } changes)
        {
            blocks.Add(new DividerBlock());
            blocks.Add(new TextBlock(ChangesInWords.Of(changes, [.. texts.Select(t => t.Locale)])));
        }
        blocks.Add(new DividerBlock());
        blocks.Add(new TextBlock(CheckSummary.InFull([.. revision.Checks.Where(c => texts.Exists(t => c.IsOf(t.Locale)))])));
        if (StatementNext.Buttons(incident, statement) is { } buttons) blocks.Add(buttons);
        return new(blocks);
    }

    private static IEnumerable<Block> Forms(StatementText text, int room)
    {
        var name = text.Locale.ToUpperInvariant();
        yield return new DividerBlock();
        yield return new TextBlock(ChatText.Of($"{name:b} page, mail and chat\n{text.Title:b}\n\n{OutsideText.Cut(text.Full, room)}"));
        yield return new TextBlock(ChatText.Of($"{name:b} short form ({WeightedLength.Of(text.Short)} of {WeightedLength.Limit} characters on X; {SmsParts.Of(text.Short).ToString()})\n{OutsideText.Cut(text.Short, room)}"));
    }
}
