using System.Text.Json.Nodes;
using IncidentBot.Chat;

namespace IncidentBot.Tests.Features.Statements.Asking;

/// <summary>What tests of approvals look at: the record of who was asked, and the cards as they stand.</summary>
internal static class Looking
{
    public const string Submitted = """
        08:57 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb,de
        08:58 ben: /incident draft --next 60m
        08:58 ben: /incident submit S-1

        """;

    /// <summary>The same, where two must approve.</summary>
    public static string Grave { get; } = Submitted.Replace("--sev 2", "--sev 1", StringComparison.Ordinal).Replace("60m", "40m", StringComparison.Ordinal);

    /// <summary>The lines of the record of one kind, with their times: <c>08:58 S-1: @cleo was asked for approval</c>.</summary>
    public static async Task<IReadOnlyList<string>> RecordAsync(this Bot bot, string kind) =>
        [.. JsonNode.Parse(await bot.ReadAsync(1, "timeline"))!.AsArray().Where(e => (string)e!["kind"]! == kind).Select(e => $"{((string)e!["at"]!)[11..16]} {e["text"]}")];

    /// <summary>What somebody sees stand that says this; the newest first.</summary>
    public static IReadOnlyList<Card> Standing(this Bot bot, string who, string text) =>
        [.. bot.Platform.VisibleTo(who).Select(s => s.Card).Where(c => c.ToPlain(TimeZoneInfo.Utc).Contains(text, StringComparison.Ordinal))];

    /// <summary>The statement's card in the incident's channel.</summary>
    public static Card CardOf(this Bot bot, string statement) =>
        bot.Platform.VisibleTo("ada").First(s => s.Place.ChannelId == "inc-1" && s.Card.ToPlain(TimeZoneInfo.Utc).StartsWith(statement + " for", StringComparison.Ordinal)).Card;

    public static string Plain(this Card card) => card.ToPlain(TimeZoneInfo.Utc);

    public static IReadOnlyList<string> Labels(this Card card) => [.. card.Buttons.Select(b => b.Label)];
}
