using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

/// <summary>Rules 7, 12, 14, 15 and 16: whose it was, why, and what comes of it.</summary>
public sealed class CauseAndResponsibilityTests
{
    private static CheckInput Resolved(CheckInput input) => input with { Facts = input.Facts with { Status = Status.Resolved, Until = Outage.At("20:30") } };

    private static CheckLevel? LevelOf(int rule, string text, Func<CheckInput, CheckInput>? change = null) =>
        Held.Against(rule, text, change) is { Ok: false } result ? result.Level : null;

    [Theory]
    [InlineData("This is probably due to a network problem.")]
    [InlineData("We believe that a change to our network is the cause.")]
    [InlineData("We suspect an attack.")]
    [InlineData("This may have been caused by last night's update.")]
    [InlineData("It appears to be a problem with our database.")]
    [InlineData("The likely cause is a faulty cable.")]
    [InlineData("The issue is most likely related to a configuration change.")]
    [InlineData("We currently think this is the result of heavy traffic.")]
    [InlineData("It looks like a bad update.")]
    public void A_guess_is_stopped_also_once_the_cause_is_known(string text)
    {
        Assert.Equal(CheckLevel.Block, LevelOf(7, text));
        Assert.Equal(CheckLevel.Block, LevelOf(7, text, Held.Identified));
    }

    [Theory]
    [InlineData("The problem was caused by a faulty update.")]
    [InlineData("The cause is an internal DNS error.")]
    [InlineData("The cause: Internal DNS error.")]
    [InlineData("Due to a power cut, the store is closed.")]
    [InlineData("A cooling failure triggered by the heat, as a result of which machines stopped, is behind it; it stems from last night.")]
    public void A_cause_is_warned_of_while_it_is_being_looked_for_and_fine_afterwards(string text)
    {
        Assert.Equal(CheckLevel.Warn, LevelOf(7, text));
        Assert.Null(LevelOf(7, text, Held.Identified));
    }

    [Theory]
    [InlineData("We are looking for the cause now.")]
    [InlineData("The cause is not known yet.")]
    [InlineData("We do not know the cause, and we will not guess at it.")]
    [InlineData("Customers will probably have to sign in again.")]
    [InlineData("You may see errors, and you may be signed out.")]
    [InlineData("We are sorry for the trouble we have caused you.")]
    [InlineData("Because of this problem, orders are late.")]
    [InlineData("The store is due to be open at all times.")]
    [InlineData("It is likely that you are reading this at work.")]
    public void What_gives_no_cause_passes(string text) => Assert.True(Held.Passes(7, text), Held.Against(7, text)!.Message);

    [Fact]
    public void The_public_cause_of_the_record_is_a_cause_however_it_is_said() =>
        Assert.Equal(CheckLevel.Warn, LevelOf(7, "Somebody cut a cable of ours.", i => i with { Facts = i.Facts with { PublicCause = "somebody cut a cable of ours" } }));

    [Fact]
    public void A_cause_of_one_word_is_not_found_in_every_text() =>
        Assert.Null(LevelOf(7, "We are looking for the cause now.", i => i with { Facts = i.Facts with { PublicCause = "{{cause}}" } }));

    [Theory]
    [InlineData("We are sorry if you were affected.")]
    [InlineData("We apologise to anyone who may have been affected.")]
    [InlineData("We regret that this may have caused you trouble.")]
    [InlineData("If you were affected, we apologise.")]
    [InlineData("We are sorry to those who might have been impacted by this.")]
    [InlineData("Mistakes were made, and we are sorry.")]
    [InlineData("Apologies if this caused problems for you.")]
    [InlineData("We apologise for any issues you may have experienced.")]
    public void An_apology_on_a_condition_is_warned_of_from_the_cause_on(string text)
    {
        Assert.Equal(CheckLevel.Warn, LevelOf(12, text, Held.Identified));
        Assert.Equal(CheckLevel.Warn, LevelOf(12, text, Resolved));
        Assert.Null(Held.Against(12, text));
    }

