using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IncidentBot.Chat;

/// <summary>
/// A command line as a button carries it, without <c>/incident</c>: written here with the quoting that the grammar reads,
/// so that a service called <c>payments api</c> comes back as one value.
/// </summary>
[JsonConverter(typeof(CommandLineJson))]
public sealed class CommandLine : IEquatable<CommandLine>
{
    private readonly StringBuilder _text = new();

    /// <summary>Starts a line with its verb.</summary>
    public CommandLine(string verb) => _text.Append(verb);

    /// <summary>Takes a line that was written before, as it stands.</summary>
    public static CommandLine Parse(string text) => new(text);

    /// <summary>Adds a value that stands by itself: <c>S-7</c>, a service, a status.</summary>
    public CommandLine Value(string value)
    {
        _text.Append(' ').Append(Quote(value));
        return this;
    }

    /// <summary>Adds <c>--name value</c>; nothing where the value is null.</summary>
    public CommandLine Option(string name, string? value)
    {
        if (value is not null) _text.Append(" --").Append(name).Append(' ').Append(Quote(value));
        return this;
    }

    /// <summary>Adds <c>--name</c> by itself.</summary>
    public CommandLine Flag(string name)
    {
        _text.Append(" --").Append(name);
        return this;
    }

    /// <summary>Adds free text behind everything else, quoted so that no word of it is read as an option.</summary>
    public CommandLine Text(string text)
    {
        _text.Append(' ').Append(Quoted(text));
        return this;
    }

    /// <summary>
    /// A value as the grammar reads it back: quoted where it is empty, or where white space, a quote, a dash or markup in it would be read as such.
    /// </summary>
    public static string Quote(string value)
    {
        var plain = value.Length > 0 && !IsDash(value[0]) && value[0] != '@' && value[0] != '/' && !value.EndsWith(',')
            && value.All(c => !char.IsWhiteSpace(c) && c != '\'' && !IsMended(c));
        return plain ? value : Quoted(value);
    }

    // What the grammar would mend or end the quote at, a backslash protects.
    private static string Quoted(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            if (IsMended(c)) quoted.Append('\\');
            quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    private static bool IsMended(char c) => c is '"' or '\\' or '&' or '<' or '\u00A0' or '\u202F' or '\u2007' or '\u3000' or (>= '\u2018' and <= '\u201F');

    private static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    /// <summary>The line.</summary>
    public override string ToString() => _text.ToString();

    /// <inheritdoc/>
    public bool Equals(CommandLine? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CommandLine);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private sealed class CommandLineJson : JsonConverter<CommandLine>
    {
        public override CommandLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, CommandLine value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
