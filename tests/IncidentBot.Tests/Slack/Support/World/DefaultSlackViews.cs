using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>views.*</summary>
internal sealed partial class DefaultSlack
{
    private const int MostModals = 3;
    private const int LargestView = 250_000;

    private JsonObject View(SlackCall call)
    {
        if (call.Json("view") is not JsonObject view) return No("invalid_arguments", "[ERROR] missing required field: view");
        if (call["view"]!.Length > LargestView) return No("view_too_large");
        if (WrongView(call.Method, view) is { } wrong) return No("invalid_arguments", wrong);
        return call.Method switch
        {
            "views.open" => slack.Triggers.Use(call["trigger_id"]) is { } error ? No(error) : Ok(("view", slack.NewView(view, null, null))),
            "views.push" => Push(call, view),
            "views.update" => Find(call) is not { } open ? No("not_found") : IsStale(call, open) ? No("hash_conflict") : Ok(("view", slack.NewView(view, open.Id, open))),
            "views.publish" => Workspace.Person(call["user_id"]) is not { } person ? No("user_not_found")
                : person.Home is not null && IsStale(call, person.Home) ? No("hash_conflict") : Ok(("view", slack.NewView(view, person.Home?.Id, person.Home))),
            _ => No("unknown_method"),
        };
    }

    private JsonObject Push(SlackCall call, JsonObject view)
    {
        if (slack.Triggers.Use(call["trigger_id"]) is { } error) return No(error);
        var (person, parent) = slack.Triggers.Owner(call["trigger_id"]!);
        return parent is null ? No("not_found") : person.Modals.Count >= MostModals ? No("push_limit_reached") : Ok(("view", slack.NewView(view, null, parent)));
    }

    private FakeView? Find(SlackCall call) => Workspace.People.SelectMany(p => p.Modals)
        .FirstOrDefault(m => call["view_id"] is { Length: > 0 } id ? m.Id == id : call["external_id"] is { Length: > 0 } external && (string?)m.Json["external_id"] == external);

    private static bool IsStale(SlackCall call, FakeView view) => call["hash"] is { Length: > 0 } hash && hash != (string?)view.Json["hash"];

    private static string? WrongView(string method, JsonObject view)
    {
        var type = method == "views.publish" ? "home" : "modal";
        if ((string?)view["type"] != type) return $"[ERROR] must be a {type} [json-pointer:/view/type]";
        if (view["blocks"] is not JsonArray { Count: <= 100 } blocks) return "[ERROR] blocks [json-pointer:/view/blocks]";
        if (type == "home") return null;
        if (view["title"]?["text"] is not JsonValue title || ((string)title!).Length is 0 or > 24) return "[ERROR] must be 1 to 24 characters [json-pointer:/view/title/text]";
        if (blocks.Any(b => (string?)b!["type"] == "input") && view["submit"] is null) return "[ERROR] missing required field: submit";
        return ((string?)view["private_metadata"])?.Length > 3000 ? "[ERROR] must be less than 3001 characters [json-pointer:/view/private_metadata]" : null;
    }
}
