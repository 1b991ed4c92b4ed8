using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Checks;
using Xunit;

namespace IncidentBot.Tests.Features.Statements;

public sealed class CheckSummaryTests
{
    private static CheckResult Good(int rule, string locale = "en", string? note = null) => new(rule, "asks " + rule, CheckLevel.Block, true, note, locale);

    private static CheckResult Bad(int rule, CheckLevel level, string message, string locale = "en") => new(rule, "asks " + rule, level, false, message, locale);

    [Fact]
    public void What_stops_it_comes_first_then_what_to_look_at_then_how_much_passed() => Assert.Equal(
        "Stops it (rule 18): Take out \"by 10:30\".\nLook at it (rule 5): Say how many.\nLook at it (rule 20): Not \"DNS\".\n✓ 2 of 5 checks passed.",
        CheckSummary.Of([Good(1), Bad(5, CheckLevel.Warn, "Say how many."), Bad(18, CheckLevel.Block, "Take out \"by 10:30\"."), Bad(20, CheckLevel.Warn, "Not \"DNS\"."), Good(29)]).ToString());

    [Fact]
    public void Where_all_is_well_one_line_says_so() => Assert.Equal("✓ All 2 checks passed.", CheckSummary.Of([Good(1), Good(1, "de"), Good(29), Good(29, "de")]).ToString());

    [Fact]
    public void What_languages_share_is_said_once()
    {
        var text = CheckSummary.Of(
        [
            Bad(5, CheckLevel.Warn, "Say how many.", "en"), Bad(5, CheckLevel.Warn, "Say how many.", "de"),
            Bad(19, CheckLevel.Warn, "Read by eye.", "sv"), Bad(22, CheckLevel.Warn, "Read by eye.", "sv"), Good(22),
        ]).ToString();
        Assert.Equal("Look at it (rule 5; en and de): Say how many.\nLook at it (rules 19 and 22; sv): Read by eye.\n✓ 0 of 3 checks passed.", text);
    }

    [Fact]
    public void A_card_has_room_for_six_and_the_preview_for_all()
    {
        List<CheckResult> many = [.. Enumerable.Range(1, 12).Select(r => Bad(r, CheckLevel.Warn, "No " + r)), Good(29, note: "120 of 280 characters")];
        Assert.Contains("No 6\n… and 6 more; the preview shows all.\n✓ 1 of 13 checks passed.", CheckSummary.Of(many).ToString());
        Assert.Contains("No 12\n✓ 1 of 13 checks passed.\n✓ 29. asks 29: 120 of 280 characters", CheckSummary.InFull(many).ToString());
    }
}
