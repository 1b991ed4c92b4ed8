using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Features.Statements.Previewing;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Previewing;

public sealed class WordDiffTests
{
    private static readonly string[] Words = ["you", "cannot", "buy", "from", "the", "App Store", ",", ".", " ", "  ", "\n\n", "08:55", "支払い", "できません", "é", "👨‍👩‍👧", "don't", "\uD800", ""];

    [Theory]
    [InlineData("You cannot buy.", "You cannot buy.", "You cannot buy.")]
    [InlineData("", "", "")]
    [InlineData("", "New.", "[+New.]")]
    [InlineData("Old.", "", "[-Old.]")]
    [InlineData("Some customers cannot buy.", "All customers cannot buy.", "[-Some][+All] customers cannot buy.")]
    [InlineData("in the United Kingdom now", "in all countries now", "in [-the United Kingdom][+all countries] now")]
    [InlineData("We are sorry.", "We are very sorry.", "We are [+very ]sorry.")]
    [InlineData("since 08:55 UTC", "since 08:56 UTC", "since [-08:55][+08:56] UTC")]
    [InlineData("don't", "doesn't", "[-don't][+doesn't]")]
    [InlineData("One.\n\nTwo.", "One.\n\nOne and a half.\n\nTwo.", "One.\n\n[+One and a half.\n\n]Two.")]
    [InlineData("購入できません。", "購入できます。", "購入できま[-せん][+す]。")]
    [InlineData("a 👍 b", "a 👎 b", "a [-👍][+👎] b")]
    public void What_was_changed_is_seen_word_by_word(string before, string after, string shown) =>
        Assert.Equal(shown, string.Concat(WordDiff.Of(before, after).Select(p => p.Kind switch { DiffKind.Removed => $"[-{p.Text}]", DiffKind.Added => $"[+{p.Text}]", _ => p.Text })));

    [Fact]
    public void Whatever_was_changed_the_old_text_and_the_new_one_are_both_in_it_to_the_last_character() =>
        Prop.ForAll(Text, Text, (before, after) =>
        {
            var parts = WordDiff.Of(before, after);
            Assert.Equal(before, Without(parts, DiffKind.Added));
            Assert.Equal(after, Without(parts, DiffKind.Removed));
            Assert.All(parts, p => Assert.NotEmpty(p.Text));
            Assert.All(parts.Zip(parts.Skip(1)), p => Assert.NotEqual(p.First.Kind, p.Second.Kind));
            Assert.Equal(before != after, parts.Differs());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_characters_at_all_come_back() =>
        Prop.ForAll<string, string>((before, after) =>
        {
            var parts = WordDiff.Of(before ?? "", after ?? "");
            return Without(parts, DiffKind.Added) == (before ?? "") && Without(parts, DiffKind.Removed) == (after ?? "");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_longest_texts_that_there_are_can_be_compared()
    {
        var (before, after) = (string.Concat(Enumerable.Range(0, 2500).Select(n => $"{n} ")), string.Concat(Enumerable.Range(0, 2500).Select(n => $"{n * 7 % 2501} ")));
        var parts = WordDiff.Of(before, after);
        Assert.Equal((before, after), (Without(parts, DiffKind.Added), Without(parts, DiffKind.Removed)));
    }

    private static Arbitrary<string> Text => Gen.ListOf(Gen.Elements(Words)).Select(string.Concat).ToArbitrary();

    private static string Without(IReadOnlyList<DiffPart> parts, DiffKind kind) => string.Concat(parts.Where(p => p.Kind != kind).Select(p => p.Text));
}
