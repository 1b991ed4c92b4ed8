using System.Globalization;
using IncidentBot.Chat;

namespace IncidentBot.Commands.ValueTypes;

/// <summary>A number with its letters, as in <c>S-7</c>; without letters a plain count.</summary>
internal sealed class NumberType(string letters) : ValueType<int>(letters.Length == 0 ? "N" : letters + "-N")
{
    private const int Highest = 99_999_999;

    /// <summary>Whether a bare number is something else.</summary>
    public bool LettersNeeded { get; init; }

    /// <summary>What stands before the number.</summary>
    public string Letters => letters;

    public override int Parse(string text, ParseContext context)
    {
        var word = text.Trim().TrimStart('#');
        var lettered = letters.Length > 0 && word.StartsWith(letters, StringComparison.OrdinalIgnoreCase);
        var digits = lettered ? word[letters.Length..].TrimStart('-') : word;
        if ((lettered || !LettersNeeded) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Highest)
            return number;
        var example = letters.Length == 0 ? "2" : letters + "-7";
        throw new RefusalException(ChatText.Of($"“{OutsideText.OneLine(text, 40)}” is not a number as in {example:code}."));
    }

    protected override string Hint(ParseContext context) => letters.Length == 0 ? "2" : letters + "-7";
}

/// <summary>A person, by handle, mention or mail address.</summary>
internal sealed class PersonType() : ValueType<PersonReference>("PERSON")
{
    private const int Longest = 254;

    public override PersonReference Parse(string text, ParseContext context)
    {
        var typed = OutsideText.OneLine(text);
        var name = typed.TrimStart('@').Trim();
        if (name.Length is 0 or > Longest || (name.Contains(' ', StringComparison.Ordinal) && !context.Marked.ContainsKey(typed)))
            throw new RefusalException(ChatText.Of($"“{OutsideText.OneLine(text, 60)}” is not a person. Write {"@ada":code}, mention them, or give their mail address."));
        return new(name) { AccountId = context.Marked.GetValueOrDefault(typed) };
    }

    public override Field? Field(Option option, IReadOnlyList<string> typed, ParseContext context) =>
        typed.Count > 0 ? null : new PersonField(option.Name, Ask.Label(option)) { Required = option.Required, Hint = option.Hint };
}
