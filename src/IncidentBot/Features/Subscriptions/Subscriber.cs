using System.Security.Cryptography;
using IncidentBot.Incidents;
using IncidentBot.Public;
using Microsoft.AspNetCore.WebUtilities;

namespace IncidentBot.Features.Subscriptions;

/// <summary>How somebody is reached.</summary>
internal enum Medium
{
    /// <summary>A mail address.</summary>
    Mail,
    /// <summary>A URL that is posted to.</summary>
    Webhook,
}

/// <summary>Where a subscription stands.</summary>
internal enum SubscriberState
{
    /// <summary>Gets statements.</summary>
    Active,
    /// <summary>Gets nothing any more.</summary>
    Ended,
}

/// <summary>Somebody who gets statements: by mail, or as a webhook. Whoever only asked to is a <see cref="SubscriptionRequest"/>.</summary>
internal sealed class Subscriber
{
    /// <summary>Why it ended where its receiver answered 410.</summary>
    public const string Gone = "its receiver answered 410 Gone";

    /// <summary>Why it ended where it stood in the settings, and does no longer.</summary>
    public const string TakenOut = "it was taken out of the settings";

    /// <summary>The store's key.</summary>
    public long Id { get; private set; }

    /// <summary>How it is reached.</summary>
    public Medium Medium { get; set; }

    /// <summary>
    /// A mail address as <see cref="MailAddress.TryRead"/> writes it, or a URL as <see cref="WebhookUrl.TryRead"/> does. One mail address is one subscriber.
    /// Erased when it ends: the ledger's rows name the subscriber, and need no address.
    /// </summary>
    public string Address { get; set; } = "";

    /// <summary>In which language it is written to, BCP 47; a webhook gets all of them.</summary>
    public string Locale { get; set; } = "en";

    /// <summary>Keys of the services it wants to hear of; empty for all.</summary>
    public IReadOnlyList<string> Services { get; set; } = [];

    /// <summary>Codes of the countries it wants to hear of; empty for all.</summary>
    public IReadOnlyList<string> Countries { get; set; } = [];

    /// <summary>Where it stands.</summary>
    public SubscriberState State { get; set; }

    /// <summary>When it was first asked for.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was confirmed; null before.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it ended, in our own words; null while it has not.</summary>
    public string? EndedWhy { get; set; }

    /// <summary>A webhook's secret, as <c>whsec_…</c>; null for mail, and for a webhook of the settings, whose secret stays there.</summary>
    public string? Secret { get; set; }

    /// <summary>Whether it stands in the settings (<c>Targets:Webhooks</c>), and so is nobody's to end but the operator's.</summary>
    public bool IsOfSettings { get; set; }

    /// <summary>In the links that change and end it. It is in every mail, and so is kept as it is: whoever has it can do nothing else.</summary>
    public string Token { get; set; } = NewToken();

    /// <summary>A token that nobody guesses: 128 random bits, safe in a URL.</summary>
    public static string NewToken() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));

    /// <summary>How a token is kept where the token itself is not: SHA-256, lower-case hex.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether facts touch what it wants to hear of. Facts that name no service concern only those who want to hear everything.</summary>
    public bool Wants(Facts facts) => Services.Count + Countries.Count == 0
        || facts.Services.Any(s => (Services.Count == 0 || Services.Contains(s.Key)) && (Countries.Count == 0 || Countries.Any(s.Countries.Contains)));

    /// <summary>What it wants to hear of, and in which language.</summary>
    public SubscriptionChoice Choice => new(Locale, Services, Countries);

    /// <summary>Whoever asked to, now that it is known that they meant it.</summary>
    public static Subscriber Of(SubscriptionRequest wish)
    {
        var subscriber = new Subscriber { Medium = wish.Medium, Address = wish.Address, Secret = wish.Secret, Token = wish.Token ?? NewToken(), CreatedAt = wish.At };
        subscriber.Take(wish.Choice);
        return subscriber;
    }

    /// <summary>Changes what it wants to hear of.</summary>
    public void Take(SubscriptionChoice choice) => (Locale, Services, Countries) = (choice.Locale, choice.Services, choice.Countries);

    /// <summary>Nothing is sent there from now on, and whose it was is forgotten; what stands in the settings stands there.</summary>
    public void End(string why, DateTimeOffset at)
    {
        (State, EndedAt, EndedWhy) = (SubscriberState.Ended, at, why);
        if (!IsOfSettings) (Address, Secret) = ($"ended/{Token}", null);
    }

    /// <summary>Statements are sent there from now on.</summary>
    public void Confirm(DateTimeOffset at) => (State, ConfirmedAt, EndedAt, EndedWhy) = (SubscriberState.Active, at, null, null);
}
