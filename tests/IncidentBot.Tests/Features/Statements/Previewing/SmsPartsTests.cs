using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Features.Statements.Checks;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Previewing;

/// <summary>Rule 29's text messages, cut as a network cuts them: GSM-7 160 alone and 153 in parts, UCS-2 70 and 67.</summary>
public sealed class SmsPartsTests
{
    [Theory]
    [InlineData(160, "a", "GSM-7", 160, new[] { 160 })]
    [InlineData(161, "a", "GSM-7", 161, new[] { 153, 8 })]
    [InlineData(306, "a", "GSM-7", 306, new[] { 153, 153 })]
    [InlineData(80, "€", "GSM-7", 160, new[] { 80 })]
    // An escape and its character stay together: 76 of them are 152.
    [InlineData(81, "€", "GSM-7", 162, new[] { 76, 5 })]
    [InlineData(70, "ş", "UCS-2", 70, new[] { 70 })]
    [InlineData(71, "ş", "UCS-2", 71, new[] { 67, 4 })]
    [InlineData(134, "支", "UCS-2", 134, new[] { 67, 67 })]
    [InlineData(35, "🚀", "UCS-2", 70, new[] { 70 })]
    // 33 of them are 66, and the half of another has no place.
    [InlineData(36, "🚀", "UCS-2", 72, new[] { 66, 6 })]
    public void It_is_cut_where_a_network_cuts_it(int count, string of, string encoding, int units, int[] lengths)
    {
        var sms = SmsParts.Of(string.Concat(Enumerable.Repeat(of, count)));
        Assert.Equal((encoding, units), (sms.Encoding, sms.Units));
        Assert.Equal(lengths, sms.Texts.Select(t => t.Length));
    }

    [Theory]
    [InlineData("^{}\\[~]|€", 18)]
    [InlineData("äöüÄÖÜßñèé", 10)]
    [InlineData("Δ_ΦΓ\n", 5)]
    [InlineData("`", 1)]
    [InlineData("ç", 1)]
    public void A_character_of_the_extension_counts_twice(string text, int units) => Assert.Equal(units, SmsParts.Of(text).Units);

    [Fact]
    public void One_character_outside_the_alphabet_makes_all_of_it_UCS_2() => Assert.Equal(("UCS-2", 3), (SmsParts.Of(new string('a', 140) + "ş").Encoding, SmsParts.Of(new string('a', 140) + "ş").Parts));

    [Fact]
    public void Nothing_is_lost_between_parts_and_no_pair_is_split() =>
        Prop.ForAll(Gen.ListOf(Gen.Elements("a", "€", "ş", "🚀", "支", " ")).Select(string.Concat).Resize(400).ToArbitrary(), text =>
        {
            var sms = SmsParts.Of(text);
            var (single, several) = sms.Gsm7 ? (160, 153) : (70, 67);
            Assert.Equal(text, string.Concat(sms.Texts));
            Assert.All(sms.Texts, part => Assert.True(part.Length == 0 || (!char.IsLowSurrogate(part[0]) && !char.IsHighSurrogate(part[^1]))));
            Assert.All(sms.Texts, part => Assert.True(SmsParts.Of(part).Units <= (sms.Parts == 1 ? single : several) || sms.Gsm7 != SmsParts.Of(part).Gsm7));
        }).QuickCheckThrowOnFailure();
}