    [Fact]
    public void A_text_without_we_takes_no_responsibility() =>
        Assert.Equal(CheckLevel.Warn, LevelOf(12, "The service was disrupted. Customers are thanked for their patience.", Held.Identified));

    [Theory]
    [InlineData("We are sorry. You could not use what you came to us for, and the responsibility is ours.")]
    [InlineData("We are sorry. If something still does not work for you, reach us at support.example.com")]
    [InlineData("If you were affected, you need do nothing: we have repaired it.")]
    [InlineData("We apologise. If you have questions, write to us.")]
    [InlineData("We are sorry, and if you need help we are here.")]
    public void An_apology_without_a_condition_passes(string text) => Assert.True(Held.Passes(12, text, Held.Identified), Held.Against(12, text, Held.Identified)!.Message);

    [Theory]
    [InlineData("We have changed how such updates are checked before they are applied.")]
    [InlineData("We will give every customer five days back.")]
    [InlineData("We are adding a second connection.")]
    [InlineData("From now on two people read such a command.")]
    [InlineData("Everybody's last month has been refunded.")]
    [InlineData("We have made changes to how we test.")]
    [InlineData("We will publish what we learn, and separate the two networks.")]
    public void What_is_put_right_passes(string text) => Assert.True(Held.Passes(14, text, Resolved), Held.Against(14, text, Resolved)!.Message);

    [Theory]
    [InlineData("All services are back. Thank you for your patience.")]
    [InlineData("The issue is resolved and services are operating normally.")]
    [InlineData("We have restored the service and apologise.")]
    [InlineData("We take the reliability of our service very seriously.")]
    public void Nothing_put_right_is_warned_of_once_it_is_over(string text)
    {
        Assert.Equal(CheckLevel.Warn, LevelOf(14, text, Resolved));
        Assert.Null(Held.Against(14, text, Held.Identified));
    }

    [Theory]
    [InlineData("The cause was an internal error in how our stores find one another.")]
    [InlineData("A certificate of ours had expired.")]
    [InlineData("A routine update removed a filter, and the network filled up.")]
    [InlineData("What happened: we deleted the wrong copy.")]
    [InlineData("Our cooling failed.")]
    public void What_went_wrong_passes(string text) => Assert.True(Held.Passes(15, text, Resolved), Held.Against(15, text, Resolved)!.Message);

    [Theory]
    [InlineData("The issue has been resolved.")]
    [InlineData("Everything is available again. We thank you for your patience.")]
    [InlineData("We are sorry that you could not buy because of this.")]
    public void No_word_of_what_went_wrong_is_warned_of_once_it_is_over(string text)
    {
        Assert.Equal(CheckLevel.Warn, LevelOf(15, text, Resolved));
        Assert.Null(Held.Against(15, text, Held.Identified));
    }

    [Theory]
    [InlineData("This was caused by our hosting provider.")]
    [InlineData("A third-party supplier has had an outage.")]
    [InlineData("The outage at Cloudflare affects our site too.")]
    [InlineData("Due to an issue with an upstream provider, calls fail.")]
    [InlineData("AWS is experiencing problems, and we are waiting for them.")]
    [InlineData("The failure lies outside our control.")]
    [InlineData("Through no fault of our own, the store is closed.")]
    [InlineData("Our vendor failed.")]
    public void A_supplier_to_hide_behind_is_warned_of(string text) => Assert.Equal(CheckLevel.Warn, LevelOf(16, text));

    [Theory]
    [InlineData("The cause is a power cut at our hosting provider. We chose them, and the responsibility is ours.")]
    [InlineData("This was caused by a failure of our network supplier. We take responsibility for it.")]
    [InlineData("We are working with our payment provider on a repair.")]
    [InlineData("Third-party apps cannot sign in.")]
    [InlineData("Health care providers cannot open their patients' files.")]
    [InlineData("Please ask your internet provider for its address.")]
    [InlineData("We are sorry.")]
    public void A_supplier_for_whom_we_answer_passes(string text) => Assert.True(Held.Passes(16, text), Held.Against(16, text)!.Message);
}
