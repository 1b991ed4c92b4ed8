using System.Security.Cryptography;
using IncidentBot.Host.Drill;
using Xunit;

namespace IncidentBot.Tests.Together;

/// <summary>All that strangers can read, byte for byte: the page in several languages, its incidents, the feeds and the API.</summary>
internal sealed class PublicBytes(Func<string, Task<string>> page)
{
    private static readonly IReadOnlyList<string> Paths =
        [.. PublicView.Paths, "/status/incidents/1", "/status/in/gb", "/status?lang=de", "/status/feed.atom?lang=ja", "/status/api/v2/summary.json?lang=fr"];

    private IReadOnlyDictionary<string, string> _before = new Dictionary<string, string>();

    /// <summary>Those of a bot, with their status and headers.</summary>
    public static PublicBytes Of(Bot bot) => new(async path =>
    {
        var (status, headers, body) = await bot.AskAsync(path);
        return $"{status}\n{headers}\n{body}";
    });

    /// <summary>Remembers what is said now.</summary>
    public async Task RememberAsync() => _before = await ReadAsync();

    /// <summary>Not one of them is another than it was.</summary>
    public async Task AreUnchangedAsync(string after)
    {
        var now = await ReadAsync();
        Assert.All(Paths, path => Assert.True(now[path] == _before[path], $"After “{after}”, {path} says something else."));
    }

    /// <summary>Whether anything is another than it was.</summary>
    public async Task<bool> HaveChangedAsync() => (await ReadAsync()).Any(p => p.Value != _before[p.Key]);

    private async Task<IReadOnlyDictionary<string, string>> ReadAsync()
    {
        var all = new Dictionary<string, string>();
        foreach (var path in Paths) all[path] = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(await page(path))));
        return all;
    }
}
