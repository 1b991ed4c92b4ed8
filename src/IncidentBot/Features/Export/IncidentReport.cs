namespace IncidentBot.Features.Export;

/// <summary>The report after an incident, as a tree of plain text: whoever writes it escapes every word of it.</summary>
/// <param name="Title">One line.</param>
/// <param name="Sections">In reading order.</param>
internal sealed record IncidentReport(string Title, IReadOnlyList<ReportSection> Sections);

/// <summary>A heading and what stands under it.</summary>
internal sealed record ReportSection(string Heading, IReadOnlyList<ReportPart> Parts);

/// <summary>A part of a section: one of a closed set.</summary>
internal abstract record ReportPart;

/// <summary>Some sentences.</summary>
internal sealed record ReportText(string Text) : ReportPart;

/// <summary>Labels and values, or rows of more; every row has as many cells as there are <paramref name="Heads"/>.</summary>
internal sealed record ReportTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows) : ReportPart;

/// <summary>Words that were told to the public, exactly as they were.</summary>
internal sealed record ReportQuote(string Title, string Text) : ReportPart;
