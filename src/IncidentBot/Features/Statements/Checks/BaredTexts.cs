namespace IncidentBot.Features.Statements.Checks;

/// <summary>Texts without the names, addresses and links that are the product's own: each is made once, though a score of rules reads it.</summary>
internal sealed class BaredTexts(CheckInput input)
{
    private readonly (object Facts, string StatusUrl, string Contact) _of = (input.Facts, input.StatusUrl, input.Contact);
    private readonly List<string> _names = [.. input.Facts.Services.Select(s => s.Name), input.StatusUrl, input.Contact];
    private readonly Dictionary<string, string> _bare = [];

    /// <summary>Whether these are an input's own: a copy of it may have another record.</summary>
    public bool IsFor(CheckInput other) => ReferenceEquals(_of.Facts, other.Facts) && _of.StatusUrl == other.StatusUrl && _of.Contact == other.Contact;

    /// <summary>A text without them.</summary>
    public string Bare(string text)
    {
        if (!_bare.TryGetValue(text, out var bare)) _bare[text] = bare = OwnNames.Remove(text, _names);
        return bare;
    }
}
