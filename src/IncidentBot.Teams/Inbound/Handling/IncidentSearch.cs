using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Inbound.Receiving;
using IncidentBot.Teams.Outbound;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>
/// Looks for incidents, whose cards go into somebody's own message: what that person would see who looks. It is asked with every few letters that are typed,
/// so it looks no further than a list reaches. The card has no buttons: it shows what was when it was sent, and stands where the bot may not be.
/// </summary>
internal sealed partial class IncidentSearch(CommandDesk desk)
{
    private const int MostPages = 3;
    private const string Show = "show ";

    public async Task<Outcome> HandleAsync(Activity asked, CancellationToken cancellationToken)
    {
        if (SearchQuery.Of(asked.Value) is not { } query || Whereabouts.Of(asked) is null) return Of(InvokeResponse.BadRequest);
        var found = new List<FoundCard>();
        await foreach (var line in LinesAsync(asked, query, cancellationToken))
            if (await FindAsync(asked, line, cancellationToken) is { } card) found.Add(card);
        return Of(found.Count > 0 ? Answers.Found(found) : Answers.FoundWords(query.Words.Length == 0 ? "No incident is open." : "No incident is like that."));
    }

    private async IAsyncEnumerable<string> LinesAsync(Activity asked, SearchQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Number().Match(query.Words) is { Success: true } number)
        {
            if (query.Skip == 0) yield return Show + "INC-" + number.Groups[1].Value;
            yield break;
        }
        var (skip, left) = (query.Skip, query.Count);
        var words = query.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var page = 1; page <= MostPages && left > 0; page++)
        {
            var list = new CommandLine("list");
            if (words.Length > 0) list.Flag("all");
            if (page > 1) list.Option("page", page.ToString());
            if (await SayAsync(asked, list.ToString(), cancellationToken) is not { Ok: true, Card: { } card }) yield break;
            var shown = Listed(card).ToList();
            foreach (var (line, text) in shown)
                if (left > 0 && words.All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) && --skip < 0)
                {
                    left--;
                    yield return line;
                }
            if (shown.Count == card.Buttons.Count()) yield break;
        }
    }

    private async Task<FoundCard?> FindAsync(Activity asked, string line, CancellationToken cancellationToken)
    {
        if (await SayAsync(asked, line, cancellationToken) is not { Ok: true, Card: { } card }) return null;
        var seen = card with { Pinned = false, Blocks = [.. card.Blocks.Where(b => b is not ButtonsBlock)] };
        if (seen.Blocks.Count == 0) return null;
        var words = seen.ToPlain(await desk.ZoneAsync(asked, cancellationToken)).Split('\n', 2);
        return new(OutsideText.OneLine(words[0], 120), OutsideText.OneLine(words.Length > 1 ? words[1] : "", 200), AdaptiveCards.Draw(seen).Card);
    }

    // A list has a paragraph for each of its incidents, and a button that shows it, in the same order; and perhaps a button for the next page.
    private static IEnumerable<(string Line, string Text)> Listed(Card card)
    {
        var lines = card.Buttons.Select(b => b.Command.ToString()).Where(c => c.StartsWith(Show, StringComparison.Ordinal)).ToList();
        var texts = string.Join("\n\n", card.Blocks.OfType<TextBlock>().Select(b => b.Text.ToPlain(TimeZoneInfo.Utc))).Split("\n\n");
        return lines.Select((line, n) => (line, lines.Count == texts.Length ? texts[n] : line));
    }

    private Task<Reply> SayAsync(Activity asked, string line, CancellationToken cancellationToken) =>
        desk.SendAsync(new(line, asked, null, CommandSource.Button, null) { CanAsk = false }, cancellationToken);

    private static Outcome Of(InvokeResponse answer) => new(answer, _ => Task.CompletedTask) { MayBeDoneAgain = true };

    [GeneratedRegex(@"^(?:inc-?)?([0-9]{1,9})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
