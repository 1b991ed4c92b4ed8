using IncidentBot.Public;

namespace IncidentBot.Features.Subscriptions;

/// <summary>Somebody's wish to subscribe that nobody has confirmed yet, or only just; it is thrown away after <see cref="Lifetime"/>.</summary>
internal sealed class SubscriptionRequest
{
    /// <summary>How long its owner has to confirm. Until then it also keeps count of how often an address was asked.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// <summary>The store's key.</summary>
    public long Id { get; private set; }

    /// <summary>Cannot be guessed; links are made of it, and the subscription takes it over.</summary>
    public Guid Key { get; set; }

    /// <summary>The mail address, or the web address.</summary>
    public string Address { get; set; } = "";

    /// <summary>Whose patience is used up by asking: the mailbox, or the host of the web address.</summary>
    public string AskedOf { get; set; } = "";

    /// <summary>Of a web address: with which its messages are signed; null for mail.</summary>
    public string? Secret { get; set; }

    /// <summary>The wish.</summary>
    public SubscriptionChoice Choice { get; set; } = new("", [], []);

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When its owner was first asked; null where that was not done, or not yet.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>Whether its owner confirmed.</summary>
    public bool Confirmed { get; set; }
}
