using System.Text;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>What Teams wants of a card beside what the renderer looks at. Source: teams.md §5.9, §7.</summary>
internal static class CardLimits
{
    public const int Longest = 28 * 1024;

    /// <summary>Every breach in a card.</summary>
    public static IReadOnlyList<string> Of(JsonNode card, int longest = Longest)
    {
        var breaches = new List<string>();
        void Expect(bool holds, string breach)
        {
            if (!holds) breaches.Add(breach);
        }

        var size = Encoding.UTF8.GetByteCount(TeamsSaid.Write(card));
        Expect(size <= longest, $"it is {size} bytes");
        Expect((string?)card["type"] == "AdaptiveCard", "it does not say what it is");
        Expect((string?)card["version"] == "1.5", "Action.Execute needs a version of 1.4, labels 1.3");
        Expect(card["body"]!.AsArray().Count > 0, "it is empty");
        Expect(!string.IsNullOrWhiteSpace((string?)card["fallbackText"]), "it says nothing to an older client");

        var all = TeamsSaid.Objects(card).ToList();
        var ids = all.Where(o => Type(o).StartsWith("Input.", StringComparison.Ordinal)).Select(o => (string)o["id"]!).ToList();
        Expect(ids.Distinct().Count() == ids.Count, "two inputs have one id");
        foreach (var element in all)
        {
            switch (Type(element))
            {
                case "ActionSet": Expect(element["actions"]!.AsArray().Count is > 0 and <= 6, "a row has none, or more than six buttons"); break;
                case "Action.Execute" or "Action.Submit":
                    Expect(!string.IsNullOrWhiteSpace((string?)element["title"]), "a button says nothing");
                    Expect(((string)element["data"]!["command"]!).Length is > 0 and <= 2000, "a command is too long");
                    Expect((string?)element["associatedInputs"] == "none" || element["data"]!["form"] is not null, "a button asks for what is filled in");
                    break;
                case "Image": Expect(!string.IsNullOrWhiteSpace((string?)element["altText"]), "a picture says nothing"); break;
                case "Input.ChoiceSet":
                    Expect(!string.IsNullOrWhiteSpace((string?)element["label"]), "an input says nothing");
                    var values = element["choices"]!.AsArray().Select(c => (string)c!["value"]!).ToList();
                    Expect(values.Count > 0 && values.Distinct().Count() == values.Count, "two choices have one value");
                    Expect(element["isMultiSelect"] is null || values.TrueForAll(v => !v.Contains(',')), "one of several values has a comma");
                    break;
                case "Input.Text": Expect(!string.IsNullOrWhiteSpace((string?)element["label"]), "an input says nothing"); break;
                case "TextBlock": Expect((bool?)element["wrap"] == true, "a text is cut at the edge"); break;
            }
        }
        var texts = TeamsSaid.Markdown(card).ToList();
        foreach (var mention in card["msteams"]?["entities"]?.AsArray() ?? [])
            Expect(texts.Exists(t => t.Contains((string)mention!["text"]!, StringComparison.Ordinal)), "a mention stands nowhere");
        return breaches;
    }

    private static string Type(JsonObject element) => (string?)element["type"] ?? "";
}
