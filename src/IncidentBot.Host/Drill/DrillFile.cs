namespace IncidentBot.Host.Drill;

/// <summary>A whole incident as a script.</summary>
internal sealed record DrillFile
{
    public required string Title { get; init; }

    /// <summary>In which its times are written, and in which its people read.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The settings file laid over the defaults, relative to the drill; null for none.</summary>
    public string? Catalog { get; init; }

    /// <summary>The line that names it.</summary>
    public int CatalogLine { get; init; }

    public required IReadOnlyList<DrillPerson> People { get; init; }

    /// <summary>In order; their times never go back.</summary>
    public required IReadOnlyList<DrillStep> Steps { get; init; }
}

/// <summary>Somebody who takes part; the handle is lower case.</summary>
internal sealed record DrillPerson(string Handle, string Email, IReadOnlyList<string> Roles);

/// <summary>A timed line: one of a closed set.</summary>
/// <param name="Line">Its number in the file.</param>
/// <param name="At">When.</param>
internal abstract record DrillStep(int Line, DateTimeOffset At);

/// <summary>Somebody types; <paramref name="Channel"/> is null where the line does not say where.</summary>
internal sealed record Typed(int Line, DateTimeOffset At, DrillPerson Who, string? Channel, string Text) : DrillStep(Line, At);

/// <summary>Somebody presses a button; <paramref name="Ref"/> is null where any card will do.</summary>
internal sealed record Pressed(int Line, DateTimeOffset At, DrillPerson Who, string Label, string? Ref) : DrillStep(Line, At);

/// <summary>Something must be so; <paramref name="Text"/> is the expectation as it was written.</summary>
internal abstract record Expected(int Line, DateTimeOffset At, string Text) : DrillStep(Line, At);

/// <summary>A text stands, or does not stand, in what can be read somewhere.</summary>
internal sealed record ExpectedText(int Line, DateTimeOffset At, string Text, Where Where, bool Lacks, string Wanted) : Expected(Line, At, Text);

/// <summary>A value of the export compares with another.</summary>
internal sealed record ExpectedValue(int Line, DateTimeOffset At, string Text, int Incident, ExportPath Path, Comparison Comparison) : Expected(Line, At, Text);

/// <summary>The public page, the feeds and the API say what they said at the start.</summary>
internal sealed record ExpectedNothingPublic(int Line, DateTimeOffset At, string Text) : Expected(Line, At, Text);

/// <summary>Where a text is looked for: one of a closed set.</summary>
internal abstract record Where
{
    /// <summary>The channels.</summary>
    internal sealed record Chat : Where;

    /// <summary>What only one person was shown.</summary>
    internal sealed record Sees(DrillPerson Who) : Where;

    /// <summary>The public page; <paramref name="Locale"/> is null for its own.</summary>
    internal sealed record Status(string? Locale) : Where;

    /// <summary>The feeds.</summary>
    internal sealed record Feed : Where;
}

/// <summary>A drill file that cannot be read, and why; it stops before it starts.</summary>
internal sealed class DrillFileException(int line, string reason) : Exception($"line {line}: {reason}")
{
    /// <summary>The line at fault.</summary>
    public int Line { get; } = line;
}
