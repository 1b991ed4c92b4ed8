using System.Text.RegularExpressions;

namespace IncidentBot.EndToEnd.Hour;

/// <summary>The drill of the first hour, line by line, as it is written.</summary>
internal static partial class FirstHour
{
    private const string File = "tests/IncidentBot.Tests/Drills/first-hour.drill";

    public static IReadOnlyList<HourStep> Steps { get; } = [.. Components.Read(File).Split('\n').Select(Read).OfType<HourStep>()];

    private static HourStep? Read(string line)
    {
        if (!line.Contains(' ', StringComparison.Ordinal) || !char.IsAsciiDigit(line[0])) return null;
        var (at, rest) = (TimeOnly.ParseExact(line[..5], "HH:mm"), line[5..].Trim());
        if (Expected().Match(rest) is { Success: true } expected) return new Expectation(at, expected.Groups[1].Value);
        if (Press().Match(rest) is { Success: true } press) return new Pressed(at, press.Groups["who"].Value, press.Groups["label"].Value, press.Groups["ref"].Value);
        if (Typing().Match(rest) is { Success: true } typed) return new Typed(at, typed.Groups["who"].Value, typed.Groups["line"].Value);
        throw new FormatException($"This line of the drill is not understood: {line}");
    }

    [GeneratedRegex("^expect (.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Expected();

    [GeneratedRegex("""^(?<who>\w+) presses "(?<label>[^"]+)" on (?<ref>\S+)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Press();

    [GeneratedRegex("^(?<who>\\w+): (?<line>/incident .+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Typing();
}

/// <summary>A line of the drill.</summary>
/// <param name="At">At which time of that day.</param>
internal abstract record HourStep(TimeOnly At);

/// <summary>Somebody types a command.</summary>
internal sealed record Typed(TimeOnly At, string Who, string Line) : HourStep(At);

/// <summary>Somebody presses a button beside something.</summary>
internal sealed record Pressed(TimeOnly At, string Who, string Label, string Ref) : HourStep(At);

/// <summary>Something must be so.</summary>
internal sealed record Expectation(TimeOnly At, string What) : HourStep(At);
