namespace IncidentBot.Incidents;

/// <summary>One service at one level in a set of countries, in a time window.</summary>
/// <param name="Service">Its key.</param>
/// <param name="Countries">Sorted ISO 3166-1 alpha-2 codes; never empty.</param>
/// <param name="Level">How it fares there.</param>
/// <param name="Users">All or some of the customers there.</param>
/// <param name="Symptom">What they see, or a phrase's key; null where nobody said.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when, exclusive; null while it lasts.</param>
internal sealed record Impact(
    string Service, IReadOnlyList<string> Countries, Level Level, Users Users, string? Symptom, DateTimeOffset From, DateTimeOffset? To)
{
    /// <summary>Whether it is so at a time.</summary>
    public bool HoldsAt(DateTimeOffset at) => From <= at && (To is null || at < To);
}
