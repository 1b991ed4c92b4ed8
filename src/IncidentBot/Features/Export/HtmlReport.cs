using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using IncidentBot.Chat;

namespace IncidentBot.Features.Export;

/// <summary>A report as one HTML page that needs nothing else, to be printed or sent. Every word goes through <see cref="Words"/>, which escapes it.</summary>
internal static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
        body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
        table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
        th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #8886; }
        td { max-width: 24rem; }
        blockquote { margin: 0.5rem 0; padding: 0.25rem 1rem; border-inline-start: 4px solid #888; white-space: pre-line; }
        @media (max-width: 40rem) { table { display: block; overflow-x: auto; } td { min-width: 5rem; } }
        @media print { body { margin: 0; max-width: none; font-size: 11pt; } h2 { break-after: avoid; } tr, blockquote { break-inside: avoid; } thead { display: table-header-group; } }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes it.</summary>
    public static string Write(IncidentReport report)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append($"<title>{Words(report.Title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{Words(report.Title)}</h1>\n");
        foreach (var section in report.Sections)
        {
            html.Append($"<section>\n<h2>{Words(section.Heading)}</h2>\n");
            foreach (var part in section.Parts) Write(html, part);
            html.Append("</section>\n");
        }
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder html, ReportPart part)
    {
        switch (part)
        {
            case ReportText text:
                html.Append($"<p>{Words(text.Text)}</p>\n");
                break;
            case ReportTable table:
                html.Append($"<table>\n<thead><tr>{string.Concat(table.Heads.Select(h => $"<th scope=\"col\">{Words(h)}</th>"))}</tr></thead>\n<tbody>\n");
                foreach (var row in table.Rows) html.Append($"<tr>{string.Concat(row.Select(c => $"<td>{Words(c)}</td>"))}</tr>\n");
                html.Append("</tbody>\n</table>\n");
                break;
            case ReportQuote quote:
                html.Append($"<blockquote><strong>{Words(quote.Title)}</strong>\n\n{Words(quote.Text)}</blockquote>\n");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string Words(string text) => string.Join('\n', OutsideText.Clean(text).Split('\n').Select(Encoder.Encode));
}
