using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Commands.ValueTypes;

namespace IncidentBot.Features.Statements.Phrases;

/// <summary>Words of somebody's own, or the key of a phrase that is said in every language.</summary>
/// <param name="kind">Which phrases are offered.</param>
/// <param name="maxLength">How long words of one's own may be.</param>
internal sealed partial class PhraseType(string kind, int maxLength) : ValueType<string>("TEXT")
{
    private const int MostNamed = 12;
    private readonly TextType _text = new("TEXT", maxLength);

    public override bool IsText => true;

    public override string Parse(string text, ParseContext context) => Read(_text.Parse(text, context), context);

    public override Field Field(Option option, IReadOnlyList<string> typed, ParseContext context) =>
        new TextField(option.Name, Ask.Label(option)) { Required = option.Required, Hint = option.Hint ?? Hint(context), Value = typed.Count > 0 ? typed[^1] : "", MaxLength = maxLength };

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) => Completed(kind, start, context);

    protected override string Hint(ParseContext context) =>
        $"in your words, or one of the phrases that there are in every language: {string.Join(", ", context.Phrases.For(kind).Take(MostNamed).Select(p => p.Key))}";

    /// <summary>A phrase by its key, or the text as it stands.</summary>
    /// <exception cref="RefusalException">It is neither, but nearly a key.</exception>
    internal static string Read(string text, ParseContext context) =>
        context.Phrases.Find(text)?.Key ?? (LooksLikeKey().IsMatch(text.Trim()) ? NoKey(text.Trim(), context) : text);

    /// <summary>The phrases of a kind that begin with what was typed, each with its English words.</summary>
    internal static IEnumerable<(string Value, string Hint)> Completed(string kind, string start, ParseContext context) => context.Phrases.For(kind)
        .Where(p => p.Key.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        .Select(p => (p.Key, p.Spoken("en", "en").Words));

    // "cannot-by" would be read by customers as it stands.
    private static string NoKey(string typed, ParseContext context)
    {
        var near = Nearest.Of(typed, context.Phrases.All.Select(p => p.Key));
        return near.Count == 0 ? typed : throw Refuse.Unknown(typed, "phrase", near, ChatText.Of($"{"templates":code} lists them all; in your own words, write more than one."));
    }

    [GeneratedRegex("^[a-z]+(?:-[a-z]+)+$")]
    private static partial Regex LooksLikeKey();
}
