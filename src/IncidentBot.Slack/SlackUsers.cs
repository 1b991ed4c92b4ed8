using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;

namespace IncidentBot.Slack;

/// <summary>Who is who in the workspace. Bots and those who have left are nobody. What Slack told is kept a while, also that there is nobody.</summary>
internal sealed partial class SlackUsers(SlackApiClient api, Workspace workspace, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan NobodyKept = TimeSpan.FromMinutes(1);

    private readonly Shared<string, Caller?> _byId = new(time, Kept);
    private readonly Shared<string, Caller?> _byMail = new(time, Kept);
    private readonly Shared<string, IReadOnlyList<Caller>> _everybody = new(time, Kept);

    /// <summary>Somebody by their id; null where it is nobody's.</summary>
    /// <exception cref="SlackException">Slack could not be asked.</exception>
    public async Task<Caller?> FindAsync(string userId, CancellationToken cancellationToken) =>
        IsId(userId) ? await _byId.GetAsync(userId, id => AskAsync(() => api.Users.Info(id, CancellationToken.None)), cancellationToken, KeptFor) : null;

    /// <summary>Somebody by their mail address; null where nobody has it.</summary>
    /// <exception cref="SlackException">Slack could not be asked.</exception>
    public async Task<Caller?> FindByMailAsync(string email, CancellationToken cancellationToken) =>
        OutsideMail.Is(email) ? await _byMail.GetAsync(email.ToLowerInvariant(), mail => AskAsync(() => api.Users.LookupByEmail(mail, CancellationToken.None)), cancellationToken, KeptFor) : null;

    /// <summary>
    /// Somebody as they are named in a command: by id, as a mention, by mail address, by handle, or by a name that one person alone has. Null where it is nobody.
    /// </summary>
    /// <exception cref="SlackException">Slack could not be asked.</exception>
    public async Task<Caller?> FindNamedAsync(string name, CancellationToken cancellationToken)
    {
        var word = Unwrapped(name);
        if (OutsideMail.Is(word)) return await FindByMailAsync(word, cancellationToken);
        if (await FindAsync(word, cancellationToken) is { } known) return known;
        if (word.Length == 0) return null;
        var everybody = await _everybody.GetAsync("", _ => ListAsync(), cancellationToken);
        return everybody.FirstOrDefault(c => c.Handle.Equals(word, StringComparison.OrdinalIgnoreCase))
            ?? (everybody.Where(c => c.Name.Equals(word, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var only] ? only : null);
    }

    /// <summary>A person of the product: by their account here, else by their mail address. Null where it is nobody.</summary>
    /// <exception cref="SlackException">Slack could not be asked.</exception>
    public async Task<Caller?> FindAsync(ChatUser person, CancellationToken cancellationToken) =>
        (person.Accounts.TryGetValue(SlackPlatform.PlatformName, out var id) ? await FindAsync(id, cancellationToken) : null)
        ?? (person.Email is { } email ? await FindByMailAsync(email, cancellationToken) : null);

    private async Task<Caller?> AskAsync(Func<Task<UserResponse>> ask)
    {
        try
        {
            return Of((await ask()).User, await workspace.SelfAsync(CancellationToken.None));
        }
        catch (SlackException e) when (e.ErrorCode is "user_not_found" or "users_not_found" or "user_not_visible")
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<Caller>> ListAsync()
    {
        var self = await workspace.SelfAsync(CancellationToken.None);
        var everybody = new List<Caller>();
        await foreach (var user in api.Users.ListAll(CancellationToken.None))
            if (Of(user, self) is { } caller) everybody.Add(caller);
        return everybody;
    }

    private static Caller? Of(User user, AuthTestResponse self)
    {
        if (user.Deleted || user.IsBot || user.Id is "" or "USLACKBOT") return null;
        var name = new[] { user.Profile.RealName, user.RealName, user.Profile.DisplayName, user.Name }.FirstOrDefault(n => !string.IsNullOrWhiteSpace(n)) ?? user.Id;
        var handle = user.Name.Length > 0 ? user.Name : user.Id.ToLowerInvariant();
        return new(SlackPlatform.PlatformName, user.Id, handle, OutsideText.OneLine(name, 80), IsOurs(user, self) ? OutsideMail.Of(user.Profile.Email) : null, OutsideZone.Of(user.Tz));
    }

    // In a shared channel, another company's administrators say what their people's addresses are: those prove nothing here.
    private static bool IsOurs(User user, AuthTestResponse self) =>
        string.IsNullOrEmpty(user.TeamId) || user.TeamId == self.TeamId
        || (!string.IsNullOrEmpty(self.EnterpriseId) && user.EnterpriseUser?.EnterpriseId == self.EnterpriseId);

    private static TimeSpan KeptFor(Caller? caller) => caller is null ? NobodyKept : Kept;

    private static bool IsId(string word) => UserId().IsMatch(word);

    // <@U1>, <@U1|ana>, <mailto:ana@example.com|ana@example.com>, @ana.
    private static string Unwrapped(string name)
    {
        var word = name.Trim();
        if (word.StartsWith('<') && word.EndsWith('>')) word = word[1..^1].Split('|')[0];
        if (word.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) word = word[7..];
        return word.TrimStart('@');
    }

    [GeneratedRegex(@"^[UW][A-Z0-9]{2,30}\z")]
    private static partial Regex UserId();
}
