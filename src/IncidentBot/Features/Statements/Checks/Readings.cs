using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>What is read out of the texts of an input: each once, though a score of rules asks for it.</summary>
internal sealed class Readings(CheckInput input)
{
    private readonly (Facts Facts, string Template, string Locale, string StatusUrl, string Contact) _of = Key(input);
    private readonly NameSet _names = new([.. input.Facts.Services.Select(s => s.Name), input.StatusUrl, input.Contact]);
    private readonly Dictionary<string, string> _bare = [];
    private readonly Dictionary<string, IReadOnlyList<PlaceClaim>> _claims = [];
    private readonly Dictionary<string, ToldFacts> _told = [];
    private IReadOnlyList<string>? _countries;

    /// <summary>Whether these are an input's own: a copy of it may have another record, or a text in another language.</summary>
    public bool IsFor(CheckInput other) => ReferenceEquals(_of.Facts, other.Facts) && _of == Key(other);

    /// <summary>The countries of the record: sorted codes.</summary>
    public IReadOnlyList<string> Countries => _countries ??= _of.Facts.AllCountries();

    /// <summary>A text without names, addresses and links.</summary>
    public string Bare(string text) => Once(_bare, text, _names.Remove);

    /// <summary>What a text says about where.</summary>
    public IReadOnlyList<PlaceClaim> Claims(string text, CheckInput reader) => Once(_claims, text, t => [.. PlaceClaim.In(t, reader)]);

    /// <summary>The facts that a text tells.</summary>
    public ToldFacts Told(string text, CheckInput reader) => Once(_told, text, t => ToldFacts.In(t, reader));

    private static (Facts, string, string, string, string) Key(CheckInput input) => (input.Facts, input.Template, input.Text.Locale, input.StatusUrl, input.Contact);

    private static T Once<T>(Dictionary<string, T> known, string text, Func<string, T> read)
    {
        if (!known.TryGetValue(text, out var reading)) known[text] = reading = read(text);
        return reading;
    }
}
