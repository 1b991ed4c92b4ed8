using IncidentBot.Chat;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Api.Schema;
using Microsoft.Extensions.Options;

namespace IncidentBot.Teams.Outbound;

/// <summary>The chats with one person each: as they told themselves when the person wrote or added the app, else made by the person's id. Making one is the same every time.</summary>
internal sealed class PersonalChats(ConnectorClient connector, References references, TeamsUsers users, IOptions<TeamsOptions> options)
{
    /// <summary>The chat with somebody; null where nobody knows them, or where the bot may not write to them: they have not added the app, or have blocked it.</summary>
    /// <param name="objectId">Their object id in Entra.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ConnectorException">Teams could not be asked.</exception>
    public async Task<Place?> FindAsync(string objectId, CancellationToken cancellationToken)
    {
        if (await references.DeadBecauseAsync(objectId, cancellationToken) is not null) return null;
        if (await references.DirectAsync(objectId, cancellationToken) is { } known)
            return await references.DeadBecauseAsync(known, cancellationToken) is null ? new(TeamsPlatform.PlatformName, known) : null;
        if (await users.FindAsync(objectId, cancellationToken) is not { } person) return null;
        try
        {
            var made = await connector.Conversations.CreateConversationAsync(
                await references.ServiceUrlAsync(cancellationToken), ConversationParameters.PersonalChat(options.Value.TenantId, person.Mri), cancellationToken);
            if (made.Id.Length == 0) throw new ConnectorException("CreateConversation", 0, ConnectorErrors.NoAnswer, "it told no id");
            await references.RememberDirectAsync(objectId, made.Id, cancellationToken);
            return new(TeamsPlatform.PlatformName, made.Id);
        }
        catch (ConnectorException e) when (e.Kind is ConnectorErrorKind.NotInstalled or ConnectorErrorKind.Blocked or ConnectorErrorKind.Gone or ConnectorErrorKind.OurBug)
        {
            await references.MarkDeadAsync(objectId, e.ErrorCode, cancellationToken);
            return null;
        }
    }
}
