using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>Buttons that stand for commands.</summary>
/// <param name="dialog">Where the dialog was asked for in which they stand; null in a message.</param>
internal sealed class CommandButtons(FormOrigin? dialog)
{
    /// <summary>The longest command that a button carries itself: a card has room for little more than some dozens of them.</summary>
    public const int LongestCommand = 500;

    /// <summary>More than these, Teams hides behind three dots.</summary>
    public const int MostInRow = 6;

    private const int LongestLabel = 75;
    private const int LongestQuestion = 500;
    private readonly List<string> _longCommands = [];

    /// <summary>The commands that its buttons only name.</summary>
    public IReadOnlyList<string> LongCommands => _longCommands;

    /// <summary>As many rows as they need.</summary>
    public IEnumerable<CardElement> Rows(IReadOnlyList<Button> buttons) => buttons.Chunk(MostInRow).Select(row => new ActionSet([.. row.Select(Draw)]));

    /// <summary>How a button is set.</summary>
    public static ActionStyle? StyleOf(ButtonStyle style) => style switch
    {
        ButtonStyle.Primary => ActionStyle.Positive,
        ButtonStyle.Danger => ActionStyle.Destructive,
        _ => null,
    };

    /// <summary>What a button says; never nothing.</summary>
    public static string LabelOf(string words) => TeamsText.Plain(words, LongestLabel) is { Length: > 0 } line ? line : "…";

    /// <summary>What is carried in a command's place. Where that only names it, it is one of the <see cref="LongCommands"/>.</summary>
    public string Carried(CommandLine line)
    {
        var command = line.ToString() is { Length: > 0 } some ? some : "/incident";
        if (command.Length > LongestCommand) _longCommands.Add(command);
        return CommandShelf.ValueOf(command, LongestCommand);
    }

    private CardAction Draw(Button button)
    {
        var label = LabelOf(button.Label);
        var data = new CardData
        {
            // Only a button that opens a window can be followed by one, and in a window everything is.
            Msteams = dialog is null && (button.Asks || button.Confirm is not null) ? DialogRequest.Open : null,
            Command = Carried(button.Command),
            Confirm = button.Confirm is { } question ? TeamsText.Plain(question, LongestQuestion) : null,
            Label = button.Confirm is null ? null : label,
            Conversation = dialog?.ConversationId,
            Thread = dialog?.ThreadId,
            For = dialog?.For,
        };
        return dialog is null && data.Msteams is null
            ? new ExecuteAction(CardData.CommandVerb, data) { Title = label, Style = StyleOf(button.Style), AssociatedInputs = "none" }
            : new SubmitAction(data) { Title = label, Style = StyleOf(button.Style), AssociatedInputs = "none" };
    }
}
