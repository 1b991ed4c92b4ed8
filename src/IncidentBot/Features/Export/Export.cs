using System.Diagnostics;
using System.Text.Json;
using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Export;

/// <summary>Writes an incident's report.</summary>
internal sealed record Export(string Format) : IChatCommand
{
    private static readonly Option<string> FormatOption = Option.Positional("format", Values.OneOf("md", "html", "json"), "Markdown, a page to print, or everything for programs").OrNothing;

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("export", "writes the report: what happened, who was told what, promises, cost")
    {
        Synonyms = ["postmortem"],
        Group = VerbGroup.After,
        Example = "export INC-1 md",
        AboutIncident = true,
        Options = [FormatOption],
        Build = a => new Export(a.Get(FormatOption) ?? "md"),
    };
}

internal sealed class ExportHandler(IncidentFinder incidents, IExportReader reader, ServiceCatalog catalog) : IRequestHandler<Export, Reply>
{
    public async Task<Reply> Handle(Export request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        var exported = await reader.FindAsync(incident.Number, cancellationToken) ?? throw new UnreachableException();

        // Nothing but the report is text, so that what the API answers as text is the file itself. Platforms cut what is too long for them.
        return Reply.Tell(Card.Of(new TextBlock(ChatText.Plain(Write(exported, request.Format))), Others(incident, request.Format)));
    }

    private string Write(ExportIncident incident, string format) => format switch
    {
        "json" => JsonSerializer.Serialize(incident, ExportJson.Indented),
        "html" => HtmlReport.Write(new ReportBuilder(catalog).Build(incident)),
        _ => MarkdownReport.Write(new ReportBuilder(catalog).Build(incident)),
    };

    private static ButtonsBlock? Others(Incident incident, string format) => ButtonsBlock.Of(
        [.. new[] { ("Markdown", "md"), ("Page to print", "html"), ("JSON", "json") }.Where(f => f.Item2 != format)
            .Select(f => new Button(f.Item1, new CommandLine("export").Value(incident.ToString()).Value(f.Item2)))]);
}
