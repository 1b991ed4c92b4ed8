using IncidentBot.Chat;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Features.Statements.Templates;

namespace IncidentBot.Features.Statements;

/// <summary>Writes each part with as many words as it has room for.</summary>
internal static class Fitting
{
    /// <summary>The longest full text that the writer makes.</summary>
    public const int MaxFull = 5000;

    /// <summary>The longest title.</summary>
    public const int MaxTitle = 128;

    private static readonly Room[] Full = [new(10) { EachSymptom = true }, new(3) { EachSymptom = true }, new(0) { EachSymptom = true }, new(0) { Lines = false }];

    private static readonly Room[] Short =
    [
        new(3),
        new(3) { Brief = true },
        new(3) { Brief = true, Terse = true },
        new(0) { Brief = true },
        new(0) { Brief = true, Terse = true },
        new(0) { Brief = true, Terse = true, Symptom = false },
        new(0) { Brief = true, Terse = true, Extras = false },
        new(0) { Brief = true, Terse = true, Extras = false, Symptom = false },
    ];

    /// <summary>Writes a text; where it does not fit with the least words either, the check says so.</summary>
    public static StatementText Write(StatementTemplate template, string locale, Func<Room, IReadOnlyDictionary<string, object>> words)
    {
        string First(string part, Room[] rooms, Func<string, bool> fits)
        {
            var text = "";
            foreach (var room in rooms)
            {
                text = template.Render(part, words(room));
                if (part == "short") text = template.Language.OneLine(text);
                if (fits(text)) break;
            }
            return text;
        }

        var title = template.Render("title", words(new(1))).ReplaceLineEndings(" ");
        var full = First("full", Full, text => text.Length <= MaxFull);
        var @short = First("short", Short, text => WeightedLength.Of(text) <= WeightedLength.Limit);
        return new(locale, OutsideText.Cut(title, MaxTitle), full, @short);
    }
}
