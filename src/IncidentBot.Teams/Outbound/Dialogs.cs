using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>What stands in a dialog that is no form: a question before something is done, and what was answered.</summary>
internal static class Dialogs
{
    private const int LongestTitle = 64;

    /// <summary>The question of a button that was pressed, with the button that does it: that sends the same command without a question.</summary>
    /// <param name="pressed">What the button carried.</param>
    /// <param name="origin">Where it stands.</param>
    public static DrawnForm Confirm(CardData pressed, FormOrigin origin)
    {
        var label = CommandButtons.LabelOf(pressed.Label ?? "Yes");
        var data = new CardData { Command = pressed.Command, Conversation = origin.ConversationId, Thread = origin.ThreadId, For = origin.For };
        return new(new AdaptiveCard(
        [
            new RichTextBlock(TeamsText.Rich(ChatText.Plain(TeamsText.Plain(pressed.Confirm ?? "", 1000) is { Length: > 0 } question ? question : "Do it?"))),
            new ActionSet([new SubmitAction(data) { Title = label, Style = ActionStyle.Positive, AssociatedInputs = "none" }]),
        ]) { FallbackText = label }, TitleOf(label), []);
    }

    /// <summary>A card as a dialog shows it.</summary>
    /// <param name="card">What was answered.</param>
    /// <param name="origin">Where it was asked for.</param>
    public static DrawnForm Answer(Card card, FormOrigin origin)
    {
        var drawn = AdaptiveCards.Draw(card, origin);
        return new(drawn.Card, TitleOf(card.Tone is Tone.Warning or Tone.Danger ? "Not done" : "Incident"), drawn.LongCommands);
    }

    /// <summary>What a dialog's head says.</summary>
    public static string TitleOf(string words) => TeamsText.Plain(words, LongestTitle) is { Length: > 0 } title ? title : "Incident";
}
