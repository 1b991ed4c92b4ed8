namespace IncidentBot.Chat.Platforms;

/// <summary>
/// Whether a platform that only calls us lets itself be asked, for the readiness: there is no connection at which that could be seen. Strangers may read the readiness
/// as often as they like, so the platform is asked once a minute at most, and nobody waits for it long.
/// </summary>
/// <param name="time">By which an answer grows old.</param>
/// <param name="ask">Asks, and says in a few words what is wrong, null for nothing. It must end by itself, and not throw.</param>
public sealed class Reachability(TimeProvider time, Func<Task<string?>> ask)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Shared<string, string?> _answers = new(time, Kept);

    /// <summary>What is wrong, in a few words that a stranger may read; null for nothing.</summary>
    public async Task<string?> TroubleAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _answers.GetAsync("", _ => ask(), cancellationToken).WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return "has not answered yet";
        }
    }
}
