using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>
/// Every limit of Slack's on what it is shown, checked on the JSON as it leaves; written from Slack's reference and not from the code that
/// keeps within it. Source: docs.slack.dev, Block Kit reference and views; the sum of a message's blocks: slackapi/bolt-js, issue 2509.
/// </summary>
internal static class SlackLimits
{
    private const int MessageBlocks = 12_000;
    private const int ViewBytes = 250_000;

    /// <summary>What a message breaks; empty where nothing.</summary>
    public static IReadOnlyList<string> OfMessage(string text, JsonNode blocks)
    {
        var breaches = new Breaches();
        breaches.Length("text", text, 1, 4000);
        breaches.Most("the blocks' JSON", SizeOf(blocks, bytes: false), MessageBlocks);
        Blocks(breaches, blocks.AsArray(), 50);
        return breaches.Found;
    }

    /// <summary>What a modal or a Home tab breaks; empty where nothing.</summary>
    public static IReadOnlyList<string> OfView(JsonNode view)
    {
        var breaches = new Breaches();
        breaches.Most("the view", SizeOf(view, bytes: true), ViewBytes);
        var isModal = (string?)view["type"] == "modal";
        breaches.Unless(isModal || (string?)view["type"] == "home", "the view is neither modal nor home");
        foreach (var part in (string[])["title", "submit", "close"]) if (view[part] is { } words) Plain(breaches, "the view's " + part, words, 24);
        breaches.Unless(isModal == view["title"] is not null, "a modal has a title, a Home tab none");
        foreach (var (part, most) in ((string, int)[])[("callback_id", 255), ("external_id", 255), ("private_metadata", 3000)])
            if (view[part] is { } value) breaches.Length("the view's " + part, (string)value!, 0, most);
        var blocks = view["blocks"]!.AsArray();
        breaches.Unless(view["submit"] is not null || blocks.All(b => (string?)b!["type"] != "input"), "inputs without a submit");
        Blocks(breaches, blocks, 100);
        return breaches.Found;
    }

    private static int SizeOf(JsonNode json, bool bytes)
    {
        var written = json.ToJsonString(Plainly);
        return bytes ? System.Text.Encoding.UTF8.GetByteCount(written) : written.Length;
    }

    private static void Blocks(Breaches breaches, JsonArray blocks, int most)
    {
        breaches.Most("blocks", blocks.Count, most);
        breaches.Unless(blocks.Count > 0, "no blocks");
        breaches.Unique("block_id", blocks.Select(b => (string?)b!["block_id"]));
        foreach (var block in blocks)
        {
            if (block!["block_id"] is { } id) breaches.Length("block_id", (string)id!, 1, 255);
            Block(breaches, block);
        }
    }

    private static void Block(Breaches breaches, JsonNode block)
    {
        switch ((string?)block["type"])
        {
            case "header": Plain(breaches, "header", block["text"]!, 150); break;
            case "section":
                breaches.Unless(block["text"] is not null || block["fields"] is not null, "a section with neither text nor fields");
                if (block["text"] is { } text) Text(breaches, "section", text, 3000);
                if (block["fields"] is not JsonArray fields) break;
                breaches.Most("fields", fields.Count, 10);
                breaches.Unless(fields.Count > 0, "no fields");
                foreach (var field in fields) Text(breaches, "field", field!, 2000);
                break;
            case "context":
                breaches.Most("context elements", block["elements"]!.AsArray().Count, 10);
                foreach (var element in block["elements"]!.AsArray()) Text(breaches, "context", element!, 3000);
                break;
            case "divider": break;
            case "image":
                breaches.Length("image_url", (string)block["image_url"]!, 1, 3000);
                breaches.Length("alt_text", (string)block["alt_text"]!, 1, 2000);
                break;
            case "actions":
                var elements = block["elements"]!.AsArray();
                breaches.Most("actions", elements.Count, 25);
                breaches.Unless(elements.Count > 0, "no actions");
                breaches.Unique("action_id", elements.Select(e => (string?)e!["action_id"]));
                foreach (var element in elements) Element(breaches, element!);
                break;
            case "input":
                Plain(breaches, "label", block["label"]!, 2000);
                if (block["hint"] is { } hint) Plain(breaches, "hint", hint, 2000);
                Element(breaches, block["element"]!);
                break;
            default: breaches.Unless(false, "a block of type " + block["type"]); break;
        }
    }

    private static void Element(Breaches breaches, JsonNode element)
    {
        breaches.Length("action_id", (string?)element["action_id"] ?? "", 1, 255);
        if (element["placeholder"] is { } placeholder) Plain(breaches, "placeholder", placeholder, 150);
        var type = (string?)element["type"];
        switch (type)
        {
            case "button":
                Plain(breaches, "button", element["text"]!, 75);
                breaches.Length("button value", (string)element["value"]!, 1, 2000);
                if (element["style"] is { } style) breaches.Unless((string?)style is "primary" or "danger", "a button's style " + style);
                if (element["confirm"] is not { } confirm) break;
                foreach (var (part, most) in ((string, int)[])[("title", 100), ("text", 300), ("confirm", 30), ("deny", 30)]) Plain(breaches, "confirm " + part, confirm[part]!, most);
                break;
            case "plain_text_input":
                var longest = (int?)element["max_length"] ?? 3000;
                breaches.Unless(longest is >= 1 and <= 3000, "max_length " + longest);
                if (element["initial_value"] is { } initial) breaches.Length("initial_value", (string)initial!, 1, longest);
                break;
            case "datetimepicker": breaches.Unless(((long?)element["initial_date_time"])?.ToString().Length is null or 10, "initial_date_time of other than ten digits"); break;
            case "users_select": break;
            case "radio_buttons" or "static_select" or "multi_static_select" or "external_select" or "multi_external_select": SlackMenuLimits.Check(breaches, element, type); break;
            default: breaches.Unless(false, "an element of type " + type); break;
        }
    }

    /// <summary>A text that must be plain.</summary>
    public static void Plain(Breaches breaches, string what, JsonNode text, int most)
    {
        breaches.Unless((string?)text["type"] == "plain_text", what + " is not plain");
        breaches.Length(what, (string?)text["text"] ?? "", 1, most);
    }

    private static void Text(Breaches breaches, string what, JsonNode text, int most)
    {
        breaches.Unless((string?)text["type"] == "plain_text" || ((string?)text["type"] == "mrkdwn" && (bool?)text["verbatim"] == true), what + " is neither plain nor verbatim");
        breaches.Length(what, (string?)text["text"] ?? "", 1, most);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plainly = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
