namespace IncidentBot.Teams.Inbound.Receiving;

/// <summary>What a token says of the activity that it comes with.</summary>
/// <param name="ServiceUrl">The Connector that it was given for; null where the token is of a kind that names none.</param>
/// <param name="Endorsements">The channels for which its key vouches; null where keys of its kind vouch for none.</param>
internal sealed record VouchedFor(string? ServiceUrl, IReadOnlySet<string>? Endorsements)
{
    /// <summary>Nothing: of a kind that says no more than who calls.</summary>
    public static VouchedFor NothingMore { get; } = new(null, null);
}
