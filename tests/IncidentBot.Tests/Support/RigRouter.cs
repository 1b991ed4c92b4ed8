using System.Collections.Concurrent;
using IncidentBot.Chat;
using IncidentBot.Tests.Chat;

namespace IncidentBot.Tests.Support;

/// <summary>Stands behind a chat where a test is about that chat alone: a few verbs, each change done once for each delivery.</summary>
internal sealed class RigRouter : ICommandRouter
{
    private readonly ConcurrentDictionary<string, Reply> _delivered = [];

    /// <summary>Every command that came, also the same again.</summary>
    public ConcurrentQueue<CommandRequest> Requests { get; } = [];

    /// <summary>What was changed, by which line.</summary>
    public ConcurrentQueue<string> Changes { get; } = [];

    /// <summary>The channels in which an incident lives, or its threads: <c>channel;thread</c>.</summary>
    public HashSet<string> Homes { get; } = [];

    /// <summary>What happens while a command runs.</summary>
    public Func<CommandRequest, Task>? Meanwhile { get; set; }

    /// <summary>What a test wants answered; null leaves it to what is usual.</summary>
    public Func<CommandRequest, Reply?>? Say { get; set; }

    public CommandRequest Last => Requests.Last();

    public async Task<Reply> SendAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        if (Meanwhile is not null) await Meanwhile(request).WaitAsync(cancellationToken);
        return request.DeliveryId is { } id && _delivered.TryGetValue(id, out var before) ? before : Say?.Invoke(request) ?? Answer(request);
    }

    public Task<IReadOnlyList<Completion>> CompleteAsync(string text, Caller caller, CancellationToken cancellationToken)
    {
        var typed = text[(text.LastIndexOf(',') + 1)..];
        (string Code, string Name)[] countries = [("dk", "Denmark"), ("gb", "United Kingdom"), ("de", "Germany")];
        return Task.FromResult<IReadOnlyList<Completion>>([.. countries.Where(c => c.Code.StartsWith(typed, StringComparison.Ordinal) || c.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(c => new Completion(text, c.Code, c.Name))]);
    }

    public Reply Change(CommandRequest request, string words)
    {
        var reply = Reply.Tell(Card.Of(new TextBlock(ChatText.Plain(words)), ButtonsBlock.Of(new Button("Show it", new CommandLine("show")), new Button("Open another", new CommandLine("open")))));
        if (request.DeliveryId is { } id && !_delivered.TryAdd(id, reply)) return _delivered[id];
        Changes.Enqueue(request.Text);
        return reply;
    }

    private Reply Answer(CommandRequest request)
    {
        var words = request.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var isHome = request.Place is { } place && (Homes.Contains(place.ChannelId) || Homes.Contains($"{place.ChannelId};{place.ThreadId}"));
        switch (words.FirstOrDefault(w => w != "/incident") ?? "")
        {
            case "open" when request.Answers is { } answers:
                return answers.TryGetValue("since", out var since) && since is ["tomorrow"] ? Refuse("That is in the future.", "since")
                    : answers.TryGetValue("title", out var title) && title is ["duplicate"] ? Refuse("One like it is open.", null)
                    : Change(request, "Opened INC-1.");
            case "open" when request.AsksFirst || words.Length == 1: return Reply.Ask(PlatformSamples.Form);
            case "open": return Change(request, "Opened INC-1.");
            case "note" when !isHome: return Refuse("This channel belongs to no incident.", null);
            case "note": return Change(request, "Written down.");
            case "resolve": return Change(request, "Resolved.");
            case "show" when !isHome: return Refuse("Which one?", null);
            case "show": return Reply.Tell(Card.Say(ChatText.Plain("INC-1 Cannot buy")));
            case "home": return Reply.Tell(Card.Of(new TextBlock(ChatText.Plain("What waits for you")), ButtonsBlock.Of(new Button("Approve S-1", CommandLine.Parse("resolve S-1")), new Button("Open one", new CommandLine("open")))));
            case "list": return Reply.Tell(Card.Say(ChatText.Plain("INC-1 is open")));
            case "": return Reply.Tell(Card.Say(ChatText.Plain("All is well.")));
            case var verb: return Refuse($"There is no verb {verb}.", null);
        }
    }

    private static Reply Refuse(string words, string? field) => Reply.Refuse(Card.Say(ChatText.Plain(words)), field);
}
