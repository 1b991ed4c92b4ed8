using IncidentBot.LocalChat.Store;
using Microsoft.Extensions.Hosting;

namespace IncidentBot.LocalChat;

/// <summary>Sees to it, at the start, that the channels are there in which everything begins.</summary>
internal sealed class Furnish(Rooms rooms, People people) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await rooms.OpenAsync("general", Rooms.General, "Talk about anything", ChannelKind.Open, false, [], cancellationToken);
        await rooms.OpenAsync("announcements", Rooms.Announcements, "Every incident is announced here", ChannelKind.Open, false, [], cancellationToken);
        foreach (var person in people.All) await rooms.DirectAsync(person.Handle, null, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
