using IncidentBot.LocalChat;
using Xunit;

namespace IncidentBot.Tests.LocalChat;

public sealed class LocalChatOptionsTests
{
    [Fact]
    public void Without_settings_there_are_five_people_to_be()
    {
        var options = new LocalChatOptions();
        Assert.True(new LocalChatOptionsCheck().Validate(null, options).Succeeded);
        Assert.Equal(["ada", "ben", "cleo", "dan", "eve"], options.Cast.Select(p => p.Handle));
    }

    [Theory]
    [InlineData("Ada L", "Ada", "ada@example.com", "", "LocalChat:People has the handle \"Ada L\"")]
    [InlineData("ada", " ", "ada@example.com", "", "gives \"ada\" no Name")]
    [InlineData("ada", "Ada", "ada", "", "needs a mail address, such as \"ada@example.com\"")]
    [InlineData("ada", "Ada", "ada@example.com", "Mars/Olympus", "the Zone \"Mars/Olympus\", which is unknown here")]
    public void A_wrong_person_stops_the_start_with_a_sentence(string handle, string name, string email, string zone, string sentence)
    {
        var options = new LocalChatOptions { People = { new() { Handle = handle, Name = name, Email = email, Zone = zone } } };
        Assert.Contains(sentence, new LocalChatOptionsCheck().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_people_with_one_handle_stop_the_start()
    {
        var options = new LocalChatOptions { People = { Ada(), Ada() } };
        Assert.Contains("\"ada\" 2 times", new LocalChatOptionsCheck().Validate(null, options).FailureMessage, StringComparison.Ordinal);

        static LocalChatPerson Ada() => new() { Handle = "ada", Name = "Ada", Email = "ada@example.com" };
    }
}
