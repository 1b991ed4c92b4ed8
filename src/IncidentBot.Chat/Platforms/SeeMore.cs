using System.Text.RegularExpressions;

namespace IncidentBot.Chat.Platforms;

/// <summary>What to type to read on where a card was cut.</summary>
public static partial class SeeMore
{
    /// <summary>The timeline of what the card is about, which comes in pages; else what leads to everything.</summary>
    public static string Of(Card card)
    {
        var about = card.Blocks.OfType<TitleBlock>().Select(b => b.Text.ToPlain(TimeZoneInfo.Utc))
            .Concat(card.Buttons.Select(b => b.Command.ToString()))
            .Select(words => Named().Match(words)).FirstOrDefault(m => m.Success);
        return about is null ? "/incident list" : $"/incident timeline {about.Value}";
    }

    [GeneratedRegex(@"\bINC-[0-9]{1,8}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();
}
