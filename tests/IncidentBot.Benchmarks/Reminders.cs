using System.Collections.Concurrent;
using IncidentBot.Chat;
using IncidentBot.Features.Promises;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Store;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.Benchmarks;

/// <summary>How late reminders come when very many are due within a minute: by the real clock, woken by the real scheduler.</summary>
internal static class Reminders
{
    private const int Count = 2000;

    public static async Task<Figure> RunAsync(string folder, Options options)
    {
        var chat = new RecordingChat();
        await using var product = await Product.StartAsync(folder, chat);
        var first = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(6);
        var due = Enumerable.Range(0, Count).Select(n => first + options.Window * (n / (double)Count)).ToList();
        await SetAsync(product.Services, due);
        product.Services.GetRequiredService<IWakeUp>().At(first);

        var late = await chat.WaitAsync(Count, options.Window + TimeSpan.FromMinutes(2));
        return Figure.Lateness($"reminder ms late, {Count:N0} within {options.Window.TotalSeconds:0} s", late);
    }

    private static async Task SetAsync(IServiceProvider services, IReadOnlyList<DateTimeOffset> due)
    {
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IncidentStore>();
        var reminders = due.Select(at => new Reminder { Text = "Ask the payment provider again", DueAt = at, By = "ada", Platform = "recording", ChannelId = "incidents" }).ToList();
        store.Db.AddRange(reminders);
        await store.CommitAsync(default);
        foreach (var reminder in reminders) await store.EnqueueAsync(new ReminderDue(reminder.Number, null, reminder.DueAt), reminder.DueAt, null, default);
        await store.CommitAsync(default);
    }

    /// <summary>A chat that writes down when it was asked to post a reminder, and when that was due.</summary>
    private sealed class RecordingChat : IChatPlatform
    {
        private readonly ConcurrentDictionary<string, double> _late = new();
        private int _messages;

        public string Name => "recording";

        public Place? Announcements => null;

        public Task<MessageRef> PostAsync(Place place, Card card, string key, CancellationToken cancellationToken)
        {
            // A reminder's key ends with the time for which it was set.
            if (long.TryParse(key[(key.LastIndexOf('/') + 1)..], out var ticks)) _late.TryAdd(key, (TimeProvider.System.GetUtcNow() - new DateTimeOffset(ticks, TimeSpan.Zero)).TotalMilliseconds);
            return Task.FromResult(new MessageRef(place, $"{Interlocked.Increment(ref _messages)}"));
        }

        public async Task<IReadOnlyList<double>> WaitAsync(int count, TimeSpan most)
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
            var until = TimeProvider.System.GetUtcNow() + most;
            while (_late.Count < count && TimeProvider.System.GetUtcNow() < until) await timer.WaitForNextTickAsync();
            return _late.Count == count ? [.. _late.Values.Order()] : throw new TimeoutException($"Only {_late.Count} of {count} reminders came.");
        }

        public Task<Place?> OpenChannelAsync(ChannelSpec channel, CancellationToken cancellationToken) => Task.FromResult<Place?>(null);

        public Task InviteAsync(Place channel, IReadOnlyList<ChatUser> people, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<Caller?> FindUserAsync(string name, CancellationToken cancellationToken) => Task.FromResult<Caller?>(null);

        public Task<Place?> DirectAsync(ChatUser person, CancellationToken cancellationToken) => Task.FromResult<Place?>(null);

        public Task EditAsync(MessageRef message, Card card, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
