using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Inbound.Receiving;
using IncidentBot.Slack.Outbound;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>What a field that searches offers: a list's values, or the choices that are too many to be shown at once.</summary>
internal sealed class Suggestions(CommandDesk desk, CommandShelf shelf)
{
    private const int Most = 100;
    private const int LongestText = 75;

    /// <summary>Where nothing is found, or not in time.</summary>
    public static JsonObject Nothing => new() { ["options"] = new JsonArray() };

    public async Task<Outcome> HandleAsync(BlockOptionsRequest request, CancellationToken cancellationToken) =>
        new(await OptionsAsync(request, cancellationToken), _ => Task.CompletedTask);

    private async Task<JsonObject> OptionsAsync(BlockOptionsRequest request, CancellationToken cancellationToken)
    {
        if (FormMetadata.Read(request.View?.PrivateMetadata) is not { } metadata || await shelf.TakeAsync(SlackPlatform.PlatformName, metadata.Command, cancellationToken) is not { } line) return Nothing;
        var (field, typed) = (request.BlockId.Split('#')[0], OutsideText.OneLine(request.Value, 200));
        var origin = new Whereabouts(request.User.Id, metadata.Origin);
        // The form is asked for once more: it knows its choices, and this changes nothing.
        var form = (await desk.SendAsync(new(line, request.User.Id, origin.Place, CommandSource.Form, null) { AsksFirst = true }, cancellationToken)).Form;
        return form?.Fields.FirstOrDefault(f => f.Name == field) is ChoiceField choices
            ? Matching(choices.Choices, typed)
            : ListOf(typed, await desk.CompleteAsync(LineOf(line, field, typed), request.User.Id, cancellationToken));
    }

    /// <summary>A line that still lacks a value of a list. Behind a comma only values are offered, no options: so one stands there already.</summary>
    internal static string LineOf(string command, string field, string typed) => $"{command} --{field} ,{(typed.Length == 0 ? "" : CommandLine.Quote(typed))}";

    private static JsonObject ListOf(string typed, IReadOnlyList<Completion> found)
    {
        var options = found.Select(c => Option(c.Hint.Length == 0 || c.Hint.Equals(c.Label, StringComparison.OrdinalIgnoreCase) ? c.Label : $"{c.Label}: {c.Hint}", c.Label)).ToList();
        // What is typed can be had as it is: eu,!dk is no value of any list.
        if (typed.Length is > 0 and <= LongestText && found.All(c => !c.Label.Equals(typed, StringComparison.OrdinalIgnoreCase))) options.Add(Option(typed, typed));
        return new() { ["options"] = new JsonArray([.. options.Take(Most)]) };
    }

    private static JsonObject Matching(IReadOnlyList<Choice> choices, string typed)
    {
        var found = choices.Where(c => Has(c.Label, typed) || Has(c.Value, typed) || (c.Group is { } group && Has(group, typed)))
            .OrderByDescending(c => c.Label.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Take(Most).ToList();
        if (found.All(c => c.Group is null)) return new() { ["options"] = new JsonArray([.. found.Select(c => Option(c.Label, c.Value))]) };
        var groups = found.GroupBy(c => c.Group ?? "Other").Select(g => new JsonObject
        {
            ["label"] = Json.PlainText(OutsideText.OneLine(g.Key, LongestText)),
            ["options"] = new JsonArray([.. g.Select(c => Option(c.Label, c.Value))]),
        });
        return new() { ["option_groups"] = new JsonArray([.. groups]) };
    }

    private static bool Has(string text, string typed) => text.Contains(typed, StringComparison.OrdinalIgnoreCase);

    private static JsonObject Option(string text, string value) => new() { ["text"] = Json.PlainText(OutsideText.OneLine(text, LongestText)), ["value"] = value };
}
