namespace IncidentBot.Features.Statements.Templates;

/// <summary>The names that somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>At most three, nearest first; never empty where there are any.</summary>
    public static IReadOnlyList<string> To(string typed, IEnumerable<string> names)
    {
        var ranked = names.Select(n => (Name: n, Steps: Distance(typed.ToLowerInvariant(), n.ToLowerInvariant()))).OrderBy(n => n.Steps).ToList();
        return [.. ranked.Where(n => n.Steps <= ranked[0].Steps + 1).Take(3).Select(n => n.Name)];
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var step = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], step);
            }
        }
        return row[b.Length];
    }
}
