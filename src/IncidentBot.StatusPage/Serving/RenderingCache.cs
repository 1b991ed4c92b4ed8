using System.Collections.Concurrent;

namespace IncidentBot.StatusPage.Serving;

/// <summary>
/// Renderings by what was asked for, bounded by their size. Two halves: what is asked for moves to the young half; when that is
/// full, it becomes the old one, and what nobody asked for meanwhile is forgotten.
/// </summary>
internal sealed class RenderingCache(int maxBytes)
{
    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<CacheKey, Rendering> _young = new();
    private volatile ConcurrentDictionary<CacheKey, Rendering> _old = new();
    private int _youngBytes;

    /// <summary>How many there are.</summary>
    public int Count => _young.Count + _old.Count;

    /// <summary>The last one made, fresh or not; null where there is none.</summary>
    public Rendering? Find(CacheKey key)
    {
        if (_young.TryGetValue(key, out var rendering)) return rendering;
        if (!_old.TryRemove(key, out rendering)) return null;
        Keep(key, rendering);
        return rendering;
    }

    /// <summary>Keeps one in place of the last.</summary>
    public void Keep(CacheKey key, Rendering rendering)
    {
        lock (_turning)
        {
            if (_young.TryGetValue(key, out var last)) _youngBytes -= last.Size;
            if (_youngBytes + rendering.Size > maxBytes / 2)
            {
                _old = _young;
                _young = new ConcurrentDictionary<CacheKey, Rendering>();
                _youngBytes = 0;
            }
            _young[key] = rendering;
            _youngBytes += rendering.Size;
        }
    }
}

/// <summary>What was asked for: a page, in a locale, with links that do or do not name it.</summary>
internal readonly record struct CacheKey(Page Page, string Locale, bool LocaleInLinks);
