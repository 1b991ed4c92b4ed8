using System.Text.RegularExpressions;
using IncidentBot.Host.Drill;
using Xunit;

namespace IncidentBot.Tests.Privacy;

/// <summary>
/// No byte under <c>/status</c> was not approved: a long random day in which every word that anybody types carries a mark of its own. The only marks that
/// strangers may ever find are those of revisions that were approved and published.
/// </summary>
public sealed partial class NoUnapprovedWordTests
{
    private static readonly string[] People = ["ada", "ben", "cleo", "dan", "eve"];
    private static readonly string[] Services = ["app-store", "itunes-store", "icloud-mail", "testflight"];

    [Theory]
    [InlineData(20150311)]
    public async Task Strangers_find_no_word_that_nobody_approved(int seed)
    {
        var random = new Random(seed);
        await using var bot = await Bot.PlayAsync(Opened, Marked);
        var marks = 0;
        var answers = new List<string>();
        for (var step = 0; step < 120; step++)
        {
            var who = People[random.Next(People.Length)];
            var statement = $"S-{random.Next(1, 25)}";
            string Mark() => $"zq{++marks:0000}x";
            var service = Services[random.Next(Services.Length)];
            var line = random.Next(30) switch
            {
                0 or 1 => $"open {Mark()} fails --sev {random.Next(1, 5)} --services {service} --anyway",
                2 => $"open {Mark()} --private --services {service} --anyway",
                3 => $"affect {service} in gb,fr as partial symptom \"customers see {Mark()}\"",
                4 => $"restore {service}",
                5 => $"cause {Mark()}",
                6 => $"cause {Mark()} --public \"{Mark()} was changed\"",
                7 => $"note {Mark()} --link https://example.com/{Mark()}",
                8 => $"task {Mark()} --to @{People[random.Next(People.Length)]}",
                9 => $"report {service} gb {Mark()}",
                10 => $"title {Mark()}",
                11 => $"update {Mark()}",
                12 => $"status identified {Mark()}",
                13 or 14 or 15 or > 24 => $"draft --next {random.Next(20, 90)}m --set data_safe=\"Your {Mark()} is safe.\"",
                16 => $"edit {statement} --title \"{Mark()}\"",
                17 => $"edit {statement} {Mark()} has a problem --short {Mark()}",
                18 => $"reject {statement} {Mark()}",
                19 => $"withdraw {statement} {Mark()}",
                20 => $"correct {statement}",
                21 => $"remind 5m {Mark()}",
                22 => $"maintenance {Mark()} --services {service} --from {23 - random.Next(2)}:00 --to 23:59",
                23 => random.Next(3) == 0 ? $"resolve {Mark()}" : $"reopen {Mark()}",
                _ => $"assign comms @{who}",
            };
            var reply = await bot.SayAsync(who, line, $"inc-{random.Next(1, 6)}", delivery: $"step-{step}");
            if (line.StartsWith("draft", StringComparison.Ordinal)) answers.Add(reply.ToPlain(TimeZoneInfo.Utc));
            if (Drafted().Match(reply.ToPlain(TimeZoneInfo.Utc)) is { Success: true } drafted && random.Next(4) > 0) answers.AddRange(await ApproveAsync(bot, drafted.Groups["number"].Value, Mark()));
            await bot.WaitAsync(TimeSpan.FromMinutes(random.Next(3)));
        }
        await LookAsync(bot, answers);
    }

    private static async Task<IReadOnlyList<string>> ApproveAsync(Bot bot, string statement, string mark)
    {
        var answers = new List<string>();
        foreach (var (who, line) in new[] { ("ben", $"submit {statement}"), ("cleo", $"approve {statement} --rev 1 --override \"{mark}\""), ("dan", $"approve {statement} --rev 1 --override \"{mark}\"") })
            answers.Add((await bot.SayAsync(who, line)).ToPlain(TimeZoneInfo.Utc));
        return answers;
    }

    private static async Task LookAsync(Bot bot, IReadOnlyList<string> answers)
    {
        var (approved, published) = await ApprovedAsync(bot);
        Assert.True(published >= 8, $"Only {published} statements came out; that proves little:\n{string.Join('\n', answers)}");
        var found = new HashSet<string>();
        foreach (var path in await PathsAsync(bot))
        {
            var (status, headers, body) = await bot.AskAsync(path);
            Assert.True(status is 200 or 302 or 404, $"{path} answers {status}");
            var seen = Marks().Matches(headers + body).Select(m => m.Value.ToLowerInvariant()).ToHashSet();
            var leaked = seen.Except(approved).ToList();
            Assert.True(leaked.Count == 0, $"{path} tells {string.Join(", ", leaked)}");
            Assert.DoesNotMatch(Names(), headers + body);
            found.UnionWith(seen);
        }
        Assert.NotEmpty(found);
    }

    /// <summary>The marks in what was published: in the exported texts of statements that came out, in the revision that did.</summary>
    private static async Task<(HashSet<string> Marks, int Published)> ApprovedAsync(Bot bot)
    {
        var statements = (await bot.World.Incidents(default)).SelectMany(i => i["statements"]!.AsArray()).Where(s => s!["published_at"] is not null).ToList();
        return ([.. statements.SelectMany(s => Marks().Matches(s!["texts"]!.ToJsonString())).Select(m => m.Value.ToLowerInvariant())], statements.Count);
    }

    private static async Task<IReadOnlyList<string>> PathsAsync(Bot bot)
    {
        var numbers = (await bot.World.Incidents(default)).Select(i => (int)i["number"]!);
        return [.. PublicView.Paths, .. numbers.SelectMany(n => new[] { $"/status/incidents/{n}", $"/status/maintenance/{n}" }),
            .. new[] { "gb", "fr", "us", "zz" }.SelectMany(c => new[] { $"/status/in/{c}", $"/status/in/{c}?lang=de" }), "/status?lang=ja", "/status/history?month=2015-03", "/status/nothing"];
    }

    private static string Opened => string.Concat(Services.Select((s, i) => $"09:0{i} ada: /incident open zq800{i}x fails --sev {i % 3 + 1} --services {s} --anyway\n"));

    private static string Marked => Bot.Cast.Replace("ada@example.com", "zq9001x@example.com", StringComparison.Ordinal).Replace("ben@example.com", "zq9002x@example.com", StringComparison.Ordinal);

    [GeneratedRegex("zq[0-9]{4}x", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex("(?<number>S-[0-9]+) is drafted", RegexOptions.CultureInvariant)]
    private static partial Regex Drafted();

    [GeneratedRegex(@"\b(ada|ben|cleo|dan|eve)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
