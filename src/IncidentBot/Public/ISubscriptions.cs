namespace IncidentBot.Public;

/// <summary>How strangers come to hear of every statement: what the status page needs of it. Nothing that it answers tells whether an address is known.</summary>
internal interface ISubscriptions
{
    /// <summary>What can be subscribed here.</summary>
    SubscriptionOffer Offer { get; }

    /// <summary>
    /// Writes down that somebody wants to subscribe a mail address. What follows from it is done later, so that the answer takes the same time and says the same
    /// whoever it is.
    /// </summary>
    Task<AskAnswer> AskByMailAsync(string address, SubscriptionChoice choice, CancellationToken cancellationToken);

    /// <summary>The same for a web address, which is then asked whether it wants to.</summary>
    Task<AskAnswer> AskByWebhookAsync(string address, SubscriptionChoice choice, CancellationToken cancellationToken);

    /// <summary>Whether a confirmation's link is good.</summary>
    Task<bool> CanConfirmAsync(string token, CancellationToken cancellationToken);

    /// <summary>Confirms; null where the link is wrong, too old or used up.</summary>
    Task<Subscription?> ConfirmAsync(string token, CancellationToken cancellationToken);

    /// <summary>A subscription by the token that stands in its mails; null where there is none.</summary>
    Task<Subscription?> FindAsync(string token, CancellationToken cancellationToken);

    /// <summary>Changes what somebody hears of; null where there is no such subscription, or it is over.</summary>
    Task<Subscription?> ChangeAsync(string token, SubscriptionChoice choice, CancellationToken cancellationToken);

    /// <summary>Ends it at once, and erases the address. Twice is as good as once.</summary>
    /// <returns>False where there is no such subscription.</returns>
    Task<bool> EndAsync(string token, CancellationToken cancellationToken);
}

/// <summary>What can be subscribed.</summary>
/// <param name="Mail">Whether by mail.</param>
/// <param name="Webhooks">Whether by webhook.</param>
internal sealed record SubscriptionOffer(bool Mail, bool Webhooks)
{
    /// <summary>Nothing.</summary>
    public static SubscriptionOffer None { get; } = new(false, false);

    /// <summary>How often one source may ask in an hour.</summary>
    public int PerHourFromOne { get; init; } = 10;

    /// <summary>Whether there is anything.</summary>
    public bool Any => Mail || Webhooks;
}

/// <summary>What somebody wants to hear of, and how.</summary>
/// <param name="Locale">In which language.</param>
/// <param name="Services">Keys; none for all.</param>
/// <param name="Countries">ISO codes; none for all.</param>
internal sealed record SubscriptionChoice(string Locale, IReadOnlyList<string> Services, IReadOnlyList<string> Countries);

/// <summary>What became of somebody's wish.</summary>
/// <param name="Outcome">Whether it was written down.</param>
/// <param name="Webhook">Of a webhook: what its owner must know.</param>
internal sealed record AskAnswer(AskOutcome Outcome, NewWebhook? Webhook = null);

/// <summary>Whether a wish was written down.</summary>
internal enum AskOutcome
{
    /// <summary>It was.</summary>
    Asked,
    /// <summary>Nobody can be reached at such an address.</summary>
    NoAddress,
    /// <summary>Too many ask at present, whoever they are.</summary>
    TooMany,
}

/// <summary>A new webhook.</summary>
/// <param name="Secret">With which its messages are signed, <c>whsec_…</c>; nobody is told it again.</param>
/// <param name="Token">With which it is looked at, changed and ended.</param>
internal sealed record NewWebhook(string Secret, string Token);

/// <summary>How far a subscription has come.</summary>
internal enum SubscriptionStage
{
    /// <summary>Not confirmed yet.</summary>
    Asked,
    /// <summary>Hears of statements.</summary>
    Active,
    /// <summary>Over; nothing else of it is known any more.</summary>
    Ended,
}

/// <summary>A subscription as its owner sees it.</summary>
/// <param name="Stage">How far it has come.</param>
/// <param name="Token">With which it is looked at, changed and ended.</param>
internal sealed record Subscription(SubscriptionStage Stage, string Token)
{
    /// <summary>The mail address or web address; empty where it is over.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether it is a web address.</summary>
    public bool IsWebhook { get; init; }

    /// <summary>What it hears of.</summary>
    public SubscriptionChoice Choice { get; init; } = new("", [], []);
}

/// <summary>A program without subscriptions.</summary>
internal sealed class NoSubscriptions : ISubscriptions
{
    /// <inheritdoc/>
    public SubscriptionOffer Offer => SubscriptionOffer.None;

    /// <inheritdoc/>
    public Task<AskAnswer> AskByMailAsync(string address, SubscriptionChoice choice, CancellationToken cancellationToken) => Task.FromResult(new AskAnswer(AskOutcome.NoAddress));

    /// <inheritdoc/>
    public Task<AskAnswer> AskByWebhookAsync(string address, SubscriptionChoice choice, CancellationToken cancellationToken) => Task.FromResult(new AskAnswer(AskOutcome.NoAddress));

    /// <inheritdoc/>
    public Task<bool> CanConfirmAsync(string token, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc/>
    public Task<Subscription?> ConfirmAsync(string token, CancellationToken cancellationToken) => Task.FromResult<Subscription?>(null);

    /// <inheritdoc/>
    public Task<Subscription?> FindAsync(string token, CancellationToken cancellationToken) => Task.FromResult<Subscription?>(null);

    /// <inheritdoc/>
    public Task<Subscription?> ChangeAsync(string token, SubscriptionChoice choice, CancellationToken cancellationToken) => Task.FromResult<Subscription?>(null);

    /// <inheritdoc/>
    public Task<bool> EndAsync(string token, CancellationToken cancellationToken) => Task.FromResult(false);
}
