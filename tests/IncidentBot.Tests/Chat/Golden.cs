using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace IncidentBot.Tests.Chat;

/// <summary>What leaves for a platform, word for word, in the folder <c>Golden</c> of its tests. <c>INCIDENTBOT_GOLDEN=write</c> writes it anew, to be looked over.</summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Matches(string platform, string name, JsonNode json)
    {
        var file = Path.Combine(Components.Root, "tests", "IncidentBot.Tests", platform, "Golden", name + ".json");
        var text = json.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("INCIDENTBOT_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }
}
