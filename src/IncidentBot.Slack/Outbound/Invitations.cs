using IncidentBot.Slack.Api;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Slack.Outbound;

/// <summary>Brings people into a channel. Whoever is in it stays, whoever cannot come is passed over.</summary>
internal sealed partial class Invitations(SlackApiClient api, Workspace workspace, Membership membership, ILogger<Invitations> log)
{
    // Source: conversations.invite.
    private const int MostAtOnce = 100;

    /// <exception cref="SlackException">The channel is not as it would have to be, or Slack could not be asked.</exception>
    public async Task InviteAsync(string channelId, IEnumerable<string> userIds, CancellationToken cancellationToken)
    {
        var self = await workspace.SelfAsync(cancellationToken);
        foreach (var some in userIds.Where(id => id != self.UserId).Distinct().Chunk(MostAtOnce)) await InviteSomeAsync(channelId, some, cancellationToken);
    }

    private async Task InviteSomeAsync(string channelId, string[] wanted, CancellationToken cancellationToken)
    {
        while (wanted.Length > 0)
        {
            try
            {
                await membership.InAsync(channelId, () => api.Conversations.Invite(channelId, wanted, force: true, cancellationToken), cancellationToken);
                return;
            }
            catch (SlackException e) when (IsAboutPeople(e))
            {
                var refused = e.Response?.Errors.Select(r => r.User).Intersect(wanted).ToHashSet() ?? [];
                if (refused.Count == 0 && wanted.Length > 1)
                {
                    // Slack does not say who: then each for themselves.
                    foreach (var one in wanted) await InviteSomeAsync(channelId, [one], cancellationToken);
                    return;
                }
                if (e.ErrorCode != "already_in_channel") Log.PassedOver(log, Math.Max(refused.Count, 1), channelId, e.ErrorCode);
                wanted = refused.Count == 0 ? [] : [.. wanted.Except(refused)];
            }
        }
    }

    private static bool IsAboutPeople(SlackException e) => e.Response?.Errors.Count > 0 || e.ErrorCode is
        "already_in_channel" or "cant_invite" or "cant_invite_self" or "user_not_found" or "users_not_found" or "no_user" or "ura_max_channels" or "user_disabled"
        or "user_is_restricted" or "user_is_ultra_restricted" or "org_user_not_in_team" or "invitee_cant_see_channel" or "no_external_invite_permission";

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} of those invited could not be brought into {Channel}: {Code}")]
        public static partial void PassedOver(ILogger log, int count, string channel, string code);
    }
}
