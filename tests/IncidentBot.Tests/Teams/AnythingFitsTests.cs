using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Chat;
using IncidentBot.Teams.Outbound;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>Whatever the product says or asks fits, and no words of it are ever more than words.</summary>
public sealed class AnythingFitsTests
{
    private const int LongestForm = 80 * 1024;

    [Fact]
    public void Any_card_is_a_message_within_every_limit() =>
        Prop.ForAll(Anything.Cards.ToArbitrary(), card => Holds(TeamsSaid.Message(card)) && Holds(TeamsSaid.Answer(card)) && AdaptiveCards.Draw(card).Summary.Length is > 0 and <= 250).Check(Anything.Seeded(21));

    [Fact]
    public void Any_card_holds_what_any_press_came_to() =>
        Prop.ForAll(Anything.Cards.ToArbitrary(), Anything.Cards.ToArbitrary(), (card, said) => Holds(TeamsSaid.Json(AdaptiveCards.WithNote(AdaptiveCards.Draw(card).Card, said)))).Check(Anything.Seeded(22));

    [Fact]
    public void Any_form_fits_in_a_dialog_and_in_a_conversation() =>
        Prop.ForAll(Anything.Forms.ToArbitrary(), form =>
            Holds(TeamsSaid.Form(form), LongestForm) && Holds(TeamsSaid.Form(form, TeamsSaid.InConversation), LongestForm) && Holds(TeamsSaid.Refused(form, Card.Say(form.Introduction!)), LongestForm)).Check(Anything.Seeded(23));

    [Fact]
    public async Task The_renderer_takes_any_card_and_any_form() =>
        Assert.Equal([], await CardCheck.ComplaintsAsync([.. Anything.Cards.Some(40, 60, 26).Select(TeamsSaid.Message), .. Anything.Forms.Some(40, 60, 27).Select(f => TeamsSaid.Form(f))]));

    [Fact]
    public void No_mention_link_or_date_comes_out_of_words() =>
        Prop.ForAll(Anything.Cards.ToArbitrary(), card =>
        {
            var instants = card.Blocks.SelectMany(b => b switch { TitleBlock t => t.Text.Runs, TextBlock t => t.Text.Runs, NoteBlock n => n.Text.Runs, FactsBlock f => f.Facts.SelectMany(x => x.Value.Runs), _ => [] }).OfType<InstantRun>().ToList();
            var message = TeamsSaid.Message(card);
            var mentioned = message["msteams"]!["entities"]?.AsArray().Select(m => (string)m!["text"]!).ToList() ?? [];
            var ats = TeamsSaid.Markdown(message).SelectMany(t => t.Split("<at>").Skip(1)).Select(t => "<at>" + t[..t.IndexOf('>', StringComparison.Ordinal)] + ">");
            return TeamsSaid.Dates(message).Count <= 2 * instants.Count && ats.All(mentioned.Contains)
                && TeamsSaid.OfType(message, "Action.OpenUrl").All(a => ((string)a["url"]!).StartsWith("https://example.com/", StringComparison.Ordinal));
        }).Check(Anything.Seeded(24));

    [Fact]
    public void What_is_typed_into_any_form_comes_back() =>
        Prop.ForAll(Anything.Forms.ToArbitrary(), form =>
        {
            // What Teams takes at all is less than everything that can be written into twenty fields.
            if (form.Fields.OfType<TextField>().Sum(f => f.Value.Length) > 15_000) return true;
            var answers = TeamsForm.Read(TeamsSaid.Sent(TeamsSaid.Form(form)));
            return form.Fields.OfType<TextField>().All(f => string.Concat(answers[f.Name]) == (string.IsNullOrWhiteSpace(f.Value) ? "" : OutsideText.Clean(f.Value)))
                && form.Fields.OfType<ChoiceField>().Where(f => f.Choices.Count is > 2 and < 13).All(f => string.Join(", ", answers[f.Name]) == string.Join(", ", f.Selected));
        }).Check(Anything.Seeded(25));

    private static bool Holds(JsonNode card, int longest = CardLimits.Longest)
    {
        Assert.Empty(CardLimits.Of(card, longest));
        return true;
    }
}
