namespace IncidentBot.Chat;

/// <summary>
/// Looks at one part of a program that is not running, for the verb <c>doctor</c>: a platform brings one for its credentials and whatever else it needs.
/// It starts no work, and changes and posts nothing.
/// </summary>
public interface IDoctorCheck
{
    /// <summary>What it looks at, as people read it: <c>Slack</c>.</summary>
    string Name { get; }

    /// <summary>Looks, and tells a finding as soon as it has it. What cannot be looked at is a finding, too.</summary>
    IAsyncEnumerable<Finding> ExamineAsync(CancellationToken cancellationToken);
}

/// <summary>What was found: one line.</summary>
/// <param name="IsGood">Whether it is as it should be.</param>
/// <param name="Text">How it is, in a sentence without a secret.</param>
/// <param name="Mend">What to do about it, in a sentence; null where it is good.</param>
public sealed record Finding(bool IsGood, string Text, string? Mend = null)
{
    /// <summary>It is as it should be.</summary>
    public static Finding Good(string text) => new(true, text);

    /// <summary>It is not, and this is what to do.</summary>
    public static Finding Bad(string text, string mend) => new(false, text, mend);
}
