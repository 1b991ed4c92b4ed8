using System.Text.Json;
using IncidentBot.Chat;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>Draws forms, for a dialog or as a card in a conversation, and reads what comes back from them.</summary>
internal static class TeamsForm
{
    /// <summary>Draws a form.</summary>
    /// <param name="form">What is asked.</param>
    /// <param name="origin">Where it was asked for.</param>
    /// <param name="problem">Why it was not taken, shown on top and at the field that is to blame; null where it is asked for the first time.</param>
    /// <param name="answers">What was typed already, from <see cref="Read"/>; null for what the form says.</param>
    public static DrawnForm Draw(Form form, FormOrigin origin, Reply? problem = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? answers = null)
    {
        var (buttons, mentions) = (new CommandButtons(origin.InDialog ? origin : null), new Mentions());
        var title = Dialogs.TitleOf(form.Title);
        var head = Head(form, origin, problem, new(buttons, mentions));
        var fields = form.Fields.DistinctBy(f => f.Name).Select(f => FormFields.Draw(f, answers, problem?.Field == f.Name ? problem : null)).ToList();
        var data = new CardData
        {
            Command = buttons.Carried(form.Command),
            Form = title,
            Many = fields.Where(f => f.IsMany).Select(f => f.Name).ToList() is { Count: > 0 } many ? many : null,
            Conversation = origin.ConversationId,
            Thread = origin.ThreadId,
            For = origin.For,
        };
        var empty = new AdaptiveCard([]) { FallbackText = TeamsWords.Line(TeamsWords.Markdown(title)), Msteams = new() { Width = "Full", Entities = mentions.In(head) } };
        var (fitting, more) = FormRoom.Fit(fields, Room.Beside(empty with { Body = [.. head, Send(form, data, origin)] }));
        // What had to become a field to type in is no choice any more.
        var sent = data with { Many = data.Many?.Intersect(fitting.Where(f => f.IsMany).Select(f => f.Name)).ToList() is { Count: > 0 } chosen ? chosen : null };
        return new(empty with { Body = [.. head, .. fitting.SelectMany(f => f.Elements), .. more, Send(form, sent, origin)] }, title, buttons.LongCommands);
    }

    /// <summary>The answers in what came back, by field name; a field left empty has none. Whatever else comes, nothing is thrown.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(JsonElement data) => FormAnswers.Read(data);

    private static List<CardElement> Head(Form form, FormOrigin origin, Reply? problem, CardElements drawing)
    {
        var head = new List<CardElement>();
        var title = TeamsText.Plain(form.Title, 300);
        // A dialog's head says it, as far as there is room.
        if (!origin.InDialog || Dialogs.TitleOf(form.Title) != title) head.AddRange(drawing.Of(Card.Of(new TitleBlock(ChatText.Plain(title)))));
        if (problem?.Card is { } card) head.AddRange(Room.Form.Fit(drawing.Of(card), "/incident help"));
        if (form.Introduction is { } introduction) head.AddRange(Room.Form.Fit(drawing.Texts(introduction), "/incident help"));
        return head;
    }

    private static ActionSet Send(Form form, CardData data, FormOrigin origin)
    {
        var label = CommandButtons.LabelOf(form.SubmitLabel);
        return new([origin.InDialog
            ? new SubmitAction(data) { Title = label, Style = ActionStyle.Positive }
            : new ExecuteAction(CardData.FormVerb, data) { Title = label, Style = ActionStyle.Positive }]);
    }
}
