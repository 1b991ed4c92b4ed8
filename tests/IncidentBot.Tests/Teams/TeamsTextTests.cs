using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using IncidentBot.Chat;
using IncidentBot.Teams.Outbound;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

public sealed partial class TeamsTextTests
{
    private static readonly ChatUser Ada = new("ada", "Ada Lovelace", "ada@example.com", new Dictionary<string, string> { ["teams"] = "7faf8ab2-0000-4000-8000-000000000021" });
    private static readonly ChatUser Ben = new("ben", "Ben *the* _one_", null, new Dictionary<string, string> { ["local"] = "ben" });
    private static readonly DateTimeOffset At = new(2015, 3, 11, 9, 17, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("INC-42: checkout slow (5 of 9), 2.5 s & more!", "INC-42: checkout slow (5 of 9), 2.5 s & more!")]
    [InlineData("*bold* _it_ `code` ~~gone~~", @"\*bold\* \_it\_ \`code\` \~\~gone\~\~")]
    [InlineData("db_primary_1 C:\\temp \\*", @"db_primary_1 C:\temp \\\*")]
    [InlineData("[x](https://evil.example) [x][y] [x]: z", "[x]·(https:·/·/evil.example) [x]·[y] [x]·: z")]
    [InlineData("![x](y)", "![x]·(y)")]
    [InlineData("<a href=x>y</a> <!-- --> <?x 1 < 2 <3", "<·a href=x>y<·/a> <·!-- --> <·?x 1 < 2 <·3")]
    [InlineData("<at>all</at>", "<·at>all<·/at>")]
    [InlineData("&lt; &#60; R&D", "&·lt; &·#60; R&·D")]
    [InlineData("{{DATE(2015-03-11T09:17:00Z,SHORT)}}", "{·{DATE(2015-03-11T09:17:00Z,SHORT)}}")]
    [InlineData("{{{", "{·{·{")]
    [InlineData("# one\n- two\n1. three\n> four\n+ five\n    six", "·# one\n\n·- two\n\n·1. three\n\n·> four\n\n·+ five\n\n·    six")]
    [InlineData("a\r\nb\tc\u202Ed", "a\n\nb cd")]
    public void Words_of_a_Markdown_text_are_shown_as_they_were_typed(string words, string drawn) =>
        Assert.Equal(drawn.Replace('·', '\u200B'), TeamsText.Markdown(ChatText.Plain(words), new()));

    [Fact]
    public void A_line_to_type_has_no_slash_which_Teams_keeps_for_itself()
    {
        var text = ChatText.Of($"Not {"/incident list"}, but {"/incident show INC-1":code} or {"/incident":code}.");
        Assert.Equal("Not /incident list, but show INC-1 or /incident.", string.Concat(TeamsText.Rich(text).Select(r => r.Text)));
        Assert.Equal("Not /incident list, but **show INC-1** or **·/incident**.".Replace('·', '\u200B'), TeamsText.Markdown(text, new()));
    }

    [Fact]
    public void What_would_be_markup_only_together_is_none_either()
    {
        Assert.Equal("[x]·(y)", Drawn($"{"[x]"}{"(y)"}"));
        Assert.Equal("{·{DATE(2015-03-11T09:17:00Z)}}", Drawn($"{"{"}{"{DATE(2015-03-11T09:17:00Z)}}"}"));
        Assert.Equal("<·at>x", Drawn($"{"<"}{"at>x"}"));
    }

    [Fact]
    public void A_style_stands_at_the_edges_of_words_and_not_of_white_space()
    {
        Assert.Equal("say **this**, *that* or **/incident list**", Drawn($"say {"this":b}, {"that":i} or {"·/incident list":code}").Replace("·", ""));
        Assert.Equal("a **b** c", Drawn($"a{" b ":b}c"));
        Assert.Equal("x**y**z", Drawn($"x{"y":b}z"));
        Assert.Equal("**one**\n\n**two**", Drawn($"{"one\ntwo":b}"));
        Assert.Equal("**·(a)·**·*b*", Drawn($"{"(a)":b}{"b":i}"));
    }

    [Fact]
    public void Only_who_must_act_is_mentioned_and_only_where_they_are()
    {
        Assert.Equal("<at>Ada Lovelace</at>, please", Drawn($"{Ada:ping}, please"));
        Assert.Equal("Ada Lovelace did it", Drawn($"{Ada} did it"));
        Assert.Equal(@"Ben \*the\* \_one\_: now", Drawn($"{Ben:ping}: now"));
        Assert.Equal("Ada Lovelace", Drawn($"{Ada with { Accounts = new Dictionary<string, string> { ["teams"] = "19:all@thread.tacv2" } }:ping}"));
    }

    [Fact]
    public void An_instant_is_in_each_readers_own_zone_and_names_its_zone_where_it_cannot_be()
    {
        Assert.Equal("{{TIME(2015-03-11T09:17:00Z)}}", Drawn($"{At}"));
        Assert.Equal("{{DATE(2015-03-11T09:17:00Z,SHORT)}}", Drawn($"{At:date}"));
        Assert.Equal("{{DATE(2015-03-11T09:17:00Z,SHORT)}}, {{TIME(2015-03-11T09:17:00Z)}}", Drawn($"{At.ToOffset(TimeSpan.FromHours(5)):full}"));
        Assert.Equal("1 January 1950, 00:00 UTC", Drawn($"{new DateTimeOffset(1950, 1, 1, 0, 0, 0, TimeSpan.Zero):full}"));
    }

