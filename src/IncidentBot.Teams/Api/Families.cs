using System.Runtime.CompilerServices;
using IncidentBot.Teams.Api.Schema;
using static IncidentBot.Teams.Api.ConnectorCall;

namespace IncidentBot.Teams.Api;

/// <summary>v3/conversations. Source: teams.md §5.1, after Bot Framework, <c>IConversations</c>.</summary>
internal readonly struct Conversations(ConnectorClient connector)
{
    // What the service takes; larger is cut to it.
    private const int PageSize = 500;

    // A token that leads in a circle ends, too.
    private const int MostPages = 100;

    /// <summary>Says something. In a channel, the conversation's id says in which thread.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="activity">What.</param>
    /// <param name="mayRepeat">Whether twice is better than never.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ResourceResponse> SendToConversationAsync(ConversationReference conversation, Activity activity, bool mayRepeat, CancellationToken cancellationToken) =>
        connector.CallAsync<ResourceResponse>(new("SendToConversation", HttpMethod.Post, conversation.ServiceUrl, PathOf($"v3/conversations/{conversation.ConversationId}/activities"))
        {
            Body = activity, Thread = conversation.ConversationId, Traffic = Traffic.Send, MayRepeat = mayRepeat,
        }, cancellationToken);

    /// <summary>Puts another activity, whole, in the place of one of ours, for everybody.</summary>
    public Task<ResourceResponse> UpdateActivityAsync(ConversationReference conversation, string activityId, Activity activity, CancellationToken cancellationToken) =>
        connector.CallAsync<ResourceResponse>(new("UpdateActivity", HttpMethod.Put, conversation.ServiceUrl, PathOf($"v3/conversations/{conversation.ConversationId}/activities/{activityId}"))
        {
            Body = activity with { Id = activityId }, Thread = conversation.ConversationId, Traffic = Traffic.Send, MayRepeat = true,
        }, cancellationToken);

    /// <summary>Takes back one of ours.</summary>
    public Task DeleteActivityAsync(ConversationReference conversation, string activityId, CancellationToken cancellationToken) =>
        connector.CallAsync<ResourceResponse>(new("DeleteActivity", HttpMethod.Delete, conversation.ServiceUrl, PathOf($"v3/conversations/{conversation.ConversationId}/activities/{activityId}"))
        {
            Thread = conversation.ConversationId, Traffic = Traffic.Send, MayRepeat = true,
        }, cancellationToken);

    /// <summary>Makes a conversation: the chat with one person, which is the same every time, or a new thread in a channel, which is another each time.</summary>
    public Task<ConversationResourceResponse> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken) =>
        connector.CallAsync<ConversationResourceResponse>(new("CreateConversation", HttpMethod.Post, serviceUrl, "v3/conversations")
        {
            Body = parameters, Thread = parameters.ChannelData?.Channel.Id ?? parameters.Members?[0].Id, Traffic = Traffic.Send, MayRepeat = !parameters.IsGroup,
        }, cancellationToken);

    /// <summary>A page of a roster.</summary>
    public Task<PagedMembersResult> GetPagedMembersAsync(ConversationReference conversation, string? continuationToken, CancellationToken cancellationToken)
    {
        var next = string.IsNullOrEmpty(continuationToken) ? "" : "&continuationToken=" + Uri.EscapeDataString(continuationToken);
        return connector.CallAsync<PagedMembersResult>(new("GetPagedMembers", HttpMethod.Get, conversation.ServiceUrl, PathOf($"v3/conversations/{conversation.ConversationId}/pagedmembers") + $"?pageSize={PageSize}{next}")
        {
            Thread = conversation.ConversationId, Traffic = Traffic.Get, MayRepeat = true,
        }, cancellationToken);
    }

    /// <summary>Everybody in a conversation, page after page: an empty token is the end, a short page is not.</summary>
    public async IAsyncEnumerable<TeamsChannelAccount> GetMembersAsync(ConversationReference conversation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? token = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await GetPagedMembersAsync(conversation, token, cancellationToken);
            foreach (var member in page.Members) yield return member;
            if (string.IsNullOrEmpty(page.ContinuationToken) || page.ContinuationToken == token) yield break;
            token = page.ContinuationToken;
        }
    }

    /// <summary>One member, by their <c>29:</c> id, their object id in Entra, or the name by which they sign in.</summary>
    public Task<TeamsChannelAccount> GetMemberAsync(ConversationReference conversation, string id, CancellationToken cancellationToken) =>
        connector.CallAsync<TeamsChannelAccount>(new("GetMember", HttpMethod.Get, conversation.ServiceUrl, PathOf($"v3/conversations/{conversation.ConversationId}/members/{id}"))
        {
            Thread = conversation.ConversationId, Traffic = Traffic.Get, MayRepeat = true,
        }, cancellationToken);
}

/// <summary>v3/teams. Source: teams.md §5.1, after Bot Framework, <c>ITeamsOperations</c>.</summary>
internal readonly struct Teams(ConnectorClient connector)
{
    /// <summary>A team.</summary>
    public Task<TeamDetails> FetchTeamDetailsAsync(string serviceUrl, string teamId, CancellationToken cancellationToken) =>
        connector.CallAsync<TeamDetails>(new("FetchTeamDetails", HttpMethod.Get, serviceUrl, PathOf($"v3/teams/{teamId}")) { Thread = teamId, Traffic = Traffic.Get, MayRepeat = true }, cancellationToken);

    /// <summary>A team's channels.</summary>
    public Task<ConversationList> FetchChannelListAsync(string serviceUrl, string teamId, CancellationToken cancellationToken) =>
        connector.CallAsync<ConversationList>(new("FetchChannelList", HttpMethod.Get, serviceUrl, PathOf($"v3/teams/{teamId}/conversations")) { Thread = teamId, Traffic = Traffic.Get, MayRepeat = true }, cancellationToken);
}
