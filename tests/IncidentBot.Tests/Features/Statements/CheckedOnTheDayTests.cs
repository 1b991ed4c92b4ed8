using Xunit;

namespace IncidentBot.Tests.Features.Statements;

/// <summary>The rules in their place: what the approver sees, and what is compared with the record and with the statement before.</summary>
public sealed class CheckedOnTheDayTests
{
    private const string Told = """
        09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
        09:01 ben: /incident draft investigating --locales en --next 20m --set workaround="Buy in the web shop."
        09:01 ben: /incident submit S-1
        09:02 cleo: /incident approve S-1 --rev 1

        """;

    [Fact]
    public async Task The_card_says_how_it_fared_and_what_to_change()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
            09:01 ben: /incident draft investigating --locales en --next 20m
            09:01 expect chat contains "checks passed"
            09:02 ben: /incident edit S-1 --title "Oops, a glitch in the App Store"
            09:02 expect chat contains "Look at it (rule 22): \"Oops\" (title)"
            09:03 ben: /incident edit S-1 --short "This will never happen again."
            09:03 ben: /incident preview S-1
            09:03 expect ben sees "Stops it (rule 19): \"will never happen again\" (short form)"
            """);
    }

    [Fact]
    public async Task A_workaround_is_told_again_until_it_no_longer_works()
    {
        await using var bot = await Bot.PlayAsync(Told + """
            09:10 ada: /incident status identified A change is being undone
            09:11 ben: /incident draft identified --locales en --next 30m
            09:11 ben: /incident submit S-2
            09:12 cleo: /incident approve S-2 --rev 1
            09:20 ben: /incident draft update --locales en --next 30m --set workaround=no
            09:20 ben: /incident submit S-3
            09:21 cleo: /incident approve S-3 --rev 1
            09:30 ben: /incident draft update --locales en --next 30m
            """);
        Assert.Contains("Buy in the web shop.", await bot.ReadAsync(1, "statements[1].texts[0].full"), StringComparison.Ordinal);
        Assert.DoesNotContain("web shop", await bot.ReadAsync(1, "statements[2].texts[0].full"), StringComparison.Ordinal);
        Assert.DoesNotContain("web shop", await bot.ReadAsync(1, "statements[3].texts[0].full"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workaround_that_somebody_edits_out_is_missed()
    {
        await using var bot = await Bot.PlayAsync(Told + """
            09:10 ben: /incident draft update --locales en --next 20m
            09:11 ben: /incident edit S-2 We are working on it.
            09:11 ben: /incident preview S-2
            09:11 expect ben sees "leaves out the workaround \"Buy in the web shop.\""
            """);
    }

    [Fact]
    public async Task The_same_words_again_are_warned_of_and_a_correction_is_not_held_against_what_it_corrects()
    {
        await using var bot = await Bot.PlayAsync(Told + """
            09:10 ben: /incident draft update --locales en --next 20m
            09:10 ben: /incident submit S-2
            09:11 cleo: /incident approve S-2 --rev 1
            09:20 ben: /incident draft update --locales en --next 20m
            09:20 expect chat contains "It says what S-2 said"
            09:21 ben: /incident correct S-2
            """);
        Assert.Contains("""{"rule":11,"level":"warn","ok":false}""", await bot.ReadAsync(1, "statements[2].checks"), StringComparison.Ordinal);
        Assert.Contains("""{"rule":11,"level":"warn","ok":true}""", await bot.ReadAsync(1, "statements[3].checks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_one_service_and_some_of_another_are_not_told_as_all()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
            09:00 ada: /incident affect testflight in gb as partial users some
            09:01 ben: /incident draft investigating --locales en --next 20m
            """);
        var text = await bot.ReadAsync(1, "statements[0].texts[0].full");
        Assert.Contains("It affects some or all users there.", text, StringComparison.Ordinal);
        Assert.Contains("App Store: unavailable in the United Kingdom, for all users", text, StringComparison.Ordinal);
        Assert.Contains("TestFlight: partly unavailable in the United Kingdom, for some users", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"ok\":false", await bot.ReadAsync(1, "statements[0].checks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_recovery_an_update_says_so_and_passes()
    {
        await using var bot = await Bot.PlayAsync(Told + """
            09:20 ada: /incident restore all
            09:20 ada: /incident status monitoring It answers again
            09:21 ben: /incident draft update --locales en --set workaround=no
            """);
        Assert.Contains("We have put right the problem with App Store in the United Kingdom.", await bot.ReadAsync(1, "statements[1].texts[0].full"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"ok\":false", await bot.ReadAsync(1, "statements[1].checks"), StringComparison.Ordinal);
    }
}
