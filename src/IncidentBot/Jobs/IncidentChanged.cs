using MediatR;

namespace IncidentBot.Jobs;

/// <summary>
/// An incident was changed. Published by the job runner only. Its handlers look at the present state and see to what follows from it:
/// cards, nudges, invitations. They touch the store and nothing outside, and doing it twice does no harm.
/// </summary>
/// <param name="Number">Which.</param>
internal sealed record IncidentChanged(int Number) : IJob, INotification
{
    /// <inheritdoc/>
    public int? Lane => Number;
}
