namespace IncidentBot.Features.Statements.Checks;

/// <summary>One rule that a statement's text is held against. A rule is a file; it is found by itself.</summary>
internal interface ICheck
{
    /// <summary>The number by which people know it.</summary>
    int Rule { get; }

    /// <summary>What it asks for, in a few words: <c>names what is affected</c>.</summary>
    string Asks { get; }

    /// <summary>How grave it is at worst.</summary>
    CheckLevel Level { get; }

    /// <summary>Whether it reads words and not only names, times and lengths, so that it needs <see cref="CheckWords"/> for the locale.</summary>
    bool ReadsWords { get; }

    /// <summary>Whether a language has the words that it reads by; asked only of a rule that reads words.</summary>
    bool HasWords(CheckWords words) => true;

    /// <summary>Whether it holds for this kind of statement.</summary>
    bool Applies(CheckInput input);

    /// <summary>What is wrong with the text; nothing where all is well. Called once a locale, only where the rule applies and can read it.</summary>
    IEnumerable<Finding> Check(CheckInput input);

    /// <summary>What is worth knowing even where nothing is wrong; null for most rules.</summary>
    string? Note(CheckInput input) => null;
}

/// <summary>What is wrong with a text, in one sentence that says what to change.</summary>
/// <param name="Level">Whether it stops the approval.</param>
/// <param name="Message">For the author.</param>
internal sealed record Finding(CheckLevel Level, string Message);

/// <summary>How grave a finding is.</summary>
internal enum CheckLevel
{
    /// <summary>The approver sees it.</summary>
    Warn,
    /// <summary>Cannot be approved until it is mended, or overridden by an approver with a reason.</summary>
    Block,
}
