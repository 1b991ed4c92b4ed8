using IncidentBot.Chat;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>Answers that are short enough to be said in passing: below a card, or as a dialog closes.</summary>
internal static class Words
{
    private const int Longest = 300;

    /// <summary>While something takes longer than anybody waits.</summary>
    public const string Meanwhile = "Working on it: the answer comes to your chat with me.";

    /// <summary>Where the answer itself is too much.</summary>
    public const string SentToYou = "I have sent you the answer.";

    /// <summary>Of a button or a form whose command lies nowhere any more.</summary>
    public static Card TooOld { get; } = Card.Say(ChatText.Of($"That is too old to be pressed. {"show":code} brings the card as it is now.")) with { Tone = Tone.Warning };

    /// <summary>The words of a card that is no more than a few; null where it is.</summary>
    /// <param name="card">What is told.</param>
    /// <param name="zone">The reader's.</param>
    public static string? Of(Card card, TimeZoneInfo zone) =>
        card.Blocks.Count <= 3 && card.Blocks.All(b => b is TextBlock or NoteBlock or TitleBlock) && card.ToPlain(zone) is { Length: > 0 and <= Longest } words ? words : null;

    /// <summary>Says that something was not done, and that the person is not to blame: with a number that the log has too.</summary>
    public static Card Apology(string number) => Card.Say(
        ChatText.Of($"That did not work, and it is not your doing. Try it again; if it stays, tell your administrator this number: {number:code}")) with { Tone = Tone.Danger };
}
