using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 2: names what is affected by its public name, as in the record; a short form may count the rest.</summary>
internal sealed class NamesTheServices : ICheck
{
    public int Rule => 2;
    public string Asks => "names what is affected";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => false;

    public bool Applies(CheckInput input) =>
        input.Facts.Services.Count > 0 && !(input.Facts.Kind == IncidentKind.Maintenance && input.Facts.Status is Status.Completed or Status.Cancelled);

    public IEnumerable<Finding> Check(CheckInput input)
    {
        var names = input.Facts.Services.Select(s => OutsideText.OneLine(s.Name)).ToList();

        if (Unnamed(input.Text.Full, names) is { Count: > 0 } missing)
            yield return new(CheckLevel.Block, $"The full text does not name {List(missing)}, which the record has as affected.");

        var unnamed = Unnamed(input.Text.Short, names);
        if (unnamed.Count == names.Count)
            yield return new(CheckLevel.Block, $"The short form names none of the affected services; name at least {names[0]}.");
        else if (unnamed.Count > 0 && !CountsTheRest(input, input.Text.Short))
            yield return new(CheckLevel.Block, $"The short form leaves out {List(unnamed)}; name them, or count them (\"and {unnamed.Count} other services\").");

        foreach (var (form, text) in new[] { ("The title", input.Text.Title), ("The short form", input.Text.Short) })
            if (Rest(input, text, names) is var rest && Miscount(input, text, rest) is { } said)
                yield return new(CheckLevel.Block, $"{form} says \"{said}\", but beside those it names the record has {rest}.");
    }

    // A symptom may speak of a service by name, too; that does not count it.
    private static int Rest(CheckInput input, string text, List<string> names) =>
        Unnamed(OwnNames.Remove(text, [OutsideText.OneLine(input.Facts.Symptom ?? ""), OutsideText.OneLine(input.Facts.PublicCause ?? "")]), names).Count;

    /// <summary>The names that do not stand in the text; "Mac App Store" does not name the "App Store".</summary>
    internal static List<string> Unnamed(string text, IReadOnlyList<string> names)
    {
        var missing = new List<string>();
        var rest = text.ToCharArray();
        foreach (var name in names.Distinct().OrderByDescending(n => n.Length))
            if (!OwnNames.Blank(rest, OwnNames.Words(name))) missing.Add(name);
        return missing;
    }

    // Without words for the locale a number that stands alone is taken for the count.
    private static bool CountsTheRest(CheckInput input, string text) =>
        input.Words is not { } words ? text.Any(char.IsDigit) : words.OtherServices.IsMatch(text);

    private static string? Miscount(CheckInput input, string text, int rest)
    {
        if (input.Words?.OtherServices.Match(input.Bare(text)) is not { Success: true } match) return null;
        int? said = match.Groups["n"].Success ? input.Words.Number(match) : match.Groups["one"].Success ? 1 : null;
        return said is null || said == rest ? null : match.Value;
    }

    private static string List(List<string> names) =>
        string.Join(", ", names.Take(5)) + (names.Count > 5 ? $" and {names.Count - 5} more" : "");
}
