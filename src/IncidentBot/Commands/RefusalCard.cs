using IncidentBot.Chat;

namespace IncidentBot.Commands;

/// <summary>A refusal as people see it: what was wrong, and a line that would have worked.</summary>
internal static class RefusalCard
{
    public static Reply Of(RefusalException refusal, CommandRequest request)
    {
        var example = refusal.TryInstead is { } line ? ChatText.Of($"This would work: {"/incident " + line:code}") : null;
        var card = Card.Of(
            new TextBlock(refusal.Reason),
            example is null ? null : new NoteBlock(example),
            ButtonsBlock.Of([.. refusal.Buttons])) with { Tone = Tone.Warning };
        return Reply.Refuse(card, request.Source == CommandSource.Form ? refusal.Field : null);
    }
}
