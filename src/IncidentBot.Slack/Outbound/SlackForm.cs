using System.Text.Json;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Outbound;

/// <summary>A form as a modal.</summary>
/// <param name="View">What is opened, or put in another's place.</param>
/// <param name="LongCommands">The commands that it only names: all of them are to be laid on the <see cref="CommandShelf"/> before it is shown.</param>
internal sealed record DrawnForm(ModalViewDefinition View, IReadOnlyList<string> LongCommands);

/// <summary>Draws forms as modals, and reads what comes back from them.</summary>
internal static class SlackForm
{
    /// <summary>The <c>callback_id</c> of every form.</summary>
    public const string CallbackId = "form";

    private const int LongestTitle = 24;
    private const int MostBlocks = 100;

    /// <summary>Draws a form.</summary>
    /// <param name="form">What is asked.</param>
    /// <param name="origin">Where it was asked for.</param>
    public static DrawnForm Draw(Form form, FormOrigin origin)
    {
        var head = Head(form);
        var inputs = form.Fields.SelectMany(FormFields.Draw).DistinctBy(i => i.BlockId).ToList();
        var metadata = FormMetadata.Write(form.Command.ToString(), origin, out var longCommands);
        return new(new ModalViewDefinition(new(Label(form.Title, "Incident")), Together(head, inputs))
        {
            CallbackId = CallbackId,
            PrivateMetadata = metadata,
            Submit = new(Label(form.SubmitLabel, "Send")),
            Close = new("Cancel"),
        }, longCommands);
    }

    /// <summary>
    /// The answers in a view's <c>state.values</c>, by field name; a field left empty has none. Whatever else comes, nothing is thrown.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(JsonElement stateValues) => FormAnswers.Read(stateValues);

    private static List<Blocks.Block> Head(Form form)
    {
        var head = new List<Blocks.Block>();
        if (OutsideText.OneLine(form.Title) is { Length: > LongestTitle } title) head.AddRange(CardBlocks.Sections(ChatText.Of($"{title:b}")).Take(1));
        if (form.Introduction is { } introduction) head.AddRange(Room.Form.Fit([.. CardBlocks.Sections(introduction)], "/incident help"));
        if (head.Count + form.Fields.Count == 0) head.AddRange(CardBlocks.Sections(ChatText.Plain(Label(form.Title, "Incident"))));
        return head;
    }

    private static List<Blocks.Block> Together(List<Blocks.Block> head, List<InputBlock> inputs)
    {
        var room = MostBlocks - head.Count;
        if (inputs.Count <= room) return [.. head, .. inputs];
        var more = ChatText.Of($"There are {inputs.Count - room + 1} more fields than fit here. Type them as options: {"/incident help":code} tells how.");
        return [.. head, .. inputs.Take(room - 1), new ContextBlock([new Markdown(SlackText.Markdown(more))])];
    }

    // Cut behind a word where there is one; the whole title then stands above the fields.
    private static string Label(string words, string otherwise)
    {
        var line = OutsideText.OneLine(words);
        if (line.Length <= LongestTitle) return line.Length > 0 ? line : otherwise;
        var cut = OutsideText.Cut(line, LongestTitle);
        var space = char.IsWhiteSpace(line[cut.Length - 1]) ? -1 : cut.LastIndexOf(' ');
        return space > LongestTitle / 3 ? cut[..space].TrimEnd(',', ';', ':', '-', ' ') + "…" : cut;
    }
}
