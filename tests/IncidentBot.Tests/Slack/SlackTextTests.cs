using System.Globalization;
using IncidentBot.Chat;
using IncidentBot.Slack.Outbound;
using Xunit;

namespace IncidentBot.Tests.Slack;

public sealed class SlackTextTests
{
    private static readonly ChatUser Ada = new("ada", "Ada Lovelace", "ada@example.com", new Dictionary<string, string> { ["slack"] = "U0ADA" });
    private static readonly ChatUser Ben = new("ben", "Ben *the* _one_", null, new Dictionary<string, string> { ["local"] = "ben" });
    private static readonly DateTimeOffset At = new(2015, 3, 11, 9, 17, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;")]
    [InlineData("*bold*", "·*·bold·*·")]
    [InlineData("a ~b~ `c` _d_", "a ·~·b·~· ·`·c·`· ·_·d·_·")]
    [InlineData("db_primary_1 and 2*3", "db_primary_1 and 2*3")]
    [InlineData("2 * 3 _ 4", "2 * 3 _ 4")]
    [InlineData("> quoted\n>> again", "·&gt; quoted\n·&gt;&gt; again")]
    [InlineData("&amp; &lt;", "&amp;amp; &amp;lt;")]
    [InlineData("a\r\nb\tc\u202Ed", "a\nb cd")]
    [InlineData("```rm -rf```", "·`··`··`·rm -rf·`··`··`·")]
    public void Words_are_shown_as_they_were_typed(string words, string drawn) =>
        Assert.Equal(drawn.Replace('·', '\u200B'), SlackText.Markdown(ChatText.Plain(words)));

    [Fact]
    public void A_style_stands_at_the_edges_of_words_and_not_of_white_space()
    {
        Assert.Equal("say *this*, _that_ or `/incident list`", Drawn($"say {"this":b}, {"that":i} or {"/incident list":code}"));
        Assert.Equal("a *b* c", Drawn($"a{" b ":b}c"));
        Assert.Equal("x·*y*·z", Drawn($"x{"y":b}z").Replace('\u200B', '·'));
        Assert.Equal("*one*\n*two*", Drawn($"{"one\ntwo":b}"));
        Assert.Equal("`a ˋ *b* &lt;c`", Drawn($"{"a ` *b* <c":code}"));
        Assert.Equal("*a ·*·b·*·*", Drawn($"{"a *b*":b}").Replace('\u200B', '·'));
    }

    [Fact]
    public void Only_who_must_act_is_notified_and_only_where_they_are()
    {
        Assert.Equal("<@U0ADA>, please", Drawn($"{Ada:ping}, please"));
        Assert.Equal("Ada Lovelace did it", Drawn($"{Ada} did it"));
        Assert.Equal("Ben ·*·the·*· ·_·one·_·: now", Drawn($"{Ben:ping}: now").Replace('\u200B', '·'));
        var forged = Ada with { Accounts = new Dictionary<string, string> { ["slack"] = "!channel" } };
        Assert.Equal("Ada Lovelace", Drawn($"{forged:ping}"));
    }

    [Fact]
    public void An_instant_is_in_each_readers_own_zone_and_names_its_zone_where_it_cannot_be()
    {
        Assert.Equal("<!date^1426065420^{time}|09:17 UTC>", Drawn($"{At}"));
        Assert.Equal("<!date^1426065420^{date}|11 March 2015 UTC>", Drawn($"{At:date}"));
        Assert.Equal("<!date^1426065420^{date_short_pretty} at {time}|11 March 2015, 09:17 UTC>", Drawn($"{At:full}"));
        Assert.Equal("1 January 1950, 00:00 UTC", Drawn($"{new DateTimeOffset(1950, 1, 1, 0, 0, 0, TimeSpan.Zero):full}"));
    }

    [Theory]
    [InlineData("https://example.com/run?a=1&b=2", "the|run>book", "<https://example.com/run?a=1&amp;b=2|the¦run&gt;book>")]
    [InlineData("https://example.com/a|b<c>", "", "<https://example.com/a%7Cb%3Cc%3E|example.com>")]
    [InlineData("javascript:alert(1)", "press", "press")]
    [InlineData("mailto:ada@example.com", "mail", "mail")]
    public void A_link_leads_where_a_browser_goes_and_says_what_it_says(string url, string label, string drawn) =>
        Assert.Equal(drawn, Drawn($"{new LinkRun(new Uri(url), label)}"));

    [Fact]
    public void A_long_text_is_cut_between_lines()
    {
        var parts = SlackText.Parts(ChatText.Plain(string.Join('\n', Enumerable.Range(1, 500).Select(n => $"{n}: something happened"))), 3000);

        Assert.Equal(500, parts.Sum(p => p.Count(c => c == '\n') + 1));
        Assert.All(parts, p => Assert.InRange(p.Length, 1, 3000));
        Assert.All(parts, p => Assert.Matches("^[0-9]+: ", p));
    }

    [Fact]
    public void A_long_line_is_cut_between_words_and_a_long_word_between_what_people_see_as_characters()
    {
        var words = SlackText.Parts(ChatText.Plain(string.Join(' ', Enumerable.Repeat("<words>", 2000))), 3000);
        Assert.All(words, p => Assert.Matches("^(&lt;words&gt; ?)+$", p));

        const string Family = "👩‍👩‍👧‍👦";
        var families = SlackText.Parts(ChatText.Plain(string.Concat(Enumerable.Repeat(Family, 1000))), 3000);
        Assert.All(families, p => Assert.Equal(0, new StringInfo(p).LengthInTextElements - p.Length / Family.Length));
        Assert.Equal(1000, families.Sum(p => p.Length / Family.Length));
    }

    [Fact]
    public void No_markup_is_ever_cut_in_two()
    {
        var text = ChatText.Join(" ", Enumerable.Range(0, 400).Select(n => ChatText.Of($"{"bold words":b} {At:full} {Ada:ping} {new LinkRun(new($"https://example.com/{n}"), "here")}")));
        Assert.All(SlackText.Parts(text, 700), p =>
        {
            Assert.InRange(p.Length, 1, 700);
            Assert.Equal(p.Count(c => c == '<'), p.Count(c => c == '>'));
            Assert.Equal(0, p.Count(c => c == '*') % 2);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n \n")]
    [InlineData("\u200B")]
    public void What_has_nothing_to_read_is_not_shown(string words) => Assert.Empty(SlackText.Parts(ChatText.Plain(words), 3000));

    private static string Drawn(ChatTextHandler text) => SlackText.Markdown(ChatText.Of(text));
}
