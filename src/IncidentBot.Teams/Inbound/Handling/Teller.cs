using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Outbound;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>
/// Tells one person something, in their own chat with the bot. Where it may not write to them, it says so where they asked, now and then: never the answer itself,
/// which is for them alone. A message for one person in a channel would be read by all where the service does not know of such messages.
/// </summary>
internal sealed partial class Teller(PersonalChats chats, Posting posting, CommandShelf shelf, TeamsUsers users, IPlatformMemory memory, TimeProvider time, ILogger<Teller> log)
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SaidOnce = TimeSpan.FromDays(1);

    /// <summary>Tells it. Never throws for what Teams will not do: what was asked for is done, whether or not its answer can be heard.</summary>
    /// <param name="to">Whom, and where they asked.</param>
    /// <param name="card">What.</param>
    /// <param name="key">Names the answer: it becomes one message.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task TellAsync(Whereabouts to, Card card, string key, CancellationToken cancellationToken) => TellAsync(to, () => AdaptiveCards.Draw(card), key, cancellationToken);

    /// <summary>Asks it, as a card that only this person can send.</summary>
    public Task AskAsync(Whereabouts to, DrawnForm form, string key, CancellationToken cancellationToken) => TellAsync(to, () => DrawnOf(form), key, cancellationToken);

    /// <summary>Asks it where they are, for all to see and for them to answer.</summary>
    public async Task AskThereAsync(Whereabouts to, DrawnForm form, string key, CancellationToken cancellationToken)
    {
        if (to.Place is not { } place || !await TryAsync(() => posting.PostAsync(place, () => DrawnOf(form), KeyOf(key), cancellationToken), cancellationToken))
            await AskAsync(to, form, key, cancellationToken);
    }

    /// <summary>The commands of something drawn, laid down for when it comes back.</summary>
    public Task KeepAsync(IReadOnlyList<string> longCommands, CancellationToken cancellationToken) => shelf.PutAsync(TeamsPlatform.PlatformName, longCommands, cancellationToken);

    private async Task TellAsync(Whereabouts to, Func<Drawn> draw, string key, CancellationToken cancellationToken)
    {
        if (await TryAsync(async () =>
        {
            var chat = to is { IsPersonal: true, Place: { } here } ? here : await chats.FindAsync(to.UserId, cancellationToken);
            if (chat is null) return false;
            await posting.PostAsync(chat, draw, KeyOf(key), cancellationToken);
            return true;
        }, cancellationToken)) return;
        if (to.IsPersonal || to.Place is null || !await TryAsync(() => SayThatTheyCannotBeToldAsync(to, to.Place, cancellationToken), cancellationToken)) Log.Unheard(log, to.UserId);
    }

    private async Task SayThatTheyCannotBeToldAsync(Whereabouts to, Place place, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(to.UserId, cancellationToken) is not { Caller: var person }) return;
        if (!await memory.TryKeepAsync(TeamsPlatform.PlatformName, "unheard/" + to.UserId, "", SaidOnce, cancellationToken)) return;
        var user = new ChatUser(person.Handle, person.Name, person.Email, new Dictionary<string, string> { [TeamsPlatform.PlatformName] = person.UserId });
        var line = Card.Say(ChatText.Of($"{user:ping}, I have an answer for you but may not write to you yet: add me in Teams (Apps → IncidentBot → Add), then ask again."));
        await posting.PostAsync(place, line, $"unheard/{to.UserId}/{time.GetUtcNow():O}", cancellationToken);
    }

    private Task<bool> TryAsync(Func<Task> tell, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        await tell();
        return true;
    }, cancellationToken);

    // What may pass is tried again for a moment: whoever asked waits for it.
    private async Task<bool> TryAsync(Func<Task<bool>> tell, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await tell();
            }
            catch (ConnectorException e) when (e.Kind is ConnectorErrorKind.RateLimited or ConnectorErrorKind.Transient && attempt < MostAttempts)
            {
                var pause = e.RetryAfter ?? Pause;
                await Task.Delay(pause < LongestPause ? pause : LongestPause, time, cancellationToken);
            }
            catch (ConnectorException e)
            {
                Log.NotThere(log, e.Message);
                return false;
            }
        }
    }

    private static Drawn DrawnOf(DrawnForm form) => new(form.Card, form.Title) { LongCommands = form.LongCommands };

    private static string KeyOf(string key) => "answer/" + key;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "An answer cannot be given there: {Problem}")]
        public static partial void NotThere(ILogger log, string problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Teams let no answer through to {UserId}")]
        public static partial void Unheard(ILogger log, string userId);
    }
}
