using IncidentBot.Chat;
using Xunit;

namespace IncidentBot.Tests.Chat;

public sealed class CommandLineTests
{
    [Fact]
    public void A_value_with_a_space_or_a_quote_is_quoted() =>
        Assert.Equal("affect \"payments \\\"api\\\"\" --regions gb", new CommandLine("affect").Value("payments \"api\"").Option("regions", "gb").ToString());

    [Fact]
    public void A_mention_typed_into_a_title_is_text_and_loses_its_direction_marks()
    {
        var text = ChatText.Of($"{"<!channel> \u202Eevil"}");
        Assert.Equal(new TextRun("<!channel> evil"), Assert.Single(text.Runs));
    }
}