    [Theory]
    [InlineData("https://example.com/run?a=1&b=2", "the [run](book)", @"[the \[run\]·(book)](https://example.com/run?a=1&b=2)")]
    [InlineData("https://example.com/a(b)_c_", "", "[example.com](https://example.com/a%28b%29%5Fc%5F)")]
    [InlineData("javascript:alert(1)", "press", "press")]
    [InlineData("mailto:ada@example.com", "mail", "mail")]
    public void A_link_leads_where_a_browser_goes_and_says_what_it_says(string url, string label, string drawn)
    {
        Assert.Equal(drawn, Drawn($"{new LinkRun(new Uri(url), label)}"));
        var run = Assert.Single(TeamsText.Rich(ChatText.Of($"{new LinkRun(new Uri(url), label)}")));
        Assert.Equal(drawn.StartsWith('['), run.SelectAction is not null);
    }

    [Fact]
    public void A_long_text_is_cut_between_lines_then_words_then_characters()
    {
        var lines = TextParts.Of(ChatText.Plain(string.Join('\n', Enumerable.Range(1, 500).Select(n => $"{n}: something happened"))), 3000);
        Assert.Equal(500, lines.Sum(p => p.ToString().Count(c => c == '\n') + 1));
        Assert.All(lines, p => Assert.InRange(p.ToString().Length, 1, 3000));

        var words = TextParts.Of(ChatText.Plain(string.Join(' ', Enumerable.Repeat("words", 2000))), 3000);
        Assert.All(words, p => Assert.Matches("^(words ?)+$", p.ToString()));

        const string Family = "👩‍👩‍👧‍👦";
        var families = TextParts.Of(ChatText.Plain(string.Concat(Enumerable.Repeat(Family, 1000))), 3000);
        Assert.All(families, p => Assert.Equal(0, new StringInfo(p.ToString()).LengthInTextElements - p.ToString().Length / Family.Length));
        Assert.Equal(1000, families.Sum(p => p.ToString().Length / Family.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n \n")]
    [InlineData("\u200B")]
    public void What_has_nothing_to_read_is_not_shown(string words) => Assert.Empty(TextParts.Of(ChatText.Plain(words), 3000));

    [Fact]
    public async Task No_Markdown_engine_makes_more_of_words_than_words()
    {
        var texts = Anything.Text.Some(400, 60, 31).Select(OutsideText.Clean).Select(t => OutsideText.Cut(t, 4000)).Append(PlatformSamples.Hostile).ToList();
        var html = await CardCheck.HtmlAsync(texts.Select(t => TeamsText.Markdown(ChatText.Plain(t), new())));

        foreach (var (text, shown) in texts.Zip(html))
        {
            Assert.Equal([], Tag().Matches(shown).Select(m => m.Value).Where(t => t is not ("<p>" or "</p>" or "<br>")));
            Assert.Equal(Bare(text), Bare(WebUtility.HtmlDecode(Tag().Replace(shown, ""))));
        }
    }

    [Fact]
    public async Task A_Markdown_engine_makes_of_styles_and_links_what_is_meant()
    {
        var words = Anything.Text.Some(100, 40, 32).Select(t => OutsideText.OneLine(t, 200)).Where(t => Bare(t).Length > 0).ToList();
        var html = await CardCheck.HtmlAsync(words.SelectMany(w => (string[])[Drawn($"{w}{w:b}{w:i}{w}"), Drawn($"{w:b}{w}{w:code} {new LinkRun(new("https://example.com/"), w)}")]).Select(t => t.Replace('·', '\u200B')));

        foreach (var (n, word) in words.Index())
        {
            Assert.True(html[2 * n].Contains("<strong>"), words[n] + "\n" + html[2 * n]);
            Assert.Equal(["<em>", "<strong>"], Tag().Matches(html[2 * n]).Select(m => m.Value).Where(t => t is "<em>" or "<strong>").Order());
            Assert.Equal(Bare(word + word + word + word), Bare(WebUtility.HtmlDecode(Tag().Replace(html[2 * n], ""))));
            Assert.Equal(["<a href=\"https://example.com/\">", "<strong>", "<strong>"], Tag().Matches(html[2 * n + 1]).Select(m => m.Value).Where(t => t.StartsWith("<a", StringComparison.Ordinal) || t is "<em>" or "<strong>" or "<img").Order());
        }
    }

    [Fact]
    public async Task A_choice_is_words_with_Markdown_and_without_it()
    {
        Assert.Equal("App Store (iOS), 5 < 6 & db_1", TeamsWords.Choice("App Store (iOS), 5 < 6 & db_1"));
        var texts = Anything.Text.Some(200, 40, 33).Select(t => OutsideText.OneLine(t, 200)).ToList();
        foreach (var (text, shown) in texts.Zip(await CardCheck.HtmlAsync(texts.Select(TeamsWords.Choice))))
        {
            Assert.Equal([], Tag().Matches(shown).Select(m => m.Value).Where(t => t is not ("<p>" or "</p>")));
            Assert.Equal(Bare(text).Replace('`', 'ˋ'), Bare(WebUtility.HtmlDecode(Tag().Replace(shown, ""))));
        }
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != TeamsWords.Gap));

    private static string Drawn(ChatTextHandler text) => TeamsText.Markdown(ChatText.Of(text), new()).Replace('\u200B', '·');

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
