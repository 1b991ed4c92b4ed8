using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;

namespace IncidentBot.Chat;

/// <summary>
/// A text for people, as runs that know what they are: our own words, words that came from outside, a person, an instant, a link.
/// Each platform draws the runs in its own markup and escapes what is text, so that nobody can ping a channel by naming an incident
/// <c>&lt;!channel&gt;</c>, and an instant is shown in the reader's own time zone.
/// Write one as <c>ChatText.Of($"{person} moved {title:b} to identified at {now}")</c>.
/// </summary>
/// <param name="Runs">The runs, in reading order. Line breaks are <c>\n</c> inside a <see cref="TextRun"/>.</param>
public sealed record ChatText(IReadOnlyList<ChatRun> Runs)
{
    /// <summary>A text without a word.</summary>
    public static ChatText Empty { get; } = new([]);

    /// <summary>Whether there is nothing to read.</summary>
    [JsonIgnore]
    public bool IsEmpty => Runs.Count == 0;

    /// <summary>
    /// Makes a text from an interpolated string. Formats: <c>:b</c> bold, <c>:i</c> italic, <c>:code</c> as typed;
    /// for instants <c>:time</c> (the default), <c>:date</c>, <c>:full</c> (date and time); for people <c>:ping</c> to notify them.
    /// </summary>
    public static ChatText Of(ChatTextHandler text) => new(text.Runs);

    /// <summary>Makes a text from a plain string; every character of it is text, none is markup.</summary>
    public static ChatText Plain(string text) => Of($"{text}");

    /// <summary>Puts a separator between texts.</summary>
    public static ChatText Join(string separator, IEnumerable<ChatText> parts)
    {
        var runs = new List<ChatRun>();
        foreach (var part in parts)
        {
            if (runs.Count > 0) runs.Add(new TextRun(separator));
            runs.AddRange(part.Runs);
        }
        return new(runs);
    }

    /// <summary>This text with another behind it.</summary>
    public static ChatText operator +(ChatText left, ChatText right) => left.Add(right);

    /// <summary>This text with another behind it.</summary>
    public ChatText Add(ChatText other) => new([.. Runs, .. other.Runs]);

    /// <summary>The text without any markup, as notifications, screen readers, the API and drills read it.</summary>
    /// <param name="zone">The reader's time zone; instants are written in it, with the zone's name or offset.</param>
    public string ToPlain(TimeZoneInfo zone)
    {
        var text = new StringBuilder();
        foreach (var run in Runs)
        {
            text.Append(run switch
            {
                TextRun t => t.Text,
                MentionRun m => "@" + m.User.Handle,
                InstantRun i => InstantText.Format(i.At, i.Format, zone),
                LinkRun l => l.Label,
                _ => throw new System.Diagnostics.UnreachableException(),
            });
        }
        return text.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => ToPlain(TimeZoneInfo.Utc);
}

/// <summary>A part of a <see cref="ChatText"/>: one of a closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "run")]
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(MentionRun), "mention")]
[JsonDerivedType(typeof(InstantRun), "instant")]
[JsonDerivedType(typeof(LinkRun), "link")]
public abstract record ChatRun
{
    private protected ChatRun() { }
}

/// <summary>Words. Whatever they contain is shown as it stands and never read as markup.</summary>
/// <param name="Text">The words, free of control and bidi characters; may hold <c>\n</c>.</param>
/// <param name="Style">How they are set.</param>
public sealed record TextRun(string Text, TextStyle Style = TextStyle.Normal) : ChatRun;

/// <summary>How a <see cref="TextRun"/> is set.</summary>
public enum TextStyle
{
    /// <summary>As running text.</summary>
    Normal,
    /// <summary>Bold.</summary>
    Bold,
    /// <summary>Italic.</summary>
    Italic,
    /// <summary>Monospaced, as typed.</summary>
    Code,
}

/// <summary>A person.</summary>
/// <param name="User">Who.</param>
/// <param name="Ping">Whether they are notified; otherwise only their name is shown.</param>
public sealed record MentionRun(ChatUser User, bool Ping = false) : ChatRun;

/// <summary>A point in time, shown in each reader's own zone.</summary>
/// <param name="At">When.</param>
/// <param name="Format">How much of it is shown.</param>
public sealed record InstantRun(DateTimeOffset At, InstantFormat Format = InstantFormat.Time) : ChatRun;

/// <summary>How much of an instant is shown.</summary>
public enum InstantFormat
{
    /// <summary><c>09:17 UTC</c>.</summary>
    Time,
    /// <summary><c>11 March 2015</c>.</summary>
    Date,
    /// <summary><c>11 March 2015, 09:17 UTC</c>.</summary>
    Full,
}

/// <summary>A link.</summary>
/// <param name="Url">Where to: <c>http</c> or <c>https</c>.</param>
/// <param name="Label">What it is called.</param>
public sealed record LinkRun(Uri Url, string Label) : ChatRun;

/// <summary>Collects the runs of an interpolated string for <see cref="ChatText.Of"/>.</summary>
[InterpolatedStringHandler]
public readonly struct ChatTextHandler
{
    internal List<ChatRun> Runs { get; }

    /// <summary>Called by the compiler.</summary>
    public ChatTextHandler(int literalLength, int formattedCount)
    {
        _ = literalLength;
        Runs = new List<ChatRun>(formattedCount * 2 + 1);
    }

    /// <summary>Our own words.</summary>
    public void AppendLiteral(string value) => Runs.Add(new TextRun(value));

    /// <summary>Words from anywhere: cleaned of control and bidi characters, never read as markup.</summary>
    public void AppendFormatted(string? value, string? format = null)
    {
        if (!string.IsNullOrEmpty(value)) Runs.Add(new TextRun(OutsideText.Clean(value), StyleOf(format)));
    }

    /// <summary>A number or another value of ours.</summary>
    public void AppendFormatted<T>(T value, string? format = null) where T : struct, IFormattable =>
        Runs.Add(new TextRun(value.ToString(format is "b" or "i" or "code" ? null : format, null), StyleOf(format)));

    /// <summary>An instant.</summary>
    public void AppendFormatted(DateTimeOffset value, string? format = null) =>
        Runs.Add(new InstantRun(value, format switch { "date" => InstantFormat.Date, "full" => InstantFormat.Full, _ => InstantFormat.Time }));

    /// <summary>A person; <c>:ping</c> notifies them.</summary>
    public void AppendFormatted(ChatUser value, string? format = null) => Runs.Add(new MentionRun(value, format == "ping"));

    /// <summary>A link.</summary>
    public void AppendFormatted(LinkRun value) => Runs.Add(value);

    /// <summary>Another text.</summary>
    public void AppendFormatted(ChatText? value)
    {
        if (value is not null) Runs.AddRange(value.Runs);
    }

    private static TextStyle StyleOf(string? format) => format switch
    {
        "b" => TextStyle.Bold,
        "i" => TextStyle.Italic,
        "code" => TextStyle.Code,
        _ => TextStyle.Normal,
    };
}
