namespace IncidentBot.Chat;

/// <summary>
/// What a platform must not forget when the process dies, and must share with other replicas: which message a key of ours became, which
/// deliveries are still to be done. It lies in the product's own store; each call is a transaction of its own.
/// </summary>
public interface IPlatformMemory
{
    /// <summary>What is kept under a key; null where nothing is, or where its time is over.</summary>
    Task<string?> RecallAsync(string platform, string key, CancellationToken cancellationToken);

    /// <summary>Keeps a value unless the key has one already. True for the one caller whose value it is now, however many try at once.</summary>
    /// <param name="platform">The platform's name.</param>
    /// <param name="key">At most 400 characters.</param>
    /// <param name="value">Any text.</param>
    /// <param name="lifetime">After which it is forgotten; null for ever.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<bool> TryKeepAsync(string platform, string key, string value, TimeSpan? lifetime, CancellationToken cancellationToken);

    /// <summary>Keeps a value, in the place of one that may be there already.</summary>
    Task KeepAsync(string platform, string key, string value, TimeSpan? lifetime, CancellationToken cancellationToken);

    /// <summary>Forgets what is kept under a key, if anything is.</summary>
    Task ForgetAsync(string platform, string key, CancellationToken cancellationToken);

    /// <summary>Everything whose key begins with a prefix, in the order of the keys.</summary>
    Task<IReadOnlyList<KeyValuePair<string, string>>> ListAsync(string platform, string prefix, CancellationToken cancellationToken);
}
