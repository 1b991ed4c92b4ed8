using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Support;

/// <summary>Real payloads, changed as nobody would write them.</summary>
internal static class Mutation
{
    /// <summary>Somewhere in it something is taken away, doubled, or becomes something odd.</summary>
    public static void Of(JsonObject payload, IReadOnlyList<JsonNode?> oddities, Random random)
    {
        var places = new List<(JsonObject Parent, string Name)>();
        void Walk(JsonNode? node)
        {
            if (node is JsonObject parent)
                foreach (var (name, child) in parent)
                {
                    places.Add((parent, name));
                    Walk(child);
                }
            else if (node is JsonArray items)
                foreach (var item in items) Walk(item);
        }
        Walk(payload);
        var (at, key) = places[random.Next(places.Count)];
        switch (random.Next(4))
        {
            case 0: at.Remove(key); break;
            case 1: at[key] = places[random.Next(places.Count)] is var (other, name) ? other[name]?.DeepClone() : null; break;
            default: at[key] = oddities[random.Next(oddities.Count)]?.DeepClone(); break;
        }
    }
}
