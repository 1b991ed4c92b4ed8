using System.Collections.Concurrent;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>What is read out of the texts of an input: each once, though a score of rules asks for it, several at a time.</summary>
internal sealed class Readings(CheckInput input)
{
    private readonly (Facts Facts, string Template, string Locale, string StatusUrl, string Contact) _of = Key(input);
    private readonly NameSet _names = new([.. input.Facts.Services.Select(s => s.Name), input.StatusUrl, input.Contact]);
    private readonly ConcurrentDictionary<string, string> _bare = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _sentences = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<TimeMention>> _times = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<Announcement>> _announcements = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<PlaceClaim>> _claims = [];
    private readonly ConcurrentDictionary<string, ToldFacts> _told = [];
    private IReadOnlyList<string>? _countries;

    /// <summary>Whether these are an input's own: a copy of it may have another record, or a text in another language.</summary>
    public bool IsFor(CheckInput other) => ReferenceEquals(_of.Facts, other.Facts) && _of == Key(other);

    /// <summary>The countries of the record: sorted codes.</summary>
    public IReadOnlyList<string> Countries => _countries ??= _of.Facts.AllCountries();

    /// <summary>A text without names, addresses and links.</summary>
    public string Bare(string text) => _bare.GetOrAdd(text, _names.Remove);

    /// <summary>The sentences of a text.</summary>
    public IReadOnlyList<string> Sentences(string text) => _sentences.GetOrAdd(text, t => [.. Checks.Sentences.In(t)]);

    /// <summary>The times in a text.</summary>
    public IReadOnlyList<TimeMention> Times(string text) => _times.GetOrAdd(text, t => [.. TimeMention.In(t)]);

    /// <summary>What a text says of the next update.</summary>
    public IReadOnlyList<Announcement> Announcements(string text, CheckWords words) => _announcements.GetOrAdd(text, t => [.. Announcement.In(t, words)]);

    /// <summary>What a text says about where.</summary>
    public IReadOnlyList<PlaceClaim> Claims(string text, CheckInput reader) => _claims.GetOrAdd(text, t => [.. PlaceClaim.In(t, reader)]);

    /// <summary>The facts that a text tells.</summary>
    public ToldFacts Told(string text, CheckInput reader) => _told.GetOrAdd(text, t => ToldFacts.In(t, reader));

    private static (Facts, string, string, string, string) Key(CheckInput input) => (input.Facts, input.Template, input.Text.Locale, input.StatusUrl, input.Contact);
}
