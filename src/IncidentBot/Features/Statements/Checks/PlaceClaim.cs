namespace IncidentBot.Features.Statements.Checks;

/// <summary>What one sentence or line says about where, and whether any part of the record agrees.</summary>
internal sealed record PlaceClaim
{
    /// <summary>The countries that it names.</summary>
    public required IReadOnlyList<string> Named { get; init; }

    /// <summary>Whether it says of them that they are well.</summary>
    public required bool Denied { get; init; }

    /// <summary>Whether it also speaks of countries that it does not name: all, or so many more.</summary>
    public required bool CoversMore { get; init; }

    /// <summary>Whether its count or its "all" agrees with the record.</summary>
    public required bool AddsUp { get; init; }

    /// <summary>The words that count; empty where it only names.</summary>
    public required string Words { get; init; }

    /// <summary>Whether it says anything about where.</summary>
    public bool SaysSomething => Named.Count > 0 || CoversMore;

    /// <summary>The claims of a text, a sentence or line each.</summary>
    public static IEnumerable<PlaceClaim> In(string text, CheckInput input) =>
        input.Sentences(text).Select(s => Of(s, input));

    private static PlaceClaim Of(string sentence, CheckInput input)
    {
        var words = input.Words!;
        var bare = input.Bare(sentence);
        var named = words.Places.In(bare);
        var (more, counted, all) = (words.MoreCountries.Match(bare), words.CountedCountries.Match(bare), words.AllCountries.Match(bare));
        // Nothing counts in most sentences.
        var sets = more.Success || counted.Success || all.Success ? Sets(input, sentence) : [];

        // "in all countries" of a group of services is true where it is true of that group.
        var addsUp = (!more.Success || sets.Any(s => s.Countries.Count == named.Count + words.Number(more) && named.All(s.Countries.Contains)))
            && (!counted.Success || sets.Any(s => s.Countries.Count == words.Number(counted)))
            && (!all.Success || sets.Any(s => s.Everywhere));
        return new()
        {
            Named = named,
            // Once it is over, "available again in France" tells where it was.
            Denied = words.Unaffected.IsMatch(bare) && !(input.IsOver && (named.Count == 0 || named.Any(input.Countries.Contains))),
            CoversMore = more.Success || counted.Success || all.Success,
            AddsUp = addsUp,
            Words = more.Success ? more.Value : counted.Success ? counted.Value : all.Value,
        };
    }

    /// <summary>The sets of countries that a sentence may mean: those of the services it names, or the whole record's.</summary>
    private static List<(IReadOnlyList<string> Countries, bool Everywhere)> Sets(CheckInput input, string sentence)
    {
        var services = input.Facts.Services;
        var mentioned = services.Where(s => OwnNames.Has(sentence, s.Name)).ToList();
        (IReadOnlyList<string>, bool) whole = (input.Countries, input.Facts.Everywhere());
        if (mentioned.Count == 0) return [whole, .. services.Select(s => (s.Countries, s.Everywhere))];

        var theirs = (IReadOnlyList<string>)[.. mentioned.SelectMany(s => s.Countries).Distinct()];
        var each = mentioned.Select(s => (s.Countries, s.Everywhere));
        // A line tells of one level: "App Store: slow in …".
        var atOneLevel = mentioned.SelectMany(s => s.Levels).Select(l => (l.Countries, Everywhere: false));
        return [(theirs, mentioned.All(s => s.Everywhere)), .. each, .. atOneLevel, .. input.Words!.OtherServices.IsMatch(input.Bare(sentence)) || mentioned.Count == services.Count ? [whole] : Array.Empty<(IReadOnlyList<string>, bool)>()];
    }
}
