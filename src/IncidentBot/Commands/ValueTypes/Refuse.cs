using IncidentBot.Chat;

namespace IncidentBot.Commands.ValueTypes;

/// <summary>The sentence for a word that is none of those known.</summary>
internal static class Refuse
{
    /// <summary>“foo” is not a service. Did you mean …? One can write …</summary>
    public static RefusalException Unknown(string typed, string what, IReadOnlyList<string> nearest, ChatText works) =>
        new(ChatText.Of($"“{OutsideText.OneLine(typed, 60)}” is not a {what} that I know. {Guess(nearest)}{works}"));

    private static ChatText Guess(IReadOnlyList<string> nearest) =>
        nearest.Count == 0
            ? ChatText.Empty
            : ChatText.Of($"Did you mean {ChatText.Join(" or ", nearest.Select(n => ChatText.Of($"{n:code}")))}? ");
}
