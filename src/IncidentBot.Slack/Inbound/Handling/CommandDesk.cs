using IncidentBot.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>Says what a person did as a command, as that person.</summary>
internal sealed class CommandDesk(IServiceScopeFactory scopes, SlackUsers users)
{
    /// <summary>Runs a command.</summary>
    public async Task<Reply> SendAsync(Said said, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(said.UserId, cancellationToken) is not { } caller)
            return Reply.Refuse(Card.Say(ChatText.Of($"Slack does not tell me who you are, so I cannot do this for you. Guests of other workspaces cannot give commands here.")));
        await using var scope = scopes.CreateAsyncScope();
        var request = new CommandRequest(said.Text, caller, said.Place, said.Source) { CanAsk = said.CanAsk, AsksFirst = said.AsksFirst, DeliveryId = said.DeliveryId, Answers = said.Answers };
        return await scope.ServiceProvider.GetRequiredService<ICommandRouter>().SendAsync(request, cancellationToken);
    }

    /// <summary>How a line could go on.</summary>
    public async Task<IReadOnlyList<Completion>> CompleteAsync(string text, string userId, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(userId, cancellationToken) is not { } caller) return [];
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICommandRouter>().CompleteAsync(text, caller, cancellationToken);
    }

    /// <summary>In which somebody reads times.</summary>
    public async Task<TimeZoneInfo> ZoneAsync(string userId, CancellationToken cancellationToken) => (await users.FindAsync(userId, cancellationToken))?.Zone ?? TimeZoneInfo.Utc;
}

/// <summary>A command as it was given in Slack.</summary>
/// <param name="Text">The line.</param>
/// <param name="UserId">By whom.</param>
/// <param name="Place">Where; null for nowhere: the Home tab, a shortcut of the whole workspace.</param>
/// <param name="Source">How.</param>
/// <param name="DeliveryId">Names what the person did; null where nothing can change.</param>
internal sealed record Said(string Text, string UserId, Place? Place, CommandSource Source, string? DeliveryId)
{
    /// <summary>Whether a form may come back.</summary>
    public bool CanAsk { get; init; } = true;

    /// <summary>Whether the form is wanted even where nothing is missing.</summary>
    public bool AsksFirst { get; init; }

    /// <summary>A form's answers; null where none was answered.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers { get; init; }
}
