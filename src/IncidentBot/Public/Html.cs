using System.Runtime.CompilerServices;
using System.Text;
using IncidentBot.Chat;

namespace IncidentBot.Public;

/// <summary>
/// Markup. It can only be made of an interpolated string: what stands in the source is markup, and every value put into it is
/// text, cleaned and encoded, unless it is itself <see cref="Html"/>. Attributes are always quoted.
/// </summary>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>No markup at all.</summary>
    public static Html Nothing => default;

    /// <summary>Makes markup.</summary>
    public static Html Of(Writer writer) => new(writer.ToString());

    /// <summary>Words of ours with markup in the places <c>{0}</c>, <c>{1}</c>.</summary>
    public static Html Fill(string words, params ReadOnlySpan<Html> parts)
    {
        var filled = new StringBuilder(Encode(words));
        for (var i = 0; i < parts.Length; i++) filled.Replace($"{{{i}}}", parts[i].ToString());
        return new(filled.ToString());
    }

    /// <summary>The markup, or nothing.</summary>
    public static Html If(bool condition, Func<Html> markup) => condition ? markup() : Nothing;

    /// <summary>The markup itself.</summary>
    public override string ToString() => _markup ?? "";

    /// <summary>A text as it stands in markup: harmless characters only, encoded for elements and quoted attributes alike.</summary>
    public static string Encode(string text)
    {
        var clean = OutsideText.Clean(text);
        if (clean.AsSpan().IndexOfAny("&<>\"'") < 0) return clean;
        var encoded = new StringBuilder(clean.Length + 16);
        foreach (var c in clean)
            _ = c switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                _ => encoded.Append(c),
            };
        return encoded.ToString();
    }

    /// <summary>What the compiler calls for an interpolated string that is to be <see cref="Html"/>.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Writer
    {
        private readonly StringBuilder _markup;

        /// <summary>Called by the compiler.</summary>
        public Writer(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + formattedCount * 16);

        /// <summary>Our own markup.</summary>
        public void AppendLiteral(string literal) => _markup.Append(literal);

        /// <summary>Text.</summary>
        public void AppendFormatted(string? text) => _markup.Append(Encode(text ?? ""));

        /// <summary>A number.</summary>
        public void AppendFormatted(int number) => _markup.Append(number);

        /// <summary>Markup made before.</summary>
        public void AppendFormatted(Html html) => _markup.Append(html._markup);

        /// <summary>Markup made before, one after the other.</summary>
        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (var part in parts) _markup.Append(part._markup);
        }

        /// <summary>What was written.</summary>
        public override string ToString() => _markup.ToString();
    }
}
