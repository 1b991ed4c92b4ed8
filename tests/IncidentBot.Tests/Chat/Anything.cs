using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Chat;

namespace IncidentBot.Tests.Chat;

/// <summary>Whatever a product could say or ask, and all that is markup somewhere.</summary>
internal static class Anything
{
    private static readonly string[] Pieces =
    [
        "<!channel>", "<@U0EVE>", "<!subteam^S1>", "<https://evil.example|here>", "<!date^1^{time}|x>", "@here", "&lt;", "&", "<", ">", "|", "*", "_", "~", "`", "```", "\n", "\n>", " ", "\t", "\"", "\\",
        "[x](https://evil.example/)", "[x]", "](", "![x](https://evil.example/x.png)", "https://evil.example/", "**", "# ", "- ", "1. ", "\n\n", "<img src=x onerror=alert(1)>", "<at>Ada</at>",
        "{{DATE(2015-03-11T09:17:00Z,SHORT)}}", "{{", "{", "${", ",", "%2C", "word", "a long word", "ü", "日本語", "👩‍👩‍👧‍👦", "e\u0301\u0301\u0301", "\u200B", "\uD800", "\u202E", ":fire:", "INC-7", "",
    ];

    public static readonly Gen<string> Text =
        from piece in Gen.Elements(Pieces).NonEmptyListOf().Select(string.Concat)
        from times in Gen.Frequency((8, Gen.Constant(1)), (2, Gen.Choose(2, 800)))
        select string.Concat(Enumerable.Repeat(piece, Math.Clamp(7_000 / Math.Max(1, piece.Length), 1, times)));

    private static readonly Gen<string> Name = Gen.Choose(0, 1_000_000).Select(n => $"name-{n}");

    private static readonly Gen<ChatUser> User =
        from name in Text from id in Gen.Elements("U0ADA", "W1", "<!here>", "", "7faf8ab2-0000-4000-8000-000000000021", "7faf8ab2-0000-4000-8000-000000000022") from ours in Gen.Elements("slack", "teams")
        select new ChatUser("ada", name, null, new Dictionary<string, string> { [ours] = id });

    private static readonly Gen<ChatRun> Run = Gen.OneOf(
        from text in Text from style in Gen.Elements(Enum.GetValues<TextStyle>()) select (ChatRun)new TextRun(text, style),
        from user in User from ping in Gen.Elements(true, false) select (ChatRun)new MentionRun(user, ping),
        from seconds in Gen.Choose(-2_000_000_000, 2_000_000_000) from format in Gen.Elements(Enum.GetValues<InstantFormat>())
        select (ChatRun)new InstantRun(DateTimeOffset.FromUnixTimeSeconds(seconds), format),
        from label in Text from path in Text select (ChatRun)new LinkRun(new Uri("https://example.com/" + Uri.EscapeDataString(OutsideText.Clean(path))), label));

    private static readonly Gen<ChatText> Words = Run.ListOf().Select(r => new ChatText([.. r.Take(12)]));

    private static readonly Gen<Button> Button =
        from label in Text from command in Text from style in Gen.Elements(Enum.GetValues<ButtonStyle>()) from confirm in Gen.OneOf(Gen.Constant<string?>(null), Text.Select(t => (string?)t))
        from asks in Gen.Elements(true, false) select new Button(label, new CommandLine("note").Text(command)) { Style = style, Confirm = confirm, Asks = asks };

    private static readonly Gen<Block> Block = Gen.OneOf(
        Words.Select(w => (Block)new TitleBlock(w)), Words.Select(w => (Block)new TextBlock(w)), Words.Select(w => (Block)new NoteBlock(w)), Gen.Constant((Block)new DividerBlock()),
        Text.Zip(Words).ListOf().Select(f => (Block)new FactsBlock([.. f.Take(30).Select(t => new Fact(t.Item1, t.Item2))])),
        Text.Select(alt => (Block)new ImageBlock(new("https://example.com/map.png"), alt)),
        Button.ListOf().Select(b => (Block)new ButtonsBlock([.. b.Take(60)])));

    public static readonly Gen<Card> Cards =
        from blocks in Block.NonEmptyListOf() from tone in Gen.Elements(Enum.GetValues<Tone>()) select new Card([.. blocks.Take(80)]) { Tone = tone };

    private static readonly Gen<ChoiceField> Choice =
        from name in Name from label in Text from count in Gen.Frequency((4, Gen.Choose(0, 12)), (1, Gen.Choose(90, 130))) from groups in Gen.Choose(0, 3) from words in Text
        from multiple in Gen.Elements(true, false) from required in Gen.Elements(true, false)
        select new ChoiceField(name, label, [.. Enumerable.Range(0, count).Select(n => new Choice(n % 7 == 6 ? $"v{n}, 100%" : $"v{n}", words, groups == 0 ? null : $"{words} {n % groups}"))])
        {
            Multiple = multiple, Required = required, Selected = count < 3 ? [] : multiple ? ["v1", "v2"] : ["v1"],
        };

    private static readonly Gen<Field> Field = Gen.OneOf(
        Choice.Select(c => (Field)c),
        from name in Name from label in Text from value in Text from list in Gen.Elements(true, false) from lines in Gen.Elements(true, false) from most in Gen.Choose(1, 20_000)
        select (Field)new TextField(name, label) { Value = value, IsList = list, Multiline = lines, MaxLength = most, Hint = label },
        from name in Name from label in Text from value in Gen.OneOf(Text, Gen.Elements("", "2015-03-11T14:30:00Z", "14:30")) from ahead in Gen.Elements(true, false)
        select (Field)new TimeField(name, label) { Value = value, IsAhead = ahead },
        from name in Name from label in Text from user in User select (Field)new PersonField(name, label) { Selected = user });

    public static readonly Gen<Form> Forms =
        from title in Text from fields in Field.ListOf() from command in Text from submit in Text from introduction in Words
        select new Form(title, new CommandLine("open").Text(command), [.. fields.Take(20).DistinctBy(f => f.Name)], submit) { Introduction = introduction };

    /// <summary>Some of them, the same at every run.</summary>
    public static IReadOnlyList<T> Some<T>(this Gen<T> any, int count, int size, ulong seed) => any.Sample(size, new Rnd(seed, 1), count);

    /// <summary>The same cards and forms at every run.</summary>
    public static Config Seeded(ulong seed, int tests = 100) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(new Replay(new Rnd(seed, 1), null!));
}
