using IncidentBot.Jobs;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Messages;

/// <summary>
/// Posts a live card to everybody whom one entry of the settings names, in their 1:1 conversations on one platform. A job for each entry and platform:
/// where one cannot be asked who is behind a name, all the others hear of it all the same.
/// </summary>
/// <param name="Card">What.</param>
/// <param name="Entry">A mail address, handle, account or group, as the settings have it.</param>
/// <param name="Platform">Where.</param>
/// <param name="Incident">Whose; null for no incident's.</param>
internal sealed record ShowNamed(ILiveCard Card, string Entry, string Platform, int? Incident) : IOutsideJob
{
    /// <summary>Handles of those who are passed over.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class ShowNamedHandler(IncidentStore store, PeopleDirectory people, Platforms platforms) : AsyncRequestHandler<ShowNamed>
{
    protected override async Task Handle(ShowNamed request, CancellationToken cancellationToken)
    {
        foreach (var person in await people.NamedAsync(request.Entry, platforms.Get(request.Platform), cancellationToken))
            if (!request.Except.Contains(person.Handle))
                // Under a key, since two entries may name the same person.
                await store.EnqueueAsync(
                    new ShowDirectly(request.Card, request.Platform, person.Handle, request.Incident), null, $"direct/{request.Card.Key}/{request.Platform}/{person.Handle}", cancellationToken);
    }
}
