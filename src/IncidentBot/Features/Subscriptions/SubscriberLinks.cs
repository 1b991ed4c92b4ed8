using IncidentBot.Public;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Subscriptions;

/// <summary>The addresses that stand in what subscribers get.</summary>
internal sealed class SubscriberLinks(IOptions<StatusPageOptions> page)
{
    /// <summary>The status page, in a language.</summary>
    public string Page(string locale) => In(locale, page.Value.AddressOf("/status"));

    /// <summary>An incident's page, in a language.</summary>
    public string Incident(PublicIncident incident, string? locale = null) => In(locale, page.Value.AddressOf(incident.PagePath));

    /// <summary>The Atom feed.</summary>
    public string Atom => page.Value.AddressOf("/status/feed.atom");

    /// <summary>The JSON Feed.</summary>
    public string JsonFeed => page.Value.AddressOf("/status/feed.json");

    /// <summary>Shows a question to people, and ends the subscription when it is posted to (RFC 8058).</summary>
    public string Unsubscribe(Subscriber subscriber) => Of("/status/unsubscribe", subscriber.Token, subscriber.Locale);

    /// <summary>Shows the subscription, and changes it.</summary>
    public string Manage(Subscriber subscriber) => Manage(subscriber.Token, subscriber.Locale);

    /// <summary>The same of one that waits for an answer.</summary>
    public string Manage(string token, string? locale = null) => Of("/status/subscription", token, locale);

    /// <summary>Asks whether they mean it, and subscribes them when it is posted to.</summary>
    public string Confirm(string token, string locale) => Of("/status/subscribe/confirm", token, locale);

    private string Of(string path, string token, string? locale) => In(locale, $"{page.Value.AddressOf(path)}?token={Uri.EscapeDataString(token)}");

    // A webhook has no language of its own.
    private static string In(string? locale, string address) => string.IsNullOrEmpty(locale) ? address : Locales.In(locale, address);
}
