using System.Data.Common;
using IncidentBot.Chat;
using IncidentBot.Store;

namespace IncidentBot.Host.Operate;

/// <summary>The platforms' memory for the doctor, who changes nothing: what is there is read, and nothing is kept. Where there is no database yet, none is made.</summary>
internal sealed class DoctorMemory(IConfiguration settings, PlatformMemory memory) : IPlatformMemory
{
    public Task<string?> RecallAsync(string platform, string key, CancellationToken cancellationToken) => ReadAsync(() => memory.RecallAsync(platform, key, cancellationToken), null);

    public Task<IReadOnlyList<KeyValuePair<string, string>>> ListAsync(string platform, string prefix, CancellationToken cancellationToken) =>
        ReadAsync(() => memory.ListAsync(platform, prefix, cancellationToken), []);

    public Task<bool> TryKeepAsync(string platform, string key, string value, TimeSpan? lifetime, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task KeepAsync(string platform, string key, string value, TimeSpan? lifetime, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ForgetAsync(string platform, string key, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<T> ReadAsync<T>(Func<Task<T>> read, T nothing)
    {
        if (StoreFolder.FileOf(settings, "Store:ConnectionString") is { } file && !File.Exists(file)) return nothing;
        try
        {
            return await read();
        }
        catch (DbException)
        {
            // The tables of before the next start; or no database, which is told already.
            return nothing;
        }
    }
}
