using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Features.Statements.Languages;
using IncidentBot.Incidents;
using IncidentBot.Tests.Features.Statements.Languages;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

/// <summary>
/// The wording rules in German, French, Spanish and Japanese, on texts modelled on what was published on bad days. In the files of the folder <c>Wording</c>
/// <c>== RULE RECORD</c> begins a rule; <c>!</c> is stopped, <c>?</c> is warned of, <c>+</c> passes.
/// </summary>
public sealed class WordingInEveryLanguageTests
{
    public static TheoryData<string> Languages => ["de", "fr", "es", "ja"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_wrong_is_found_and_what_is_not_passes(string locale)
    {
        var (mistakes, rule, change) = (new List<string>(), 0, (Func<CheckInput, CheckInput>)(i => i));
        foreach (var line in Lines(locale))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                var header = line[3..].Split(' ');
                (rule, change) = (int.Parse(header[0], System.Globalization.CultureInfo.InvariantCulture), Record(header[1..]));
                continue;
            }
            var result = Held.Against(rule, line[2..], change, locale)!;
            var found = result.Ok ? '+' : result.Level == CheckLevel.Block ? '!' : '?';
            if (found != line[0]) mistakes.Add($"rule {rule}: {line}\n    {found} {result.Message}");
        }
        Assert.True(mistakes.Count == 0, string.Join('\n', mistakes));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_wording_rule_is_written_and_tried_on_good_and_bad_texts(string locale)
    {
        var words = CheckWords.For(locale)!;
        Assert.All(StatementChecker.Rules.Where(r => r.ReadsWords), r => Assert.True(r.HasWords(words), $"rule {r.Rule}"));
        var rules = new Dictionary<int, HashSet<char>>();
        var rule = 0;
        foreach (var line in Lines(locale))
            if (line.StartsWith("== ", StringComparison.Ordinal)) rule = int.Parse(line[3..].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            else (rules.TryGetValue(rule, out var seen) ? seen : rules[rule] = []).Add(line[0] == '+' ? '+' : '!');
        Assert.Equal([], StatementChecker.Rules.Where(r => r.ReadsWords).Select(r => r.Rule).Where(r => rules.GetValueOrDefault(r)?.Count != 2));
    }

    [Theory]
    [InlineData("de", "Wir untersuchen das Problem. Das nächste Update folgt bis 09:17 Uhr (UTC).", "Wir untersuchen das Problem weiterhin. Das nächste Update folgt bis 09:37 Uhr (UTC).", "Wir tauschen ein Gerät aus. Das nächste Update folgt bis 09:37 Uhr (UTC).")]
    [InlineData("fr", "Nous examinons le problème. Prochain point avant 9 h 17 (UTC).", "Nous examinons toujours le problème. Prochain point avant 9 h 37 (UTC).", "Nous remplaçons un appareil. Prochain point avant 9 h 37 (UTC).")]
    [InlineData("es", "Estamos buscando la causa. Próximo aviso antes de las 09:17 (UTC).", "Seguimos buscando la causa. Próximo aviso antes de las 09:37 (UTC).", "Estamos cambiando un equipo. Próximo aviso antes de las 09:37 (UTC).")]
    [InlineData("ja", "原因を調査しております。次報：9時17分（UTC）まで。", "引き続き、原因を調査しております。次報：9時37分（UTC）まで。", "機器を交換しております。次報：9時37分（UTC）まで。")]
    public void The_last_statement_over_again_is_warned_of(string locale, string last, string again, string other)
    {
        CheckInput After(CheckInput i) => i with { Before = new("S-1", [new(locale, "A", last, last)], new Dictionary<string, string>()) };
        Assert.False(Held.Against(11, again, After, locale)!.Ok);
        Assert.True(Held.Against(11, other, After, locale)!.Ok);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_country_is_read_as_the_language_writes_it(string locale)
    {
        var (words, language) = (CheckWords.For(locale)!, Language.For(locale)!);
        Assert.All(Countries.All, c => Assert.Equal([c.Code], words.Places.In(language.Places([c.Code]))));
        Assert.All(Countries.All.Zip(Countries.All.Skip(7)), p => Assert.Equal([p.First.Code, p.Second.Code], words.Places.In(language.Places([p.First.Code, p.Second.Code]))));
    }

    [Fact]
    public void All_five_say_the_same_of_every_occasion() => Assert.All(Occasion.All, o => Assert.Empty(Differences(o, t => t)));

    [Theory]
    [InlineData("de", "08:55", "09:55", "since when")]
    [InlineData("fr", "10 h 02", "10 h 32", "when the next update comes")]
    [InlineData("es", "el Reino Unido", "España", "Spain and the United Kingdom")]
    [InlineData("ja", "イギリス", "日本", "Japan and the United Kingdom")]
    [InlineData("ja", "Web shop", "ウェブショップ", "does not name Web shop")]
    public void A_language_that_tells_something_else_is_found_by_name(string locale, string right, string wrong, string named)
    {
        var found = Differences(Occasion.All[1], t => t.Locale == locale ? t with { Full = t.Full.Replace('\u00A0', ' ').Replace(right, wrong) } : t);
        Assert.Contains(named, Assert.Single(found, f => f.StartsWith(locale, StringComparison.Ordinal) && f.Contains("text in en")));
    }

    private static List<string> Differences(Occasion occasion, Func<StatementText, StatementText> change)
    {
        string[] locales = ["en", "de", "fr", "es", "ja"];
        var inputs = locales.Select(l => Outage.Input(change(occasion.Write(l)), occasion.Template, occasion.Facts, occasion.Context with { Locales = [l] })).ToList();
        return [.. StatementChecker.Check(inputs).Where(r => r is { Rule: 27, Ok: false }).Select(r => $"{r.Locale}: {r.Message}")];
    }

    private static IEnumerable<string> Lines(string locale) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Features", "Statements", "Checks", "Wording", locale + ".txt")).Where(l => l.Length > 0);

    private static Func<CheckInput, CheckInput> Record(string[] words) => words switch
    {
        [] => i => i,
        ["identified"] => Held.Identified,
        ["resolved"] => i => i with { Facts = i.Facts with { Status = Status.Resolved, Until = Outage.At("20:30") } },
        ["bare"] => i => i with { Facts = i.Facts with { Symptom = null } },
        ["partial"] => i => i with { Facts = i.Facts with { Symptom = null, Services = [Outage.Service("App Store", Level.PartialOutage)] } },
        ["major"] => i => i with { Facts = i.Facts with { Services = [Outage.Service("App Store")] } },
        ["short"] => i => i with { Text = i.Text with { Full = string.Join(", ", i.Facts.Services.Select(s => s.Name)) } },
        ["planned"] => i => i with { Template = "maintenance", Facts = Outage.Work, NextUpdateAt = null, Now = Outage.At("15:00") },
        ["in", .. var codes] => Held.In(codes),
        _ => throw new FormatException(string.Join(' ', words)),
    };
}
