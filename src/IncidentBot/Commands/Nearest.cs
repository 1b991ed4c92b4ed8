namespace IncidentBot.Commands;

/// <summary>What somebody may have meant who typed something else.</summary>
internal static class Nearest
{
    private const int LongestTyped = 40;

    /// <summary>The few candidates that are nearest to a word, nearest first; empty where none is near.</summary>
    public static IReadOnlyList<string> Of(string typed, IEnumerable<string> candidates, int most = 3)
    {
        var word = typed.Trim().ToLowerInvariant();
        if (word.Length is 0 or > LongestTyped) return [];
        var ranked = candidates
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(c => (Candidate: c, Distance: Between(word, c.ToLowerInvariant())))
            .OrderBy(c => c.Distance).ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .ToList();
        var near = ranked.Where(c => c.Distance <= Math.Max(1, word.Length / 3)).ToList();
        // "icloud-mail" where there is only "mail": no slip of a finger, but most of the name.
        if (near.Count == 0) near = [.. ranked.Where(c => Parts(c.Candidate.ToLowerInvariant()).Intersect(Parts(word)).Any())];
        return [.. near.Take(most).Select(c => c.Candidate)];
    }

    private static IEnumerable<string> Parts(string name) => name.Split([' ', '-', '_', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(p => p.Length > 2);

    /// <summary>How many slips of a finger lie between two words: a character more, less, other, or two swapped. A beginning counts one.</summary>
    public static int Between(string a, string b)
    {
        if (a.Length >= 2 && b.StartsWith(a, StringComparison.Ordinal)) return a == b ? 0 : 1;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var best = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, rows[i - 2, j - 2] + 1);
                rows[i, j] = best;
            }
        }
        return rows[a.Length, b.Length];
    }
}
