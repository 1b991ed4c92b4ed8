using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Chat;
using IncidentBot.Slack.Outbound;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>Whatever the product says or asks fits, and no words of it are ever more than words.</summary>
public sealed class AnythingFitsTests
{
    private static readonly string[] Pieces =
    [
        "<!channel>", "<@U0EVE>", "<!subteam^S1>", "<https://evil.example|here>", "<!date^1^{time}|x>", "@here", "&lt;", "&", "<", ">", "|", "*", "_", "~", "`", "```", "\n", "\n>", " ", "\t", "\"", "\\",
        "word", "a long word", "ü", "日本語", "👩‍👩‍👧‍👦", "e\u0301\u0301\u0301", "\u200B", "\uD800", "\u202E", ":fire:", "INC-7", "",
    ];

    private static readonly Gen<string> Text =
        from piece in Gen.Elements(Pieces).NonEmptyListOf().Select(string.Concat)
        from times in Gen.Frequency((8, Gen.Constant(1)), (2, Gen.Choose(2, 800)))
        select string.Concat(Enumerable.Repeat(piece, Math.Clamp(7_000 / Math.Max(1, piece.Length), 1, times)));

    private static readonly Gen<string> Name = Gen.Choose(0, 1_000_000).Select(n => $"name-{n}");

    private static readonly Gen<ChatUser> User =
        from name in Text from id in Gen.Elements("U0ADA", "W1", "<!here>", "") from ours in Gen.Elements("slack", "teams")
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
        select new Button(label, new CommandLine("note").Text(command)) { Style = style, Confirm = confirm };

    private static readonly Gen<Block> Block = Gen.OneOf(
        Words.Select(w => (Block)new TitleBlock(w)), Words.Select(w => (Block)new TextBlock(w)), Words.Select(w => (Block)new NoteBlock(w)), Gen.Constant((Block)new DividerBlock()),
        Text.Zip(Words).ListOf().Select(f => (Block)new FactsBlock([.. f.Take(30).Select(t => new Fact(t.Item1, t.Item2))])),
        Text.Select(alt => (Block)new ImageBlock(new("https://example.com/map.png"), alt)),
        Button.ListOf().Select(b => (Block)new ButtonsBlock([.. b.Take(60)])));

    private static readonly Gen<Card> Cards =
        from blocks in Block.NonEmptyListOf() from tone in Gen.Elements(Enum.GetValues<Tone>()) select new Card([.. blocks.Take(80)]) { Tone = tone };

    private static readonly Gen<ChoiceField> Choice =
        from name in Name from label in Text from count in Gen.Frequency((4, Gen.Choose(0, 12)), (1, Gen.Choose(90, 130))) from groups in Gen.Choose(0, 3) from words in Text
        from multiple in Gen.Elements(true, false) from required in Gen.Elements(true, false)
        select new ChoiceField(name, label, [.. Enumerable.Range(0, count).Select(n => new Choice($"v{n}", words, groups == 0 ? null : $"{words} {n % groups}"))])
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

    private static readonly Gen<Form> Forms =
        from title in Text from fields in Field.ListOf() from command in Text from submit in Text from introduction in Words
        select new Form(title, new CommandLine("open").Text(command), [.. fields.Take(20).DistinctBy(f => f.Name)], submit) { Introduction = introduction };

    [Fact]
    public void Any_card_is_a_message_within_every_limit() =>
        Prop.ForAll(Cards.ToArbitrary(), card => SlackSaid.Message(card) is var (text, blocks) && (blocks.AsArray().Count == 0 || Holds(SlackLimits.OfMessage(text, blocks)))).Check(Seeded(11));

    [Fact]
    public void Any_cards_are_a_Home_tab_within_every_limit() =>
        Prop.ForAll(Cards.NonEmptyListOf().ToArbitrary(), cards => SlackSaid.Home([.. cards]) is var home && (home["blocks"]!.AsArray().Count == 0 || Holds(SlackLimits.OfView(home)))).Check(Seeded(12, 30));

    [Fact]
    public void Any_form_is_a_modal_within_every_limit() =>
        Prop.ForAll(Forms.ToArbitrary(), form => Holds(SlackLimits.OfView(SlackSaid.Modal(form))) && Holds(SlackLimits.OfView(SlackSaid.Refused(form, Card.Say(form.Introduction!))))).Check(Seeded(13));

    [Fact]
    public void No_mention_link_or_date_comes_out_of_words() =>
        Prop.ForAll(Cards.ToArbitrary(), card =>
        {
            var (text, blocks) = SlackSaid.Message(card);
            var allowed = SlackSaid.Markdown(blocks).SelectMany(SlackSaid.Commands).All(c =>
                c is "<@U0ADA>" or "<@W1>" || c.StartsWith("<https://example.com/", StringComparison.Ordinal) || (c.StartsWith("<!date^", StringComparison.Ordinal) && c.EndsWith("UTC>", StringComparison.Ordinal)));
            return allowed && SlackSaid.Commands(text).Count == 0 && !text.Contains('>');
        }).Check(Seeded(14));

    [Fact]
    public void What_is_typed_into_any_form_comes_back() =>
        Prop.ForAll(Forms.ToArbitrary(), form =>
        {
            var modal = SlackSaid.Modal(form);
            var answers = SlackForm.Read(System.Text.Json.JsonDocument.Parse(SlackSaid.State(modal).ToJsonString()).RootElement);
            return form.Fields.OfType<TextField>().Where(f => !f.IsList).All(f => string.Concat(answers[f.Name]) == OutsideText.Clean(f.Value));
        }).Check(Seeded(15));

    private static bool Holds(IReadOnlyList<string> breaches)
    {
        Assert.Empty(breaches);
        return true;
    }

    private static Config Seeded(ulong seed, int tests = 100) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(new Replay(new Rnd(seed, 1), null!));
}
