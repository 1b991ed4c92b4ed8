using System.Net;
using System.Text.RegularExpressions;
using IncidentBot.Features.Statements.Previewing;
using IncidentBot.StatusPage.Serving;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Host.Drill;

/// <summary>The previews that are left of a drill, one a statement, as its author can see it; each can be looked at without its server.</summary>
internal sealed partial class KeptPreviews(IServiceProvider services, DrillWorld world)
{
    /// <summary>Leaves them in a folder: <c>preview-S-1.html</c>.</summary>
    public async Task LeaveAsync(string folder, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var (store, links) = (scope.ServiceProvider.GetRequiredService<IncidentStore>(), scope.ServiceProvider.GetRequiredService<PreviewLinks>());
        var previews = new List<(string Path, string Name)>();
        foreach (var statement in await store.Db.Statements.AsNoTracking().OrderBy(s => s.Number).ToListAsync(cancellationToken))
            previews.Add(((await links.MakeAsync(statement, statement.Author, cancellationToken)).PathAndQuery, $"preview-{statement}.html"));
        // A link opens once the key that signed it is kept.
        await store.CommitAsync(cancellationToken);
        foreach (var (path, name) in previews) await LeaveAsync(path, folder, name, cancellationToken);
    }

    private async Task LeaveAsync(string path, string folder, string name, CancellationToken cancellationToken)
    {
        var page = await AloneAsync(path, cancellationToken);
        foreach (Match frame in MailFrame().Matches(page))
        {
            // Beside it, as what the frame shows.
            var mail = $"{Path.GetFileNameWithoutExtension(name)}-mail-{frame.Groups["locale"].Value}.html";
            await File.WriteAllTextAsync(Path.Combine(folder, mail), await world.Page(WebUtility.HtmlDecode(frame.Groups["address"].Value), cancellationToken), cancellationToken);
            page = page.Replace($"src=\"{frame.Groups["address"].Value}\"", $"src=\"{mail}\"", StringComparison.Ordinal);
        }
        await File.WriteAllTextAsync(Path.Combine(folder, name), page, cancellationToken);
    }

    private async Task<string> AloneAsync(string path, CancellationToken cancellationToken)
    {
        var page = await world.Page(path, cancellationToken);
        foreach (var style in new[] { Asset.Stylesheet, Asset.PreviewStylesheet })
            page = page.Replace($"<link rel=\"stylesheet\" href=\"{style.Path}\">", $"<style>{await world.Page(style.Path, cancellationToken)}</style>", StringComparison.Ordinal);
        return page;
    }

    [GeneratedRegex("src=\"(?<address>/preview/S-[0-9]+/mail/(?<locale>[A-Za-z0-9-]+)[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex MailFrame();
}
