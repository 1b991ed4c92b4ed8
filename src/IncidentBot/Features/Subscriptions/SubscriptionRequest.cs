using IncidentBot.Public;

namespace IncidentBot.Features.Subscriptions;

/// <summary>
/// Somebody's wish to subscribe, until its owner confirms it. Kept apart from those who do get statements, and thrown away after <see cref="Lifetime"/>; until then it also
/// keeps count of how often its owner was asked.
/// </summary>
internal sealed class SubscriptionRequest
{
    /// <summary>How long its owner has to confirm.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// <summary>The store's key.</summary>
    public long Id { get; private set; }

    /// <summary>How it wants to be reached.</summary>
    public Medium Medium { get; set; }

    /// <summary>The mail address or URL; empty where its owner left before it was confirmed.</summary>
    public string Address { get; set; } = "";

    /// <summary>Whose patience is used up by asking: the mailbox, or the URL's host.</summary>
    public string AskedOf { get; set; } = "";

    /// <summary>What is wanted.</summary>
    public SubscriptionChoice Choice { get; set; } = new("", [], []);

    /// <summary>A webhook's secret, as <c>whsec_…</c>; null for mail.</summary>
    public string? Secret { get; set; }

    /// <summary>A webhook's token, which the subscription takes over; null for mail.</summary>
    public string? Token { get; set; }

    /// <summary>SHA-256 of the token in the mail that asks, lower-case hex: the token itself is its reader's alone. Null before it was sent, and for webhooks.</summary>
    public string? ConfirmHash { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When its owner was asked, or told that they are subscribed; null where neither was done.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>Whether its owner confirmed.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Until when it can be confirmed.</summary>
    public DateTimeOffset Until => At + Lifetime;

    /// <summary>Forgets whose it was.</summary>
    public void Erase() => (Address, AskedOf, Secret, ConfirmHash) = ("", "", null, null);
}
