using System.Collections.Concurrent;
using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Public;
using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Pages;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IncidentBot.StatusPage.Serving;

/// <summary>The pages, each made once for every publication and every moment at which it changes by itself.</summary>
internal sealed partial class StatusPages(
    IPublicStatus published, ServiceCatalog catalog, IOptions<StatusPageOptions> page, IOptions<StatementsOptions> statements, ISubscriptions subscriptions,
    TimeProvider time, ILogger<StatusPages> log)
{
    private const int CacheBytes = 32 * 1024 * 1024;

    private readonly ConcurrentDictionary<CacheKey, Lazy<Task<Rendering>>> _beingMade = new();
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(page.Value.TimeZone);
    private volatile Edition _edition = new(long.MinValue, [], [statements.Value.DefaultLocale]);

    /// <summary>What was made and may be sent again.</summary>
    public RenderingCache Cache { get; } = new(CacheBytes);

    /// <summary>The page that an address stands for, as bytes; the "not found" page where there is none.</summary>
    /// <param name="path">From <c>/status</c> on.</param>
    /// <param name="query">Name → value; <c>lang</c>, <c>month</c>, <c>country</c> are looked at.</param>
    /// <param name="acceptLanguage">The header; null for none.</param>
    /// <param name="cancellationToken">The reader gave up.</param>
    public async ValueTask<Rendering> GetAsync(string path, Func<string, string?> query, string? acceptLanguage, CancellationToken cancellationToken)
    {
        var edition = await CurrentEditionAsync(cancellationToken);
        var (locale, asked) = LocaleFor(edition, query, acceptLanguage);
        return await GetAsync(new CacheKey(Addresses.Find(path, query) ?? NotFoundPage.Instance, locale, asked), edition, cancellationToken);
    }

    /// <summary>What a page that is one reader's own is made from; it is made for them alone and kept nowhere.</summary>
    public async ValueTask<Desk> DeskAsync(Func<string, string?> query, string? acceptLanguage, CancellationToken cancellationToken)
    {
        var edition = await CurrentEditionAsync(cancellationToken);
        var (locale, asked) = LocaleFor(edition, query, acceptLanguage);
        return DeskOf(edition, locale, asked, new PageClock(time.GetUtcNow(), _zone));
    }

    private (string Locale, bool Asked) LocaleFor(Edition edition, Func<string, string?> query, string? acceptLanguage)
    {
        var asked = query("lang") is { Length: > 0 and < 36 } lang ? Locales.Match(edition.Locales, lang) : null;
        return (asked ?? Locales.Choose(edition.Locales, acceptLanguage) ?? statements.Value.DefaultLocale, asked is not null);
    }

    private async ValueTask<Rendering> GetAsync(CacheKey key, Edition edition, CancellationToken cancellationToken)
    {
        var last = Cache.Find(key);
        if (last is not null && last.IsFresh(edition.Version, time.GetUtcNow())) return last;
        try
        {
            // Many readers, one rendering: whoever comes while it is being made waits for the same one.
            var making = _beingMade.GetOrAdd(key, k => new Lazy<Task<Rendering>>(() => MakeAsync(k, edition)));
            try { return await making.Value.WaitAsync(cancellationToken); }
            finally { _beingMade.TryRemove(KeyValuePair.Create(key, making)); }
        }
        catch (Exception e) when (last is not null && !cancellationToken.IsCancellationRequested)
        {
            CannotRead(log, e);
            return last;
        }
    }

    private async Task<Rendering> MakeAsync(CacheKey key, Edition edition)
    {
        var clock = new PageClock(time.GetUtcNow(), _zone);
        var content = await key.Page.RenderAsync(DeskOf(edition, key.Locale, key.LocaleInLinks, clock), CancellationToken.None);
        // What is not there has one page for all of it, so that no address can fill the cache with nothing.
        if (content is null) return await GetAsync(key with { Page = NotFoundPage.Instance }, edition, CancellationToken.None);
        var rendering = new Rendering(content, key.Locale, edition.Version, clock.ValidUntil);
        Cache.Keep(key, rendering);
        return rendering;
    }

    private Desk DeskOf(Edition edition, string locale, bool localeInLinks, PageClock clock) => new()
    {
        Public = published,
        Recent = edition.Recent,
        Catalog = catalog,
        Settings = page.Value,
        Clock = clock,
        DefaultLocale = statements.Value.DefaultLocale,
        AllLocales = edition.Locales,
        Offer = subscriptions.Offer,
        Locale = locale,
        LocaleInLinks = localeInLinks,
    };

    private async ValueTask<Edition> CurrentEditionAsync(CancellationToken cancellationToken)
    {
        var edition = _edition;
        try
        {
            var version = await published.VersionAsync(cancellationToken);
            if (version == edition.Version) return edition;
            var recent = await published.RecentAsync(cancellationToken);
            IReadOnlyList<string> locales = [.. statements.Value.Locales
                .Concat(recent.SelectMany(i => i.Statements).SelectMany(s => s.Texts.Keys).Order(StringComparer.Ordinal))
                .Prepend(statements.Value.DefaultLocale)
                .Distinct(StringComparer.OrdinalIgnoreCase)];
            return _edition = new Edition(version, recent, locales);
        }
        catch (Exception e) when (edition.Version != long.MinValue && !cancellationToken.IsCancellationRequested)
        {
            // An old page is better than none while the store cannot be read.
            CannotRead(log, e);
            return edition;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The published statements cannot be read; the status page shows what it last read.")]
    private static partial void CannotRead(ILogger log, Exception e);

    private sealed record Edition(long Version, IReadOnlyList<PublicIncident> Recent, IReadOnlyList<string> Locales);
}
