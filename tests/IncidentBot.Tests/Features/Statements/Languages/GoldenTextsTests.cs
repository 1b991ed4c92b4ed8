using System.Text;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Languages;

/// <summary>
/// Every shipped template in every language, word for word, in the folder <c>Golden</c>. <c>INCIDENTBOT_GOLDEN=write</c> writes it anew, to be read
/// over by somebody who speaks it.
/// </summary>
public sealed class GoldenTextsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ja")]
    public void The_texts_are_as_they_were_read_over(string locale)
    {
        var file = Path.Combine(Components.Root, "tests", "IncidentBot.Tests", "Features", "Statements", "Languages", "Golden", locale + ".txt");
        var texts = new StringBuilder();
        foreach (var occasion in Occasion.All)
        {
            var text = occasion.Write(locale);
            texts.Append($"### {occasion.Name} ({occasion.Template})\n\n{text.Title}\n\n{text.Full}\n\n--- short\n{text.Short}\n\n\n");
        }
        if (Environment.GetEnvironmentVariable("INCIDENTBOT_GOLDEN") == "write") File.WriteAllText(file, texts.ToString());
        Assert.Equal(File.ReadAllText(file), texts.ToString());
    }
}
