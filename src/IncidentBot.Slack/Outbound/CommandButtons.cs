using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Outbound;

/// <summary>Buttons that stand for commands, counted through a whole message or view so that each has an id of its own.</summary>
internal sealed class CommandButtons
{
    /// <summary>What the ids of all such buttons begin with.</summary>
    public const string ActionPrefix = "cmd:";

    /// <summary>The longest command that a button carries itself.</summary>
    public const int LongestValue = 2000;

    private const int MostInRow = 25;
    private const int LongestLabel = 75;
    private const int LongestQuestion = 300;
    private const int LongestAnswer = 30;
    private readonly List<string> _longCommands = [];
    private int _count;

    /// <summary>The commands that its buttons only name.</summary>
    public IReadOnlyList<string> LongCommands => _longCommands;

    /// <summary>As many rows as they need.</summary>
    public IEnumerable<Blocks.Block> Rows(IReadOnlyList<Chat.Button> buttons) => buttons.Chunk(MostInRow).Select(row => new ActionsBlock([.. row.Select(Draw)]));

    private Blocks.Button Draw(Chat.Button button)
    {
        var command = button.Command.ToString() is { Length: > 0 } line ? line : "/incident";
        if (command.Length > LongestValue) _longCommands.Add(command);
        return new(Words(button.Label, LongestLabel))
        {
            ActionId = $"{ActionPrefix}{_count++}",
            Value = CommandShelf.ValueOf(command, LongestValue),
            Style = StyleOf(button.Style),
            Confirm = button.Confirm is null ? null : new(Words(button.Label, LongestLabel), Words(button.Confirm, LongestQuestion), Words(button.Label, LongestAnswer), new("Not now"))
            {
                Style = StyleOf(button.Style),
            },
        };
    }

    private static Blocks.ButtonStyle? StyleOf(Chat.ButtonStyle style) => style switch
    {
        Chat.ButtonStyle.Primary => Blocks.ButtonStyle.Primary,
        Chat.ButtonStyle.Danger => Blocks.ButtonStyle.Danger,
        _ => null,
    };

    private static PlainText Words(string words, int longest) => new(OutsideText.OneLine(words, longest) is { Length: > 0 } line ? line : "…");
}
