using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>What leaves for Slack, word for word, in the folder <c>Golden</c>. <c>INCIDENTBOT_GOLDEN=write</c> writes it anew, to be looked over.</summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Matches(string name, JsonNode json)
    {
        var file = Path.Combine(Components.Root, "tests", "IncidentBot.Tests", "Slack", "Golden", name + ".json");
        var text = json.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("INCIDENTBOT_GOLDEN") == "write") File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }
}
