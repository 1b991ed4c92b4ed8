namespace IncidentBot.Features.Statements.Checks;

/// <summary>One rule's word on one locale's text.</summary>
/// <param name="Rule">Its number.</param>
/// <param name="Asks">What it asks for.</param>
/// <param name="Level">How grave the finding is; where all is well, how grave it would be at worst.</param>
/// <param name="Ok">Whether all is well.</param>
/// <param name="Message">What is wrong, or what is worth knowing; null where there is nothing to say.</param>
/// <param name="Locale">Of the text; of several that share a finding, one after the other: <c>de, fr</c>.</param>
internal sealed record CheckResult(int Rule, string Asks, CheckLevel Level, bool Ok, string? Message, string Locale)
{
    /// <summary>Whether it speaks of the text in a locale.</summary>
    public bool IsOf(string locale) => Locale == locale || Locale.Split(", ").Contains(locale);
}

/// <summary>Holds a statement against every rule that there is.</summary>
internal static class StatementChecker
{
    /// <summary>Every rule, by number.</summary>
    public static IReadOnlyList<ICheck> Rules { get; } = [.. typeof(ICheck).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(ICheck)) && t is { IsAbstract: false, IsInterface: false })
        .Select(t => (ICheck)Activator.CreateInstance(t)!)
        .OrderBy(c => c.Rule)];

    /// <summary>The results of the rules that apply, by rule, then in the order of the texts; the texts are read at the same time.</summary>
    /// <param name="texts">An input a locale.</param>
    public static IReadOnlyList<CheckResult> Check(IReadOnlyList<CheckInput> texts)
    {
        var bounded = texts.Select(Bounded).ToList();
        var compared = bounded.Select((text, i) => i == 0 ? text : text with { First = bounded[0] }).ToList();
        var held = SideBySide.Select(compared, text => Rules.Where(rule => rule.Applies(text)).Select(rule => Hold(rule, text)).ToList());
        return [.. held.SelectMany(results => results).OrderBy(result => result.Rule)];
    }

    // What somebody pasted may have any length; one character too many is enough for the rule that minds.
    private static CheckInput Bounded(CheckInput input)
    {
        static string Cut(string text) => text.Length > Fits.MaxFull + 1 ? text[..(Fits.MaxFull + 1)] : text;
        return input with { Text = input.Text with { Title = Cut(input.Text.Title), Full = Cut(input.Text.Full), Short = Cut(input.Text.Short) } };
    }

    private static CheckResult Hold(ICheck rule, CheckInput input)
    {
        var locale = input.Text.Locale;
        if (rule.ReadsWords && input.Words is null)
            return new(rule.Rule, rule.Asks, CheckLevel.Warn, false, $"No rules for wording in {locale} yet: read the text by eye.", locale);

        if (rule.ReadsWords && !rule.HasWords(input.Words!))
            return new(rule.Rule, rule.Asks, CheckLevel.Warn, false, $"Not every rule can read {locale} yet: read the text by eye.", locale);

        var findings = rule.Check(input).ToList();
        return findings.Count == 0
            ? new(rule.Rule, rule.Asks, rule.Level, true, rule.Note(input), locale)
            : new(rule.Rule, rule.Asks, findings.Max(f => f.Level), false, string.Join(" ", findings.Select(f => f.Message)), locale);
    }
}
