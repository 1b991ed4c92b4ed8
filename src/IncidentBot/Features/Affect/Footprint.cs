using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Affect;

/// <summary>Where chosen services are offered, within chosen regions.</summary>
internal static class Footprint
{
    /// <summary>Each service with the countries that are meant: its whole footprint where no region was chosen.</summary>
    /// <exception cref="RefusalException">A country was named in which a service is not offered, or nothing of it is left.</exception>
    public static IReadOnlyList<ServiceIn> Of(IReadOnlyList<Service> services, RegionSelection? regions)
    {
        if (regions is null) return [.. services.Select(s => new ServiceIn(s, s.Countries))];
        if (regions.NamedOutside(services.SelectMany(s => s.Countries)) is { Count: > 0 } outside)
            throw new RefusalException(
                ChatText.Of($"{RegionWords.Join([.. services.Select(s => s.Name)])} is not offered in {RegionWords.InSentence(outside, 5)}."), $"affect {services[0].Key}", "regions");

        var found = services.Select(s => new ServiceIn(s, regions.Within(s.Countries))).Where(s => s.Countries.Count > 0).ToList();
        if (found.Count == 0)
            throw new RefusalException(ChatText.Of($"None of these services is offered in “{regions.Text}”."), $"affect {services[0].Key}", "regions");
        return found;
    }
}
