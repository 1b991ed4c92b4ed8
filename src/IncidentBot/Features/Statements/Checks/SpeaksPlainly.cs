using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 20: no jargon, no error codes.</summary>
internal sealed partial class SpeaksPlainly : ICheck
{
    public int Rule => 20;
    public string Asks => "uses no jargon and no error codes";
    public CheckLevel Level => CheckLevel.Warn;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words.Jargon is not null;

    public bool Applies(CheckInput input) => true;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        var words = input.Words!;
        foreach (var hit in Hit.Of(input, text => words.Jargon!.In(Link().Replace(input.Bare(text), "–"))))
            yield return new(CheckLevel.Warn, words.Jargon!.PlainlyFor(hit.Words) is { } plainly
                ? $"Not \"{hit.Words}\" ({hit.Where}) but something like \"{plainly}\"."
                : $"\"{hit.Words}\" ({hit.Where}) means nothing to a customer; leave it out.");
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
