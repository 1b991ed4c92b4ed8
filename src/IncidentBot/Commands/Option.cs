using IncidentBot.Chat;
using IncidentBot.Commands.ValueTypes;

namespace IncidentBot.Commands;

/// <summary>
/// Something that a verb can be told. Made by <see cref="Positional{T}"/>, <see cref="Named{T}"/>, <see cref="Text"/>, <see cref="Title"/>,
/// <see cref="Repeats{T}"/> and <see cref="Flag"/>; further properties with a <c>with</c> expression.
/// </summary>
internal abstract record Option(string Name, string ValueName)
{
    /// <summary>What else is typed for it, without dashes.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it says, in a few words; the label of its field in a form where <see cref="Label"/> is null.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The plain word for it in verbs without free text, where that is not its name: <c>in</c> for <c>regions</c>.</summary>
    public string? Word { get; init; }

    /// <summary>Whether it stands by itself, by its place.</summary>
    public bool IsPositional { get; init; }

    /// <summary>Whether the command needs it: what is missing is asked for.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it may be given several times.</summary>
    public bool Repeated { get; init; }

    /// <summary>Whether it is the rest of the line, as it stands.</summary>
    public bool FreeText { get; init; }

    /// <summary>Whether its presence says all.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Whether help, forms and completion are silent about it.</summary>
    public bool Hidden { get; init; }

    /// <summary>Whether the verb's form shows it although the command can do without it.</summary>
    public bool InForm { get; init; }

    /// <summary>The label of its field; null for <see cref="Summary"/>.</summary>
    public string? Label { get; init; }

    /// <summary>What its field holds before anybody answers; null for nothing.</summary>
    public string? Usual { get; init; }

    /// <summary>What may be answered, with an example; null for what the kind of value says.</summary>
    public string? Hint { get; init; }

    /// <summary>
    /// Words before a value of this option at the head of the free text: with <c>["in"]</c>, <c>remind in 20m TEXT</c> is read as meant;
    /// with <c>[""]</c> also <c>remind 20m TEXT</c>.
    /// </summary>
    public IReadOnlyList<string> LeadingWords { get; init; } = [];

    /// <summary>The incident that a line is about; every verb has it.</summary>
    public static Option<int> Incident { get; } = Named("incident", Values.Number("INC"), "the incident, where it is not that of the channel") with { Aliases = ["i", "inc"], Hidden = true };

    /// <summary>One that stands by its place, in the order of declaration.</summary>
    public static Option<T> Positional<T>(string name, ValueType<T> type, string summary = "") =>
        new(name, type.Name, type) { IsPositional = true, Required = true, Summary = summary };

    /// <summary>One that is named: <c>--since TIME</c>.</summary>
    public static Option<T> Named<T>(string name, ValueType<T> type, string summary = "") =>
        new(name, type.Name, type) { Summary = summary, Word = ReferenceEquals(type, Values.Regions) ? "in" : null };

    /// <summary>The rest of the line, as it stands; required unless said otherwise.</summary>
    public static Option<string> Text(string name = "text", string summary = "", int maxLength = TextType.LongestText) =>
        new(name, name.ToUpperInvariant(), new TextType(name.ToUpperInvariant(), maxLength)) { FreeText = true, Required = true, Summary = summary };

    /// <summary>A title: the rest of the line, at most 200 characters on one line.</summary>
    public static Option<string> Title(string summary = "") =>
        new("title", "TITLE", new TextType("TITLE", TextType.LongestTitle) { OneLine = true }) { FreeText = true, Required = true, Summary = summary };

    /// <summary>One that may be given several times: <c>--set NAME=VALUE --set …</c>.</summary>
    public static Option<IReadOnlyList<T>> Repeats<T>(string name, ValueType<T> type, string summary = "") =>
        new(name, type.Name, new EachType<T>(type)) { Repeated = true, Summary = summary };

    /// <summary>One whose presence says all: <c>--private</c>.</summary>
    public static Option<bool> Flag(string name, string summary = "") => new(name, "", FlagType.Instance) { IsFlag = true, Summary = summary };

    /// <summary>Whether a word names it.</summary>
    public bool IsCalled(string word) =>
        word.Equals(Name, StringComparison.OrdinalIgnoreCase) || Aliases.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a plain word names it, in a verb without free text.</summary>
    public bool IsWord(string word) => !IsPositional && !FreeText && (word.Equals(Word, StringComparison.OrdinalIgnoreCase) || (word.Length > 1 && IsCalled(word)));

    /// <summary>Reads what was given, one text each time that it was.</summary>
    public abstract object ParseAll(IReadOnlyList<string> texts, ParseContext context);

    /// <summary>The kind of value, without its type.</summary>
    public abstract IValueType Type { get; }
}

/// <summary>An option whose values are of one type.</summary>
internal sealed record Option<T>(string Name, string ValueName, ValueType<T> ValueType) : Option(Name, ValueName)
{
    /// <inheritdoc/>
    public override IValueType Type => ValueType;

    /// <summary>The same, but the command can do without it.</summary>
    public Option<T> OrNothing => this with { Required = false };

    /// <summary>The same, but the command needs it.</summary>
    public Option<T> Needed => this with { Required = true };

    /// <inheritdoc/>
    public override object ParseAll(IReadOnlyList<string> texts, ParseContext context)
    {
        try
        {
            return ValueType.ParseAll(texts, context)!;
        }
        catch (RefusalException refusal) when (refusal.Field is null)
        {
            throw new RefusalException(refusal.Reason, refusal.TryInstead, Name) { Buttons = refusal.Buttons };
        }
    }
}
