using System.Text.Json;
using IncidentBot.Chat;
using IncidentBot.Teams.Install;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>What is looked for in a message extension's search. Source: Bot Framework, <c>MessagingExtensionQuery</c>; teams.md §6.6.</summary>
/// <param name="Words">What is typed so far; empty before anything is.</param>
/// <param name="Skip">How many have been shown.</param>
/// <param name="Count">How many there is room for.</param>
internal sealed record SearchQuery(string Words, int Skip, int Count)
{
    private const int LongestWords = 200;
    private const int MostShown = 25;

    /// <summary>Reads it from an invoke's value; null where it is no search of ours.</summary>
    public static SearchQuery? Of(JsonElement? value)
    {
        if (CommandOf(value) != ExtensionCommands.FindIncident) return null;
        var options = value.Member("queryOptions");
        var typed = value.Member("parameters") is { ValueKind: JsonValueKind.Array } parameters
            ? parameters.EnumerateArray().Select(p => (JsonElement?)p).Where(p => p.TextAt("name") == ExtensionCommands.Query).Select(p => p.TextAt("value")).FirstOrDefault(v => v is not null)
            : null;
        return new(OutsideText.OneLine(typed ?? "", LongestWords), Number(options, "skip", 0, 1000, 0), Number(options, "count", 1, MostShown, MostShown));
    }

    /// <summary>Which of the message extension's commands it is; null where it names none.</summary>
    public static string? CommandOf(JsonElement? value) => value.TextAt("commandId");

    private static int Number(JsonElement? of, string name, int least, int most, int otherwise) =>
        of.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? Math.Clamp(number, least, most) : otherwise;
}
