using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Api;

/// <summary>Slack's Web API, a family of methods a property, named as SlackNet names them.</summary>
public sealed class SlackApiClient
{
    /// <summary>auth.*</summary>
    public AuthApi Auth => new(this);

    /// <summary>apps.*</summary>
    public AppsApi Apps => new(this);

    /// <summary>chat.*</summary>
    public ChatApi Chat => new(this);

    /// <summary>conversations.*</summary>
    public ConversationsApi Conversations => new(this);

    /// <summary>views.*</summary>
    public ViewsApi Views => new(this);

    /// <summary>users.*</summary>
    public UsersApi Users => new(this);

    /// <summary>usergroups.*</summary>
    public UserGroupsApi UserGroups => new(this);

    /// <summary>pins.*</summary>
    public PinsApi Pins => new(this);

    /// <summary>bookmarks.*</summary>
    public BookmarksApi Bookmarks => new(this);

    /// <summary>Calls a method.</summary>
    /// <exception cref="SlackException">Slack said no, or could not be asked.</exception>
    internal Task<T> CallAsync<T>(string method, SlackArguments arguments, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Answers where an interaction asked for it, at most five times within half an hour.</summary>
    public Task RespondAsync(string responseUrl, MessageResponse response, CancellationToken cancellationToken) => throw new NotImplementedException();
}
