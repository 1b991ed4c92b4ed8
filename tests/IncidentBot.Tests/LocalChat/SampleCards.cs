using IncidentBot.Chat;

namespace IncidentBot.Tests.LocalChat;

/// <summary>A card with every block and run, and a form with every field.</summary>
internal static class SampleCards
{
    private static readonly ChatUser Ada = new("ada", "Ada Lovelace", "ada@example.com", new Dictionary<string, string> { ["local"] = "ada" });
    private static readonly DateTimeOffset Then = new(2015, 3, 11, 8, 55, 0, TimeSpan.Zero);

    public static Card Everything { get; } = Card.Of(
        new TitleBlock(ChatText.Of($"INC-1 · {"Cannot buy from the App Store"}")),
        new TextBlock(ChatText.Of($"{Ada:ping} says {"buying fails":b}, {"browsing works":i}, try {"show INC-1":code}; more {new LinkRun(new("https://example.com/run"), "in the runbook")}.")),
        new FactsBlock([new("Severity", ChatText.Plain("SEV-1")), new("Since", ChatText.Of($"{Then:full}")), new("Where", ChatText.Plain("United Kingdom, France and 12 more")), new("Commander", ChatText.Of($"{Ada}"))]),
        new DividerBlock(),
        new NoteBlock(ChatText.Of($"Next update by {Then.AddMinutes(22)}.")),
        ButtonsBlock.Of(
            new Button("Approve", new CommandLine("approve").Value("S-1")) { Style = ButtonStyle.Primary },
            new Button("Show", new CommandLine("list")),
            new Button("Resolve", new CommandLine("approve").Value("S-2")) { Style = ButtonStyle.Danger, Confirm = "This ends the incident for everybody. It can be reopened." })) with { Tone = Tone.Danger };

    public static Form Form { get; } = new("Open an incident", new CommandLine("open"),
    [
        new TextField("title", "What can customers feel?") { Required = true, Value = "Cannot buy", Hint = "Such as: Cannot buy from the App Store", MaxLength = 128 },
        new ChoiceField("sev", "Severity", [new("1", "SEV-1, the worst"), new("2", "SEV-2"), new("3", "SEV-3")]) { Required = true, Selected = ["2"] },
        new ChoiceField("services", "Services", [.. Enumerable.Range(1, 14).Select(n => new Choice($"service-{n}", $"Service {n}", n < 8 ? "Stores" : "Cloud"))]) { Multiple = true, Selected = ["service-1"] },
        new TextField("since", "Since") { Hint = "08:55, or 10m ago" },
        new PersonField("lead", "Commander") { Selected = Ada },
        new TextField("note", "What is known") { Multiline = true },
    ], "Open it") { Introduction = ChatText.Plain("A channel is made for it, and the card is posted there.") };
}
