using System.Text;
using IncidentBot.Chat;
using IncidentBot.Commands;
using Xunit;

namespace IncidentBot.Tests.Commands;

/// <summary>No input makes the reader throw anything but a refusal, and none takes it long. Seeds are fixed, so that a failure comes back.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Lines =
    [
        "affect app-store in gb,fr as major since 08:55 users some symptom “cannot buy”", "open Title --sev 1 --services stores --since 08:55 --lead @ada --link https://x.example", "remind in 20m look",
        "draft update --next 20m --set a=\"b c\" --locales en,de", "report App Store United Kingdom it's slow", "edit S-7 a \\\"text\\\"", "merge INC-42 INC-41", "snooze R-3 1h30m",
        "maintenance T --from 2015-03-13T08:00Z --to 2015-03-13T14:00Z", "assign comms <@U1|ben>", "apology --next 45m", "every 2 hours", "status in progress text", "restore all in eu,!dk at 10m ago",
    ];

    private static readonly string[] Fragments =
    [
        "\"", "'", "“", "”", "’", "\\", "--", "—", "–", "=", ",", "!", "@", "#", "<", ">", "<@U", "<@U1|", "|", "</at>", "<at>", "&amp;", "&lt", "\u202E", "\u2066", "\uD83D", "\uDE00", "\0", "\u0007", "\r\n", "\n", "\t",
        "\u00A0", "\uFFFE", "\uFEFF", "INC-", "INC-99999999999", "S-", "-1", "999999999999h", "24:61", "9999-12-31 23:59Z", "0001-01-01 00:00", "in", "as", "since", "--incident", "-i", "{{evil}}", "<script>", "<!channel>",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "é", "all", "!all", "eu,!eu", "in in in", "/incident", "ago", "1h1h1h",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Lines_that_were_bent_are_read_or_refused(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2500; i++) Try(Bent(random));
    }

    [Fact]
    public void Random_bytes_are_read_or_refused()
    {
        var random = new Random(11);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Try((i % 2 == 0 ? "affect " : "note ") + (i % 3 == 0 ? Encoding.Latin1 : i % 3 == 1 ? Encoding.UTF8 : Encoding.Unicode).GetString(bytes));
        }
    }

    [Fact]
    public void Every_kind_of_value_reads_or_refuses()
    {
        var random = new Random(12);
        var types = Grammar.Registry.Verbs.SelectMany(v => v.Options).Select(o => o.Type).ToList();
        for (var i = 0; i < 300; i++)
        {
            var text = Bent(random);
            foreach (var type in types)
            {
                type.Accepts(text, Grammar.Context);
                _ = type.Complete(text, Grammar.Context).Take(3).ToList();
            }
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("'")]
    [InlineData("\\")]
    [InlineData("<@U1|")]
    [InlineData("<at>a")]
    [InlineData("in ")]
    [InlineData("in gb ")]
    [InlineData("a, ")]
    [InlineData("app-store ")]
    [InlineData("--set ")]
    [InlineData("symptom in ")]
    [InlineData("\" \\")]
    [InlineData("=\"")]
    [InlineData("1h")]
    [InlineData("\uD83D")]
    public void What_is_repeated_without_end_is_read_or_refused_in_good_time(string piece)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var length in (int[])[19_980, 100_000])
        {
            var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
            foreach (var verb in (string[])["affect ", "affect app-store symptom ", "note ", "report ", "draft ", "open --services ", ""]) Try(verb + text);
        }
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
    }

    private static string Bent(Random random)
    {
        var text = new StringBuilder(Lines[random.Next(Lines.Length)]);
        for (var changes = random.Next(1, 7); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            if (random.Next(3) == 0 && text.Length > 0) text.Remove(Math.Min(at, text.Length - 1), 1);
            else text.Insert(at, (random.Next(2) == 0 ? " " : "") + Fragments[random.Next(Fragments.Length)] + (random.Next(2) == 0 ? " " : ""));
        }
        return text.ToString();
    }

    private static void Try(string line)
    {
        try
        {
            var parsed = Grammar.Parse(line);
            Assert.True(parsed.Command is null != parsed.Missing is null);
            new LineCompletion(Grammar.Registry).Of(line, Grammar.Context);
        }
        catch (RefusalException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
        catch (Exception other)
        {
            Assert.Fail($"{other.GetType().Name} for {System.Text.Json.JsonSerializer.Serialize(line.Length > 400 ? line[..400] : line)}: {other}");
        }
    }
}
