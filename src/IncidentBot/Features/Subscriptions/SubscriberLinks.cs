using IncidentBot.Public;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Subscriptions;

/// <summary>The addresses that stand in what subscribers get.</summary>
internal sealed class SubscriberLinks(IOptions<StatusPageOptions> page)
{
    /// <summary>The status page itself.</summary>
    public string Page => page.Value.PublicUrl.TrimEnd('/');

    /// <summary>An incident's page.</summary>
    public string Incident(PublicIncident incident) => $"{Page}/{(incident.Kind == "maintenance" ? "maintenance" : "incidents")}/{incident.Number}";

    /// <summary>Shows a question to people, and ends the subscription when it is posted to (RFC 8058).</summary>
    public string Unsubscribe(Subscriber subscriber) => $"{Page}/unsubscribe/{subscriber.Token}";
}
