using System.Text.RegularExpressions;

namespace IncidentBot.Commands.Reading;

/// <summary>A word of a line, or what stood in quotes.</summary>
/// <param name="Text">Without its quotes.</param>
/// <param name="Start">Where it begins in the mended line.</param>
/// <param name="End">Behind its last character there.</param>
/// <param name="Quoted">Whether it begins with a quote, and so is never a verb, an option or an option's word.</param>
internal sealed partial record Token(string Text, int Start, int End, bool Quoted)
{
    /// <summary>Whether quotes hold all of it.</summary>
    public bool Whole { get; init; }

    /// <summary>The name behind its dashes; null where it does not look like an option. A single dash stands before single letters.</summary>
    public string? OptionName => Quoted ? null : Dashed().Match(Text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>What stands behind the equals sign of <c>--sev=1</c>; null where there is none.</summary>
    public string? OptionValue => Quoted || !Dashed().IsMatch(Text) || Text.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at) ? null : Text[(at + 1)..];

    /// <summary>Whether a list goes on behind it.</summary>
    public bool GoesOn => Text.EndsWith(',');

    // Phones make an em dash of two hyphens, some an en dash; some clients write a minus or a bar.
    [GeneratedRegex(@"^(?:(?:--|[\u2013\u2014\u2015\u2212])-?(?<name>[A-Za-z][A-Za-z_-]*)|-(?<name>[A-Za-z]))(?:=|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dashed();
}
