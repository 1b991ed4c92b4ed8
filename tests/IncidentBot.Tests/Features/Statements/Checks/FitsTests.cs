using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

public sealed class FitsTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("äöü", 3)]
    [InlineData("支払い", 6)]
    [InlineData("🚀", 2)]
    [InlineData("👨‍👩‍👧‍👦", 2)]
    [InlineData("🇬🇧", 2)]
    [InlineData("https://status.example.com/status/incidents/1", 23)]
    [InlineData("See https://a.co.", 28)]
    [InlineData("status.example.com", 23)]
    [InlineData("node.js", 7)]
    [InlineData("a “quote” – and…", 17)]
    public void A_post_is_counted_as_X_counts_it(string text, int length) => Assert.Equal(length, WeightedLength.Of(text));

    [Theory]
    [InlineData(160, 'a', 1)]
    [InlineData(161, 'a', 2)]
    [InlineData(306, 'a', 2)]
    [InlineData(307, 'a', 3)]
    [InlineData(80, '€', 1)]
    [InlineData(81, '€', 2)]
    [InlineData(70, 'ş', 1)]
    [InlineData(71, 'ş', 2)]
    [InlineData(134, 'ş', 2)]
    [InlineData(135, 'ş', 3)]
    public void A_text_message_is_counted_in_parts(int count, char of, int parts) => Assert.Equal(parts, SmsParts.Of(new string(of, count)).Parts);

    [Fact]
    public void No_character_is_cut_in_two_between_parts() =>
        Assert.Equal((3, 2), (SmsParts.Of(new string('a', 152) + new string('€', 77)).Parts, SmsParts.Of(new string('a', 153) + new string('€', 76)).Parts));

    [Fact]
    public void It_tells_how_long_a_text_is_that_fits()
    {
        var result = Held.Against(29, "A text.")!;
        Assert.Equal((true, "7 of 280 characters on X; 1 SMS part (GSM-7)"), (result.Ok, result.Message));
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("1:")]
    [InlineData("in the next ")]
    [InlineData("fixed ")]
    [InlineData("\U0001F680")]
    public void A_text_of_any_size_is_stopped_and_read_in_no_time(string piece)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Contains("longer than 10000 characters", Held.Against(29, string.Concat(Enumerable.Repeat(piece, 100_000)))!.Message);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), clock.Elapsed.ToString());
    }

    [Theory]
    [InlineData(280, 128, true)]
    [InlineData(281, 128, false)]
    [InlineData(280, 129, false)]
    [InlineData(280, 0, false)]
    public void What_does_not_fit_is_stopped(int length, int title, bool ok) =>
        Assert.Equal(ok, Held.Passes(29, "Full", i => i with { Text = i.Text with { Short = new('a', length), Title = new('t', title) } }));
}
