namespace IncidentBot.Commands;

/// <summary>A typed line, to be given again with another incident.</summary>
internal static class LineReading
{
    /// <summary><c>/incident status identified</c> → <c>status INC-42 identified</c>: the incident as the first word after the verb, where every verb reads it.</summary>
    public static string WithIncident(string line, int number)
    {
        var words = line.Trim();
        foreach (var lead in (string[])["/incident", "/inc"])
            if (words.Equals(lead, StringComparison.OrdinalIgnoreCase) || words.StartsWith(lead + " ", StringComparison.OrdinalIgnoreCase))
            {
                words = words[lead.Length..].TrimStart();
                break;
            }
        var end = words.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? $"{words} INC-{number}" : $"{words[..end]} INC-{number} {words[(end + 1)..]}";
    }
}
