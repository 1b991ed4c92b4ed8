using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 11: is not the previous statement over again.</summary>
internal sealed partial class SaysSomethingNew : ICheck
{
    public int Rule => 11;
    public string Asks => "is not the previous statement over again";
    public CheckLevel Level => CheckLevel.Warn;
    public bool ReadsWords => false;

    public bool Applies(CheckInput input) => Previous(input) is not null;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        if (Gist(input.Text.Full, input).SetEquals(Gist(Previous(input)!.Full, input)))
            yield return new(CheckLevel.Warn, $"It says what {input.Before!.Name} said; say what was done or found since then (--set action=…).");
    }

    private static StatementText? Previous(CheckInput input) => input.Before?.Texts.FirstOrDefault(t => t.Locale == input.Text.Locale);

    // A new time of the next update is nothing new; a country more or less is.
    private static HashSet<string> Gist(string text, CheckInput input)
    {
        var bare = text;
        foreach (var time in input.Times(text)) bare = bare.Replace(time.Text, " ");
        bare = Between().Replace(input.Words?.Filler?.Replace(bare, " ") ?? bare, " ");
        return [.. bare.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Between();
}
