using System.Collections.Concurrent;
using IncidentBot.Chat;
using IncidentBot.Tests.Chat;

namespace IncidentBot.Tests.LocalChat;

/// <summary>Stands behind the chat where a test is about the chat alone: a few verbs with cards, a form and refusals.</summary>
internal sealed class ScriptedRouter : ICommandRouter
{
    private static readonly string[] Verbs = ["open", "affect", "list", "help", "status", "resolve", "cards"];
    private readonly ConcurrentDictionary<string, Reply> _delivered = [];

    public ConcurrentQueue<CommandRequest> Requests { get; } = [];

    /// <summary>What the test wants done when a command runs.</summary>
    public Func<CommandRequest, Task>? Meanwhile { get; set; }

    public async Task<Reply> SendAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        if (Meanwhile is not null) await Meanwhile(request);
        return _delivered.GetOrAdd(request.DeliveryId!, _ => Answer(request));
    }

    public Task<IReadOnlyList<Completion>> CompleteAsync(string text, Caller caller, CancellationToken cancellationToken)
    {
        var cut = text.LastIndexOf(' ') + 1;
        var options = cut == 0 ? Verbs : ["app-store", "apple-music", "gb", "--sev", "--since"];
        return Task.FromResult<IReadOnlyList<Completion>>(
            [.. options.Where(o => o.StartsWith(text[cut..], StringComparison.Ordinal)).Select(o => new Completion(text[..cut] + o, o, $"what {o} is for"))]);
    }

    private static Reply Answer(CommandRequest request)
    {
        var words = request.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("/incident" or "/inc")).ToList();
        return words.FirstOrDefault() switch
        {
            "open" when request.Answers is { } answers => Opened(answers),
            "open" => Reply.Ask(PlatformSamples.Form),
            "approve" => Reply.Tell(ChatText.Of($"You approved {"S-1":b}.")),
            "cards" => Reply.Tell(PlatformSamples.Everything),
            null or "help" or "list" => Reply.Tell(Card.Of(new TitleBlock(ChatText.Plain("What can be done")), new TextBlock(ChatText.Of($"{"open TITLE":code} opens an incident.")))),
            var verb => Reply.Refuse(Card.Of(new TextBlock(ChatText.Of($"There is no verb {OutsideText.OneLine(verb, 40):code}. Try {"help":code}."))) with { Tone = Tone.Danger }),
        };
    }

    private static Reply Opened(IReadOnlyDictionary<string, IReadOnlyList<string>> answers) =>
        answers["since"] is ["tomorrow"]
            ? Reply.Refuse(Card.Say(ChatText.Plain("That is in the future. Say when it began.")), "since")
            : Reply.Tell(Card.Say(ChatText.Of($"Opened {answers["title"][0]:b} for {string.Join(", ", answers["services"])}.")) with { Tone = Tone.Good });
}
