using IncidentBot.Chat;

namespace IncidentBot.Slack.Outbound;

/// <summary>A message of Slack's has no coloured edge: its first words get a sign, one that can be told from the others without its colour.</summary>
internal static class Tones
{
    /// <summary>The sign of a tone, with a space behind it; empty for nothing in particular.</summary>
    public static string Before(Tone tone) => tone switch
    {
        Tone.Neutral => "",
        Tone.Good => "✅ ",
        Tone.Warning => "⚠️ ",
        Tone.Danger => "🔴 ",
        Tone.Info => "🔹 ",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
