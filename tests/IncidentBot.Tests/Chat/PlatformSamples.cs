using IncidentBot.Chat;

namespace IncidentBot.Tests.Chat;

/// <summary>A card with every block and run, and a form with every field, as the product makes them.</summary>
internal static class PlatformSamples
{
    /// <summary>Markup of every chat and page at once: wherever it comes out, it is these very words.</summary>
    public const string Hostile = "<!channel> <script>alert(1)</script> <at>all</at> *b* [x](javascript:alert) {{evil}} &amp;";

    private static readonly ChatUser Ada = new("ada", "Ada Lovelace", "ada@example.com", new Dictionary<string, string> { ["local"] = "ada" });
    private static readonly DateTimeOffset Then = new(2015, 3, 11, 8, 55, 0, TimeSpan.Zero);

    public static Card Everything { get; } = Card.Of(
        new TitleBlock(ChatText.Of($"INC-1 · {"Cannot buy from the App Store"}")),
        new TextBlock(ChatText.Of($"{Ada:ping} says {"buying fails":b}, {"browsing works":i}, try {"show INC-1":code}; more {new LinkRun(new("https://example.com/run"), "in the runbook")}.")),
        new FactsBlock([new("Severity", ChatText.Plain("SEV-1")), new("Since", ChatText.Of($"{Then:full}")), new("Where", ChatText.Plain("United Kingdom, France and 12 more")), new("Commander", ChatText.Of($"{Ada}"))]),
        new ImageBlock(new("https://example.com/map.png"), "A map of the countries affected"),
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
        new TextField("regions", "Where") { IsList = true, Value = "gb, eu" },
        new TimeField("since", "Since") { Hint = "08:55, or 10m ago" },
        new TimeField("to", "Until") { IsAhead = true },
        new PersonField("lead", "Commander") { Selected = Ada },
        new TextField("note", "What is known") { Multiline = true },
    ], "Open it") { Introduction = ChatText.Plain("A channel is made for it, and the card is posted there.") };

    /// <summary>The hostile words in every place of a card that holds words from outside.</summary>
    public static Card HostileCard { get; } = Card.Of(
        new TitleBlock(ChatText.Plain(Hostile)),
        new TextBlock(ChatText.Of($"{Hostile:b} {Hostile:i} {Hostile:code} {new LinkRun(new("https://example.com/"), Hostile)}")),
        new FactsBlock([new(Hostile, ChatText.Plain(Hostile))]),
        new ImageBlock(new("https://example.com/map.png"), Hostile),
        new NoteBlock(ChatText.Plain(Hostile)),
        ButtonsBlock.Of(new Button(Hostile, new CommandLine("note").Text(Hostile)) { Confirm = Hostile }));

    /// <summary>More than any chat takes in one message.</summary>
    public static Card Huge { get; } = new(
    [
        new TitleBlock(ChatText.Plain(new string('t', 5_000))),
        .. Enumerable.Range(0, 120).Select(n => new TextBlock(ChatText.Plain(new string('x', 4_000)))),
        new FactsBlock([.. Enumerable.Range(0, 60).Select(n => new Fact($"Fact {n}", ChatText.Plain(new string('f', 3_000))))]),
        new ButtonsBlock([.. Enumerable.Range(0, 60).Select(n => new Button(new string('b', 200), new CommandLine("note").Text(new string('n', 3_000))))]),
    ]);
}
