using System.Text.Json;

namespace IncidentBot.Teams.Cards;

/// <summary>
/// What a button carries unseen and brings back: a command line, or a form's, and where it was asked for. It comes back with everything that was
/// filled in beside it, by the inputs' ids, which therefore begin with <see cref="FieldPrefix"/>. Whoever presses may have changed any of it.
/// </summary>
internal sealed record CardData
{
    /// <summary>The verb of a button that stands for a command.</summary>
    public const string CommandVerb = "command";

    /// <summary>The verb of the button of a form that stands in a conversation.</summary>
    public const string FormVerb = "form";

    /// <summary>What the ids of a form's fields begin with; the field's name comes behind it.</summary>
    public const string FieldPrefix = "f.";

    /// <summary>Opens a dialog: <c>{"type":"task/fetch"}</c>; null for none. Some clients keep it to themselves, so nothing is decided by it.</summary>
    public DialogRequest? Msteams { get; init; }

    /// <summary>The command line, or what <see cref="Chat.Platforms.CommandShelf"/> knows it by. At most 2000 characters.</summary>
    public string? Command { get; init; }

    /// <summary>The question before it is done; null where it is simply done.</summary>
    public string? Confirm { get; init; }

    /// <summary>What the button says that does it, for <see cref="Confirm"/>.</summary>
    public string? Label { get; init; }

    /// <summary>The title of the form that is sent; null for a button that is no form's.</summary>
    public string? Form { get; init; }

    /// <summary>The fields of which several values may be chosen.</summary>
    public IReadOnlyList<string>? Many { get; init; }

    /// <summary>The conversation where it was asked for; null for the one in which it stands.</summary>
    public string? Conversation { get; init; }

    /// <summary>The thread there; null for the conversation itself.</summary>
    public string? Thread { get; init; }

    /// <summary>The only one who may send it, by Entra object id; null for anybody.</summary>
    public string? For { get; init; }

    /// <summary>Reads what came back. What is not as it should be is passed over; nothing is thrown.</summary>
    public static CardData Read(JsonElement data) => new()
    {
        Command = Text(data, "command"),
        Confirm = Text(data, "confirm"),
        Label = Text(data, "label"),
        Form = Text(data, "form"),
        Many = Texts(data, "many"),
        Conversation = Text(data, "conversation"),
        Thread = Text(data, "thread"),
        For = Text(data, "for"),
    };

    /// <summary>Where it was asked for, as a form or dialog that follows it must know.</summary>
    public Outbound.FormOrigin Origin(bool inDialog) => new(Conversation, Thread, For, inDialog);

    private static string? Text(JsonElement data, string name) => TeamsJson.Text(TeamsJson.Member(data, name));

    private static List<string>? Texts(JsonElement data, string name) =>
        TeamsJson.Member(data, name) is { ValueKind: JsonValueKind.Array } values ? [.. values.EnumerateArray().Select(TeamsJson.Text).OfType<string>()] : null;
}

/// <summary>What Teams itself does with a button.</summary>
/// <param name="Type"><c>task/fetch</c>: asks the bot for a dialog, and opens it.</param>
internal sealed record DialogRequest(string Type)
{
    /// <summary>Opens a dialog.</summary>
    public static DialogRequest Open { get; } = new("task/fetch");
}
