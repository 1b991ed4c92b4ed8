using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>A dialog as somebody has it before them.</summary>
/// <param name="task">What it was opened with: <c>title</c>, <c>card</c>, sizes.</param>
/// <param name="submit">Sends what was filled in, as the kind of dialog wants it.</param>
internal sealed class TeamsDialog(JsonObject task, Func<JsonObject, Task<TeamsAck>> submit)
{
    public string Title => (string?)task["title"] ?? "";

    /// <summary>Its card, with what was filled in.</summary>
    public CardEntry Entry { get; } = new(task["card"]?["content"] as JsonObject ?? []);

    public string Words => $"{Title}\n{Entry.Words}";

    public IReadOnlyList<CardButton> Buttons => Entry.Buttons;

    /// <summary>Puts a value into a field: <see cref="CardEntry.Fill"/>.</summary>
    public void Fill(string field, params IReadOnlyList<string> values) => Entry.Fill(field, values);

    /// <summary>Sends what stands in it.</summary>
    internal Task<TeamsAck> SendAsync(CardButton button) => submit(Entry.Data(button));
}
