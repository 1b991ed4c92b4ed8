using System.Text.RegularExpressions;
using IncidentBot.Chat;

namespace IncidentBot.Host.Drill;

/// <summary>Finds the button that a line presses, as a person would: on the newest card they can see.</summary>
internal static partial class DrillButtons
{
    /// <summary>The button and where its card is; null where no card has it, and <paramref name="there"/> says which buttons there are.</summary>
    public static (Button Button, Place Place)? Find(IReadOnlyList<Standing> newestFirst, string label, string? reference, TimeZoneInfo zone, out string there)
    {
        foreach (var standing in newestFirst)
        {
            var button = standing.Card.Buttons.FirstOrDefault(b => Fold(b.Label) == Fold(label) && (reference is null || IsFor(b, standing.Card, reference, zone)));
            if (button is null) continue;
            there = "";
            return (button, standing.Place);
        }
        there = Describe(newestFirst);
        return null;
    }

    /// <summary>Whether the card shows the reference and the button is not for another of its kind, as in a list of statements.</summary>
    private static bool IsFor(Button button, Card card, string reference, TimeZoneInfo zone)
    {
        var command = button.Command.ToString();
        if (Names(command, reference)) return true;
        var namesAnother = References().Matches(command).Any(m => m.Value.StartsWith(reference.Split('-')[0] + "-", StringComparison.OrdinalIgnoreCase));
        return !namesAnother && Names(card.ToPlain(zone), reference);
    }

    private static bool Names(string text, string reference) =>
        Regex.IsMatch(text, $@"(?<![\w-]){Regex.Escape(reference)}(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Describe(IReadOnlyList<Standing> newestFirst)
    {
        var labels = newestFirst.SelectMany(s => s.Card.Buttons).Select(b => $"“{b.Label}” ({b.Command})").Distinct().Take(30).ToList();
        return labels.Count == 0 ? "there is no button at all" : "the buttons there are, newest first: " + string.Join(", ", labels);
    }

    private static string Fold(string label) => Edges().Replace(FoldedText.Of(label), "");

    // An emoji in front of a word is decoration.
    [GeneratedRegex(@"^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Edges();

    [GeneratedRegex(@"(?<![\w-])[A-Za-z]+-[0-9]+(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex References();
}

/// <summary>Texts as expectations compare them: without regard to case and runs of white space.</summary>
internal static class FoldedText
{
    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    public static bool Contains(string text, string wanted) => Of(text).Contains(Of(wanted), StringComparison.Ordinal);
}
