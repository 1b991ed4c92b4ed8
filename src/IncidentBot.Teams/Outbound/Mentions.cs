using IncidentBot.Chat;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>Who is mentioned in a card: a mention is what stands in a text and, beside the texts, who it is.</summary>
internal sealed class Mentions
{
    // More than a person would write, and more than a card has room for.
    private const int Most = 20;

    private readonly List<CardMention> _all = [];

    /// <summary>Whether somebody can be mentioned here.</summary>
    public static bool CanName(MentionRun run) => run.Ping && TeamsWords.AccountOf(run.User) is not null;

    /// <summary>What mentions somebody; null where they cannot be, or enough are already.</summary>
    public string? Of(MentionRun run)
    {
        if (!run.Ping || TeamsWords.AccountOf(run.User) is not { } id) return null;
        if (_all.Find(m => m.Mentioned.Id == id) is { } known) return known.Text;
        if (_all.Count == Most) return null;
        var name = TeamsWords.MentionedName(run.User);
        // The client finds who is meant by the text alone.
        for (var n = 2; _all.Exists(m => m.Mentioned.Name == name); n++) name = $"{TeamsWords.MentionedName(run.User)} {n}";
        var mention = new CardMention($"<at>{name}</at>", new(id, name));
        _all.Add(mention);
        return mention.Text;
    }

    /// <summary>Those that stand in a body; null where none do.</summary>
    public IReadOnlyList<CardMention>? In(IReadOnlyList<CardElement> body)
    {
        if (_all.Count == 0) return null;
        var json = TeamsJson.Write(body);
        return _all.Where(m => json.Contains(TeamsJson.Write(m.Text).Trim('"'), StringComparison.Ordinal)).ToList() is { Count: > 0 } present ? present : null;
    }
}
