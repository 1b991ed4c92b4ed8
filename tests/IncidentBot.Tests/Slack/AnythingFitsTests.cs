using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Chat;
using IncidentBot.Slack.Outbound;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>Whatever the product says or asks fits, and no words of it are ever more than words.</summary>
public sealed class AnythingFitsTests
{
    [Fact]
    public void Any_card_is_a_message_within_every_limit() =>
        Prop.ForAll(Anything.Cards.ToArbitrary(), card => SlackSaid.Message(card) is var (text, blocks) && (blocks.AsArray().Count == 0 || Holds(SlackLimits.OfMessage(text, blocks)))).Check(Anything.Seeded(11));

    [Fact]
    public void Any_cards_are_a_Home_tab_within_every_limit() =>
        Prop.ForAll(Anything.Cards.NonEmptyListOf().ToArbitrary(), cards => SlackSaid.Home([.. cards]) is var home && (home["blocks"]!.AsArray().Count == 0 || Holds(SlackLimits.OfView(home)))).Check(Anything.Seeded(12, 30));

    [Fact]
    public void Any_form_is_a_modal_within_every_limit() =>
        Prop.ForAll(Anything.Forms.ToArbitrary(), form => Holds(SlackLimits.OfView(SlackSaid.Modal(form))) && Holds(SlackLimits.OfView(SlackSaid.Refused(form, Card.Say(form.Introduction!))))).Check(Anything.Seeded(13));

    [Fact]
    public void No_mention_link_or_date_comes_out_of_words() =>
        Prop.ForAll(Anything.Cards.ToArbitrary(), card =>
        {
            var (text, blocks) = SlackSaid.Message(card);
            var allowed = SlackSaid.Markdown(blocks).SelectMany(SlackSaid.Commands).All(c =>
                c is "<@U0ADA>" or "<@W1>" || c.StartsWith("<https://example.com/", StringComparison.Ordinal) || (c.StartsWith("<!date^", StringComparison.Ordinal) && c.EndsWith("UTC>", StringComparison.Ordinal)));
            return allowed && SlackSaid.Commands(text).Count == 0 && !text.Contains('>');
        }).Check(Anything.Seeded(14));

    [Fact]
    public void What_is_typed_into_any_form_comes_back() =>
        Prop.ForAll(Anything.Forms.ToArbitrary(), form =>
        {
            var modal = SlackSaid.Modal(form);
            var answers = SlackForm.Read(System.Text.Json.JsonDocument.Parse(SlackSaid.State(modal).ToJsonString()).RootElement);
            return form.Fields.OfType<TextField>().Where(f => !f.IsList).All(f => string.Concat(answers[f.Name]) == OutsideText.Clean(f.Value));
        }).Check(Anything.Seeded(15));

    private static bool Holds(IReadOnlyList<string> breaches)
    {
        Assert.Empty(breaches);
        return true;
    }
}
