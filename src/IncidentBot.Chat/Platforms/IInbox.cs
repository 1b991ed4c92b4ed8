namespace IncidentBot.Chat.Platforms;

/// <summary>An inbox, whatever lies in it.</summary>
public interface IInbox
{
    /// <summary>Whose.</summary>
    string Platform { get; }

    /// <summary>Takes up what a process that died has left, as far as nobody else has.</summary>
    Task SweepAsync(CancellationToken cancellationToken);

    /// <summary>Waits for what is being done; what is not done by then stays in the memory.</summary>
    Task StopAsync(CancellationToken cancellationToken);
}
