using IncidentBot.Chat;
using IncidentBot.Teams.Api.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>Says what a person did as a command, as that person.</summary>
internal sealed class CommandDesk(IServiceScopeFactory scopes, TeamsUsers users)
{
    private static readonly Card Nobody = Card.Say(ChatText.Of($"Teams does not tell me who you are, so I cannot do this for you."));

    /// <summary>Runs a command.</summary>
    public async Task<Reply> SendAsync(Said said, CancellationToken cancellationToken)
    {
        if (await CallerAsync(said.By, cancellationToken) is not { } caller) return Reply.Refuse(Nobody);
        await using var scope = scopes.CreateAsyncScope();
        var request = new CommandRequest(said.Text, caller, said.Place, said.Source) { CanAsk = said.CanAsk, AsksFirst = said.AsksFirst, DeliveryId = said.DeliveryId, Answers = said.Answers };
        return await scope.ServiceProvider.GetRequiredService<ICommandRouter>().SendAsync(request, cancellationToken);
    }

    /// <summary>In which somebody reads times.</summary>
    public async Task<TimeZoneInfo> ZoneAsync(Activity by, CancellationToken cancellationToken) => (await CallerAsync(by, cancellationToken))?.Zone ?? TimeZoneInfo.Utc;

    // Where a message extension is used, the bot need not be, and the roster there is closed to it: what it knows of them it knows from elsewhere.
    private async Task<Caller?> CallerAsync(Activity by, CancellationToken cancellationToken)
    {
        if (by.From?.AadObjectId is not { } id) return null;
        var known = InvokeNames.IsExtension(by.Name) ? await users.FindAsync(id, cancellationToken) : null;
        return (known ?? await users.SenderAsync(by, cancellationToken))?.Caller;
    }
}

/// <summary>A command as it was given in Teams.</summary>
/// <param name="Text">The line.</param>
/// <param name="By">What they did that gave it.</param>
/// <param name="Place">Where; null for nowhere that the bot is in.</param>
/// <param name="Source">How.</param>
/// <param name="DeliveryId">Names what the person did; null where nothing can change.</param>
internal sealed record Said(string Text, Activity By, Place? Place, CommandSource Source, string? DeliveryId)
{
    /// <summary>Whether a form may come back.</summary>
    public bool CanAsk { get; init; } = true;

    /// <summary>Whether the form is wanted even where nothing is missing.</summary>
    public bool AsksFirst { get; init; }

    /// <summary>A form's answers; null where none was answered.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers { get; init; }
}
