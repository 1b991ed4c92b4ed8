using IncidentBot.Chat;

namespace IncidentBot.Commands.ValueTypes;

/// <summary>A kind of value, without its type: what forms and completion need.</summary>
internal interface IValueType
{
    /// <summary>What stands for it in a usage: <c>SERVICES</c>.</summary>
    string Name { get; }

    /// <summary>How it is asked for in a form; the field already holds what was typed. Null where a form cannot show what was typed.</summary>
    Field? Field(Option option, IReadOnlyList<string> typed, ParseContext context);

    /// <summary>Values that begin with a text: what is inserted, and what it means.</summary>
    IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context);

    /// <summary>How many words a value may have without quotes where free text follows.</summary>
    int MostWords { get; }

    /// <summary>Whether a value is a list, in which a word that ends with a comma is followed by more.</summary>
    bool IsList { get; }

    /// <summary>Whether a value is words for people, kept as typed.</summary>
    bool IsText { get; }

    /// <summary>Whether a text is such a value.</summary>
    bool Accepts(string text, ParseContext context);

    /// <summary>Whether a text can only be meant as such a value, even if it is refused: a time that lies on the wrong side of now.</summary>
    bool LooksLike(string text, ParseContext context);
}

/// <summary>A kind of value: reads it from text, or refuses with a sentence that names what was wrong and what would work.</summary>
internal abstract class ValueType<T>(string name) : IValueType
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public virtual int MostWords => 1;

    /// <inheritdoc/>
    public virtual bool IsList => false;

    /// <inheritdoc/>
    public virtual bool IsText => false;

    /// <summary>Reads a value.</summary>
    /// <exception cref="RefusalException">The text is none.</exception>
    public abstract T Parse(string text, ParseContext context);

    /// <summary>Reads what was given several times; of a kind that is no list, only the last is meant.</summary>
    public virtual T ParseAll(IReadOnlyList<string> texts, ParseContext context) => Parse(texts[^1], context);

    /// <inheritdoc/>
    public virtual Field? Field(Option option, IReadOnlyList<string> typed, ParseContext context) =>
        new TextField(option.Name, Ask.Label(option)) { Required = option.Required, Hint = option.Hint ?? Hint(context), Value = string.Join(", ", typed), IsList = IsList };

    /// <inheritdoc/>
    public virtual IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) => [];

    /// <inheritdoc/>
    public bool Accepts(string text, ParseContext context)
    {
        try
        {
            Parse(text, context);
            return true;
        }
        catch (RefusalException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public virtual bool LooksLike(string text, ParseContext context) => Accepts(text, context);

    /// <summary>What may be answered, with an example; null where the label says it all.</summary>
    protected virtual string? Hint(ParseContext context) => null;
}
