using System.Text.RegularExpressions;
using IncidentBot.Commands.ValueTypes;

namespace IncidentBot.Commands.Reading;

/// <summary>The incident as the first word behind the verb: <c>affect INC-42 app-store in gb</c>.</summary>
internal static partial class IncidentWord
{
    /// <summary>Whether a word is an incident by its letters.</summary>
    public static bool IsOne(Token token) => !token.Quoted && Shape().IsMatch(token.Text);

    /// <summary>Takes it from the words behind the verb, where it stands there and is not the verb's own first value.</summary>
    public static IReadOnlyList<Token> Take(IReadOnlyList<Token> words, Given given)
    {
        if (words.Count == 0 || !(IsOne(words[0]) || IsBareNumber(words, given.Verb))) return words;
        // "merge INC-41" names the other one, "merge INC-42 INC-41" both.
        var first = given.Verb.Options is [var head, ..] ? head : null;
        if (first is { IsPositional: true, Type: NumberType { Letters: "INC" } } && !(words.Count > 1 && IsOne(words[1]))) return words;
        given.Add(Option.Incident, words[0].Text);
        return [.. words.Skip(1)];
    }

    // "show 42": where nothing else can be meant.
    private static bool IsBareNumber(IReadOnlyList<Token> words, Verb verb) =>
        verb.AboutIncident && !verb.Options.Any(o => o.IsPositional && o.Type is NumberType) && verb.Text is null
        && words[0] is { Quoted: false, Text: { Length: <= 8 } text } && text.All(char.IsAsciiDigit);

    [GeneratedRegex("^INC-?[0-9]{1,8}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
