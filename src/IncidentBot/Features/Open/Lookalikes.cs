using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Open;

/// <summary>Open incidents that may be the one somebody is about to open a second time.</summary>
internal static class Lookalikes
{
    private static readonly HashSet<string> SmallWords = ["the", "and", "for", "from", "with", "are", "not", "our", "is", "in", "of", "to", "a", "an", "on", "at", "cannot", "down", "fail", "fails"];

    /// <summary>Those that share a service with it, or most of the words of their titles.</summary>
    public static IReadOnlyList<Incident> Of(Open open, IReadOnlyList<Incident> others) =>
        [.. others.Where(o => o.Kind == IncidentKind.Outage && (SharesService(open, o) || SharesWords(open.Title, o.Title))).Take(5)];

    /// <summary>Shows them, with "join that one" and "open anyway".</summary>
    public static Card Ask(string line, IReadOnlyList<Incident> alike) => Card.Of(
        new TextBlock(ChatText.Of($"This looks like what is open already. Nothing was opened yet.")),
        new FactsBlock([.. alike.Select(i => new Fact(i.ToString(), ChatText.Of($"{i.Title}, severity {i.Severity}, {Names.InWords(i.Status)} since {i.StartedAt}")))]),
        ButtonsBlock.Of([.. alike.Select(i => new Button($"Join {i}", new CommandLine("join").Value(i.ToString())) { Style = ButtonStyle.Primary }),
            new Button("Open anyway", CommandLine.Parse(line.Trim() + " --anyway"))])) with { Tone = Tone.Info };

    private static bool SharesService(Open open, Incident other) =>
        open.Services is { } services && other.Impacts.Any(i => i.To is null && services.Any(s => s.Key == i.Service));

    private static bool SharesWords(string title, string other)
    {
        var (ours, theirs) = (Words(title), Words(other));
        return ours.Count > 0 && theirs.Count > 0 && ours.Count(theirs.Contains) * 3 >= Math.Min(ours.Count, theirs.Count) * 2;
    }

    private static HashSet<string> Words(string title) =>
        [.. title.ToLowerInvariant().Split((char[])[' ', ',', '.', ':', ';', '-', '!', '?', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1 && !SmallWords.Contains(w))];
}
