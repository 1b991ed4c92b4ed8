using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 5: says whether all or some users are affected, as in the record.</summary>
internal sealed class SaysHowMany : ICheck
{
    public int Rule => 5;
    public string Asks => "says whether all or some users are affected";
    public CheckLevel Level => CheckLevel.Warn;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words is { AllUsers: not null, SomeUsers: not null };

    public bool Applies(CheckInput input) => input.LastsImpaired;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        foreach (var (form, text) in input.Forms)
        {
            var bare = input.Bare(text);
            var (all, some) = (input.Words!.AllUsers!.Match(bare), input.Words.SomeUsers!.Match(bare));
            var finding = (input.Facts.Users, all.Success, some.Success) switch
            {
                (_, false, false) => $"{form} does not say whether all or some users are affected: {Record(input.Facts)}.",
                (Users.All, false, true) => $"{form} says \"{Quoted(some)}\"; the record has {Record(input.Facts)}.",
                (Users.Some, true, false) => $"{form} says \"{Quoted(all)}\"; the record has {Record(input.Facts)}.",
                (null, true, false) => $"{form} says \"{Quoted(all)}\" and of nobody that only some are affected; the record has {Record(input.Facts)}.",
                (null, false, true) => $"{form} says \"{Quoted(some)}\" and of nobody that all are affected; the record has {Record(input.Facts)}.",
                _ => null,
            };
            if (finding is not null) yield return new(CheckLevel.Warn, finding);
        }
    }

    private static string Quoted(System.Text.RegularExpressions.Match match) => OutsideText.OneLine(match.Value, 60);

    private static string Record(Facts facts)
    {
        if (facts.Users is { } alike) return alike == Users.All ? "all users" : "some users";
        string Those(Users? users) => RegionWords.Join([.. facts.Services.Where(s => s.Users == users).Select(s => OutsideText.OneLine(s.Name))]);
        string?[] parts =
        [
            Those(Users.All) is { Length: > 0 } all ? "all users of " + all : null,
            Those(Users.Some) is { Length: > 0 } some ? "some users of " + some : null,
            Those(null) is { Length: > 0 } differing ? "some or all users of " + differing + ", by country" : null,
        ];
        return string.Join("; ", parts.OfType<string>());
    }
}
