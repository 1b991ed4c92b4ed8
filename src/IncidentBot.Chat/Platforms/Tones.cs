namespace IncidentBot.Chat.Platforms;

/// <summary>Where a message has no coloured edge, and for those who do not see its colour: its first words get a sign, one that can be told from the others without its colour.</summary>
public static class Tones
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
