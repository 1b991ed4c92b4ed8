using IncidentBot.Chat;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Previewing;

/// <summary>An outage with a statement in five languages, and the ways to its preview.</summary>
internal static class PreviewDay
{
    /// <summary>S-1 is drafted by Ben at 09:02.</summary>
    public const string Drafted = """
        08:57  ada: /incident open Purchases fail in the stores --sev 1 --since 08:55 --lead @ada
        08:58  ada: /incident affect stores in all as major since 08:55 users all symptom cannot-buy
        09:02  ben: /incident draft investigating --next 15m

        """;

    public const string InReview = Drafted + "09:02  ben: /incident submit S-1\n";

    public static readonly string[] Locales = ["en", "de", "fr", "es", "ja"];

    /// <summary>Asks for a preview in the chat, and takes the link out of the answer.</summary>
    public static async Task<string> LinkAsync(this Bot bot, string who = "cleo", string statement = "S-1") => (await bot.AddressAsync(who, statement)).PathAndQuery;

    public static async Task<Uri> AddressAsync(this Bot bot, string who = "cleo", string statement = "S-1") =>
        Assert.Single(Links((await bot.SayAsync(who, $"preview {statement}")).Card!)).Url;

    public static IEnumerable<LinkRun> Links(Card card) => card.Blocks.OfType<TextBlock>().SelectMany(b => b.Text.Runs).OfType<LinkRun>().Where(l => l.Label == "See it all side by side");

    /// <summary>The preview's page, which must open.</summary>
    public static async Task<string> PreviewAsync(this Bot bot, string who = "cleo", string statement = "S-1")
    {
        var (status, _, body) = await bot.AskAsync(await bot.LinkAsync(who, statement));
        Assert.Equal(200, status);
        return body;
    }

    /// <summary>What stands between two marks, the first time that they come.</summary>
    public static string Between(string text, string from, string to)
    {
        var begin = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(begin >= 0, $"“{from}” is not there:\n{text}");
        var end = text.IndexOf(to, begin + from.Length, StringComparison.Ordinal);
        Assert.True(end >= 0, $"“{to}” does not follow “{from}”:\n{text[begin..]}");
        return text[(begin + from.Length)..end];
    }

    /// <summary>One language's column.</summary>
    public static string Column(string page, string locale) => Between(page, $"<article class=\"column\" id=\"{locale}\"", "</article>");
}
