using IncidentBot.Chat;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>The facts that one text tells.</summary>
internal sealed record ToldFacts
{
    /// <summary>The record's services that it names.</summary>
    public required IReadOnlySet<string> Services { get; init; }

    /// <summary>The countries that it names, by code.</summary>
    public required IReadOnlySet<string> Countries { get; init; }

    /// <summary>Whether it also speaks of countries that it does not name.</summary>
    public required bool CoversMore { get; init; }

    /// <summary>Whether anybody has written the names of countries in its language.</summary>
    public required bool ReadsPlaces { get; init; }

    /// <summary>The times at which it says that it began, as minutes of a day in UTC; empty in a language without words.</summary>
    public required IReadOnlySet<int> Starts { get; init; }

    /// <summary>All times in it.</summary>
    public required IReadOnlyList<TimeMention> Times { get; init; }

    /// <summary>Whether it gives this time.</summary>
    public bool Says(DateTimeOffset at) => Times.Any(t => t.Is(at, true));

    /// <summary>Reads a text in the language of an input.</summary>
    public static ToldFacts In(string text, CheckInput input)
    {
        var names = input.Facts.Services.Select(s => OutsideText.OneLine(s.Name)).ToList();
        var unnamed = NamesTheServices.Unnamed(text, names);
        var claims = input.Words is null ? [] : input.Claims(text).Where(c => !c.Denied).ToList();
        var bare = input.Bare(text);
        var times = input.Times(bare);
        return new()
        {
            Services = names.Except(unnamed).ToHashSet(),
            Countries = claims.SelectMany(c => c.Named).ToHashSet(),
            CoversMore = claims.Exists(c => c.CoversMore),
            ReadsPlaces = input.Words is not null,
            Starts = input.Words is { } words ? times.Where(t => t.Offset is not null && words.IsStart(bare, t)).Select(InUtc).ToHashSet() : new HashSet<int>(),
            Times = times,
        };
    }

    private static int InUtc(TimeMention time) => ((time.Hour * 60 + time.Minute - (int)time.Offset!.Value.TotalMinutes) % 1440 + 1440) % 1440;
}
