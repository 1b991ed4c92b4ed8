using System.Text.Json.Nodes;
using Xunit;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>A modal or Home tab as somebody has it before them, with what they have put into it.</summary>
internal sealed class FakeView
{
    private readonly Dictionary<(string Block, string Action), JsonObject> _filled = [];

    public FakeView(JsonObject json) => Json = Named(json);

    /// <summary>As Slack tells it.</summary>
    public JsonObject Json { get; private set; }

    public string Id => (string)Json["id"]!;

    public string Title => (string?)Json["title"]?["text"] ?? "";

    public string CallbackId => (string?)Json["callback_id"] ?? "";

    public string Words => SlackWords.Of(Json);

    public IReadOnlyList<FakeButton> Buttons => FakeButton.In(Json["blocks"]);

    /// <summary>What stands under fields in red, by their block's id.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; set; } = new Dictionary<string, string>();

    /// <summary>The fields that can be filled, in order, by their block's id.</summary>
    public IReadOnlyList<string> Fields => [.. Inputs.Select(i => i.BlockId)];

    /// <summary>Another view takes its place; what was put in stays where block and action are the same.</summary>
    public void Become(JsonObject view)
    {
        Json = Named(view);
        var present = Inputs.Select(i => (i.BlockId, i.ActionId)).ToHashSet();
        foreach (var gone in _filled.Keys.Where(k => !present.Contains(k)).ToList()) _filled.Remove(gone);
    }

    /// <summary>Puts a value into a field, which is named by its block's id or by its label; choices are named by value or label, people by id.</summary>
    public void Fill(string field, params ReadOnlySpan<string> values)
    {
        var input = Input(field);
        _filled[(input.BlockId, input.ActionId)] = ViewState.Of(input.Element, [.. values]);
    }

    /// <summary>Chooses an option that a search has brought.</summary>
    public void Choose(string field, params IReadOnlyList<JsonObject> options)
    {
        var input = Input(field);
        _filled[(input.BlockId, input.ActionId)] = ViewState.OfOptions(input.Element, options);
    }

    public ViewInput Input(string field) => Inputs.FirstOrDefault(i => i.BlockId == field) ?? Inputs.FirstOrDefault(i => i.Label.Equals(field, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no field “{field}” in “{Title}”, only {string.Join(", ", Fields)}.", nameof(field));

    /// <summary>What <c>view_submission</c> carries: every input, the empty ones with null.</summary>
    public JsonObject State()
    {
        var values = new JsonObject();
        foreach (var input in Inputs)
        {
            var state = _filled.TryGetValue((input.BlockId, input.ActionId), out var filled) ? filled : ViewState.Initial(input.Element);
            if (values[input.BlockId] is not JsonObject block) values[input.BlockId] = block = [];
            block[input.ActionId] = state.DeepClone();
        }
        return new JsonObject { ["values"] = values };
    }

    /// <summary>Slack's own client lets nobody send a form whose required fields are empty.</summary>
    public void AssertCanBeSent()
    {
        var values = State()["values"]!;
        foreach (var input in Inputs.Where(i => i.IsRequired))
            Assert.False(ViewState.IsEmpty(values[input.BlockId]![input.ActionId]!), $"“{input.Label}” is required, and empty.");
    }

    /// <summary>Slack names the blocks that have no name.</summary>
    private static JsonObject Named(JsonObject view)
    {
        var n = 0;
        foreach (var block in ((JsonArray)view["blocks"]!).OfType<JsonObject>()) block["block_id"] ??= $"b{n++}";
        return view;
    }

    private IEnumerable<ViewInput> Inputs =>
        from block in ((JsonArray)Json["blocks"]!).OfType<JsonObject>()
        from element in (block["elements"] as JsonArray ?? []).Append(block["element"]).Append(block["accessory"]).OfType<JsonObject>()
        where ViewState.Knows((string?)element["type"])
        select new ViewInput((string)block["block_id"]!, (string)element["action_id"]!, (string?)block["label"]?["text"] ?? "", (string?)block["type"] == "input" && (bool?)block["optional"] != true, element);
}

/// <summary>A field of a view.</summary>
internal sealed record ViewInput(string BlockId, string ActionId, string Label, bool IsRequired, JsonObject Element);
