using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Features.Export;
using IncidentBot.Features.Statements;
using IncidentBot.StatusPage.Serving;
using Microsoft.Extensions.Options;

namespace IncidentBot.Host.Drill;

/// <summary>
/// Writes what there is to look at after a drill into a folder: the public pages and feeds in every language in which statements were written, every statement as its
/// approvers saw it, the reports, and the record as JSON.
/// </summary>
internal sealed class DrillKeep(string folder, IServiceProvider services, DrillWorld world, DrillFile drill)
{
    /// <summary>Writes it all; what lies there already under the same names is replaced.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await using var scope = services.CreateAsyncScope();
        var incidents = await scope.ServiceProvider.GetRequiredService<IExportReader>().ListAsync(DrillHost.AllIncidents, null, cancellationToken);
        await WritePagesAsync(scope.ServiceProvider.GetRequiredService<IOptions<StatementsOptions>>().Value, incidents, cancellationToken);
        foreach (var statement in incidents.SelectMany(i => i.Statements)) await WritePreviewAsync(statement.Number, cancellationToken);
        var builder = new ReportBuilder(scope.ServiceProvider.GetRequiredService<ServiceCatalog>());
        foreach (var incident in incidents)
        {
            await WriteAsync($"report-{incident.Number}.json", ExportJson.ToNode(incident).ToJsonString(ExportJson.Indented), cancellationToken);
            await WriteAsync($"report-{incident.Number}.md", MarkdownReport.Write(builder.Build(incident)), cancellationToken);
            await WriteAsync($"report-{incident.Number}.html", HtmlReport.Write(builder.Build(incident)), cancellationToken);
        }
    }

    private async Task WritePagesAsync(StatementsOptions statements, IReadOnlyList<ExportIncident> incidents, CancellationToken cancellationToken)
    {
        var pages = new List<(string Path, string Name)> { ("/status", "status.html"), ("/status/history", "history.html"), ("/status/feed.atom", "feed.atom"), ("/status/feed.json", "feed.json") };
        pages.AddRange(incidents.Where(i => i.Statements.Any(s => s.PublishedAt is not null))
            .Select(i => i.Kind == "maintenance" ? ($"/status/maintenance/{i.Number}", $"maintenance-{i.Number}.html") : ($"/status/incidents/{i.Number}", $"incident-{i.Number}.html")));
        // A kept page is looked at without its server.
        var link = $"<link rel=\"stylesheet\" href=\"{Asset.Stylesheet.Path}\">";
        var style = $"<style>{await world.Page(Asset.Stylesheet.Path, cancellationToken)}</style>";
        foreach (var (path, name) in pages)
        foreach (var locale in statements.Locales)
        {
            var page = await world.Page($"{path}?lang={locale}", cancellationToken);
            await WriteAsync(locale == statements.DefaultLocale ? name : $"{Path.GetFileNameWithoutExtension(name)}.{locale}{Path.GetExtension(name)}", page.Replace(link, style, StringComparison.Ordinal), cancellationToken);
        }
    }

    private async Task WritePreviewAsync(int statement, CancellationToken cancellationToken)
    {
        var reply = await world.Router.SendAsync(new($"preview S-{statement}", DrillRunner.CallerOf(drill.People[0], drill.Zone), world.Platform.Announcements, CommandSource.Drill), cancellationToken);
        await WriteAsync($"preview-S-{statement}.txt", DrillText.Of(reply, drill.Zone), cancellationToken);
    }

    private Task WriteAsync(string name, string text, CancellationToken cancellationToken) => File.WriteAllTextAsync(Path.Combine(folder, name), text, cancellationToken);
}
