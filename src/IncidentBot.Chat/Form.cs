using System.Text.Json.Serialization;

namespace IncidentBot.Chat;

/// <summary>
/// Asks for what a command still needs: a small closed set of fields, each an option of that command.
/// Whether it is a modal, a dialog or a card in a 1:1 chat is the platform's decision.
/// It comes back as a <see cref="CommandRequest"/> with <see cref="CommandRequest.Answers"/>.
/// </summary>
/// <param name="Title">What is asked, in a few words.</param>
/// <param name="Command">The command line so far; the answers are its options by name.</param>
/// <param name="Fields">Top to bottom.</param>
/// <param name="SubmitLabel">What its button says.</param>
public sealed record Form(string Title, CommandLine Command, IReadOnlyList<Field> Fields, string SubmitLabel)
{
    /// <summary>What to know before answering; null where the fields say it all.</summary>
    public ChatText? Introduction { get; init; }
}

/// <summary>A field of a form: one of a closed set.</summary>
/// <param name="Name">The option's name, under which the answer comes back.</param>
/// <param name="Label">What is asked.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "field")]
[JsonDerivedType(typeof(TextField), "text")]
[JsonDerivedType(typeof(ChoiceField), "choice")]
[JsonDerivedType(typeof(PersonField), "person")]
[JsonDerivedType(typeof(TimeField), "time")]
public abstract record Field(string Name, string Label)
{
    /// <summary>Whether the form can be sent without an answer.</summary>
    public bool Required { get; init; }

    /// <summary>What may be answered, with an example; null where the label says it all.</summary>
    public string? Hint { get; init; }
}

/// <summary>A line or a paragraph of text; times, durations and the like are typed as in a command.</summary>
public sealed record TextField(string Name, string Label) : Field(Name, Label)
{
    /// <summary>What stands in it already.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether it may hold several lines.</summary>
    public bool Multiline { get; init; }

    /// <summary>The longest answer, in UTF-16 units.</summary>
    public int MaxLength { get; init; } = 3000;

    /// <summary>
    /// Whether it is a list, separated by commas, whose values <see cref="ICommandRouter.CompleteAsync"/> knows, such as countries:
    /// a platform may let them be searched for, but must also take what is typed (<c>eu,!dk</c>).
    /// </summary>
    public bool IsList { get; init; }
}

/// <summary>A point in time: typed as in a command (<c>08:55</c>, <c>10m ago</c>), or picked where the platform has a picker and it lies ahead.</summary>
public sealed record TimeField(string Name, string Label) : Field(Name, Label)
{
    /// <summary>What stands in it already, as typed.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether it must lie ahead; otherwise it must lie behind.</summary>
    public bool IsAhead { get; init; }
}

/// <summary>One or several of a list.</summary>
public sealed record ChoiceField(string Name, string Label, IReadOnlyList<Choice> Choices) : Field(Name, Label)
{
    /// <summary>The values that are chosen already.</summary>
    public IReadOnlyList<string> Selected { get; init; } = [];

    /// <summary>Whether more than one may be chosen.</summary>
    public bool Multiple { get; init; }
}

/// <summary>Something that can be chosen.</summary>
/// <param name="Value">What comes back.</param>
/// <param name="Label">What people read.</param>
/// <param name="Group">The heading under which it stands; null for none.</param>
public sealed record Choice(string Value, string Label, string? Group = null);

/// <summary>A person, picked as the platform picks people.</summary>
public sealed record PersonField(string Name, string Label) : Field(Name, Label)
{
    /// <summary>Who is chosen already.</summary>
    public ChatUser? Selected { get; init; }
}
