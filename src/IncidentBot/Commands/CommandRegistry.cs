using System.Reflection;

namespace IncidentBot.Commands;

/// <summary>Every verb there is: those that the commands of an assembly declare.</summary>
internal sealed class CommandRegistry
{
    private readonly Dictionary<string, (Verb Verb, string Line)> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a registry of verbs.</summary>
    /// <exception cref="InvalidOperationException">Two of them claim the same word: a mistake in the program.</exception>
    public CommandRegistry(IEnumerable<Verb> verbs)
    {
        Verbs = [.. verbs.OrderBy(v => v.Group).ThenBy(v => v.Name, StringComparer.Ordinal)];
        foreach (var verb in Verbs)
        {
            foreach (var word in verb.Synonyms.Prepend(verb.Name)) Add(word, verb, verb.Name);
            foreach (var (word, line) in verb.Shorthands) Add(word, verb, line);
        }
    }

    /// <summary>By group, then by name.</summary>
    public IReadOnlyList<Verb> Verbs { get; }

    /// <summary>Every word that begins a line.</summary>
    public IReadOnlyCollection<string> Words => _words.Keys;

    /// <summary>Finds the verbs that the commands of assemblies declare.</summary>
    public static CommandRegistry From(params IEnumerable<Assembly> assemblies) => new(assemblies
        .SelectMany(a => a.GetTypes())
        .Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IChatCommand)))
        .Select(VerbOf));

    /// <summary>The verb of a word, a synonym or a shorthand; null where there is none.</summary>
    public Verb? Find(string word) => _words.TryGetValue(word, out var found) ? found.Verb : null;

    /// <summary>How the line begins that a word stands for: <c>apology</c> → <c>draft apology</c>; null where there is none.</summary>
    public string? LineOf(string word) => _words.TryGetValue(word, out var found) ? found.Line : null;

    /// <summary>The words nearest to one that is none of them.</summary>
    public IReadOnlyList<string> Nearest(string word) => Commands.Nearest.Of(word, _words.Keys.Where(w => w.Length > 0));

    private void Add(string word, Verb verb, string line)
    {
        if (!_words.TryAdd(word, (verb, line))) throw new InvalidOperationException($"The word \"{word}\" is claimed by \"{verb.Name}\" and by \"{_words[word].Verb.Name}\".");
    }

    // Through a generic method, since a static abstract member has no other way in.
    private static Verb VerbOf(Type command) =>
        (Verb)typeof(CommandRegistry).GetMethod(nameof(Declared), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(command).Invoke(null, null)!;

    private static Verb Declared<T>() where T : IChatCommand => T.Verb;
}
