using IncidentBot.Chat;

namespace IncidentBot.Incidents;

internal sealed partial class Incident
{
    /// <summary>Begins to ask for the present revision: a review that was under way was of another text.</summary>
    public static void BeginReview(Statement statement, DateTimeOffset at) =>
        statement.Review = new(at) { Before = statement.Review is { } old ? [.. old.Before.Union(old.Asked.Select(a => a.Who))] : [] };

    /// <summary>The next step of asking was taken.</summary>
    /// <param name="statement">Which.</param>
    /// <param name="steps">How many were taken by now.</param>
    /// <param name="upTo">How many entries of the approvers' list are asked by now.</param>
    /// <param name="at">When.</param>
    public static void Step(Statement statement, int steps, int upTo, DateTimeOffset at) => statement.Review = statement.Review! with { Steps = steps, UpTo = upTo, SteppedAt = at };

    /// <summary>People were asked for their approval, and others passed over since they are away; those who were before are not written down again.</summary>
    public void Ask(Statement statement, IEnumerable<string> who, IReadOnlyList<PassedOver> away, Act act)
    {
        var review = statement.Review!;
        var there = who.Distinct().ToList();
        var asked = there.Where(w => review.Asked.All(a => a.Who != w)).ToList();
        var passed = away.Where(p => !review.PassedOver.Contains(p)).ToList();
        statement.Review = review with
        {
            Asked = [.. review.Asked, .. asked.Select(w => new Asked(w, act.At))],
            PassedOver = [.. review.PassedOver.Where(p => !there.Contains(p.Who) && passed.All(n => n.Who != p.Who)), .. passed],
        };
        if (asked.Count > 0 || passed.Count > 0) Record(act, "asked", $"{statement}: " + string.Join("; ", Sentences(asked, passed)));
    }

    /// <summary>Those who have not answered were reminded.</summary>
    public void Remind(Statement statement, IReadOnlyList<string> who, Act act)
    {
        statement.Review = statement.Review! with { Asked = [.. statement.Review.Asked.Select(a => who.Contains(a.Who) ? a with { RemindedAt = act.At } : a)] };
        Record(act, "asked", $"{statement}: {Handles(who)} {(who.Count == 1 ? "was" : "were")} reminded");
    }

    private static IEnumerable<string> Sentences(List<string> asked, List<PassedOver> passed)
    {
        if (asked.Count > 0) yield return $"{Handles(asked)} {(asked.Count == 1 ? "was" : "were")} asked for approval";
        foreach (var p in passed)
            yield return $"@{p.Who} is away until {InstantText.Format(p.Until, InstantFormat.Full, TimeZoneInfo.Utc)}" + (p.Instead is { } instead ? $"; @{instead} was asked instead" : "");
    }

    private static string Handles(IReadOnlyList<string> handles) => RegionWords.Join([.. handles.Select(h => "@" + h)]);
}
