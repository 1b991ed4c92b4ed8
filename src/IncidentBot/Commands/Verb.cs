using IncidentBot.Chat;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Commands;

/// <summary>Where a verb stands in the help: the headings of the grammar, in its order.</summary>
internal enum VerbGroup
{
    /// <summary>Looks, and changes nothing.</summary>
    See,
    /// <summary>Opens, changes and ends incidents.</summary>
    Change,
    /// <summary>Tells the public.</summary>
    Tell,
    /// <summary>Keeps promises.</summary>
    Keep,
    /// <summary>After it is over.</summary>
    After,
}

/// <summary>A verb, as it is typed. Declared once, beside the command that it makes.</summary>
/// <param name="name">What is typed; empty for the line without a word.</param>
/// <param name="summary">What it does, in a few words that begin with a verb: <c>records an impact</c>.</param>
internal sealed class Verb(string name, string summary)
{
    private readonly IReadOnlyList<Option> _options = [];

    /// <summary>What is typed; empty for the line without a word.</summary>
    public string Name { get; } = name;

    /// <summary>What it does.</summary>
    public string Summary { get; } = summary;

    /// <summary>What else is typed for it.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Words that stand for the beginning of a line of this verb: <c>apology</c> → <c>draft apology</c>.</summary>
    public IReadOnlyDictionary<string, string> Shorthands { get; init; } = new Dictionary<string, string>();

    /// <summary>Where it stands in the help.</summary>
    public VerbGroup Group { get; init; } = VerbGroup.Change;

    /// <summary>A line that works as it stands on the sample catalog.</summary>
    public required string Example { get; init; }

    /// <summary>Whether the incident is what the verb is about, so that <c>[INC-42]</c> stands in its usage: <c>show [INC-42]</c>.</summary>
    public bool AboutIncident { get; init; }

    /// <summary>The title of its form; null for the verb and its summary.</summary>
    public string? FormTitle { get; init; }

    /// <summary>What its form's button says; null for the verb.</summary>
    public string? SubmitLabel { get; init; }

    /// <summary>Positionals first, in their order, then the free text, then the named ones.</summary>
    public IReadOnlyList<Option> Options
    {
        get => _options;
        init => _options = [.. value.Where(o => o.IsPositional), .. value.Where(o => o.FreeText), .. value.Where(o => !o.IsPositional && !o.FreeText)];
    }

    /// <summary>
    /// Whether its handler answers with a form although nothing that it requires is missing: as far as that can be said from what is given and from the present
    /// state, whoever asks. Null where it never does.
    /// </summary>
    public Func<Arguments, IncidentStore, CancellationToken, Task<bool>>? Asks { get; init; }

    /// <summary>Makes the command of what was read.</summary>
    public required Func<Arguments, IRequest<Reply>> Build { get; init; }

    /// <summary>The free text at the end; null where the verb takes none, and then reads plain words as options.</summary>
    public Option? Text => _options.FirstOrDefault(o => o.FreeText);

    /// <summary>How it is typed: <c>affect SERVICES [in REGIONS] [as LEVEL]</c>.</summary>
    public string Usage => Commands.Usage.Of(this);

    /// <summary>The option of a name or alias, in any case; null where there is none.</summary>
    public Option? FindOption(string name) =>
        _options.FirstOrDefault(o => o.IsCalled(name)) ?? (Option.Incident.IsCalled(name) ? Option.Incident : null);
}
